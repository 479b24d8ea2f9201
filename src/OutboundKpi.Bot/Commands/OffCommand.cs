using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Commands;

/// <summary>Days off, one's own or a member's for a supervisor (<c>休み 佐藤 11/25</c>). On such a day no report is missing.</summary>
public sealed class OffCommand(AbsenceConversation conversation, ReportConversation reports, ReportParser parser) : ICommand
{
    /// <inheritdoc/>
    public string Key => "off";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["休み", "お休み", "休暇", "有給", "有休", "off", "day off"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
            await conversation.ShowAsync(turn, cancellationToken);
        else if (!IsReport(turn, arguments) || !await reports.HearAsync(turn, arguments, isCorrection: false, cancellationToken))
            await conversation.HearAsync(turn, arguments, cancellationToken);
    }

    // "off to a slow start: calls 80 connects 12" is a report.
    private bool IsReport(TurnContext turn, string text) =>
        !DaysReader.Read(text, turn.Today).IsClear && parser.Read(text, ReadingContext.At(turn.Now)) is ReportReading.Understood;
}
