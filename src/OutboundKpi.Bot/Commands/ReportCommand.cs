using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Opens the report form, or takes the counts that follow the word.</summary>
public sealed class ReportCommand(ReportConversation conversation, ReportForms forms) : ICommand
{
    /// <inheritdoc/>
    public string Key => "report";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["報告", "日報", "report"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length > 0 && await conversation.HearAsync(turn, arguments, isCorrection: false, cancellationToken))
            return;

        await conversation.AskAsync(turn, await forms.NewAsync(turn, key: null, corrects: false, cancellationToken), cancellationToken);
    }
}
