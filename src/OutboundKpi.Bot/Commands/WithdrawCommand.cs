using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Commands;

/// <summary>Takes back the report of today or of a day; where there are several, or what is meant is not clear, asks which.</summary>
public sealed class WithdrawCommand(ReportBook book, ReportChanges changes, ReportCards cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "withdraw";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["取り消し", "取消", "取り消す", "withdraw"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var asked = DayReader.Read(arguments, turn.Now);
        var day = await book.LoadAsync(turn, asked ?? turn.Today, cancellationToken);
        var isClear = arguments.Length == 0 || asked is not null;
        if (day.Entries.Count > 1 || (day.Only is not null && !isClear))
        {
            turn.SayPrivately(cards.Choice(turn, day, ReportVerbs.Withdraw));
            return;
        }

        await changes.WithdrawAsync(turn, day.Only is { } only ? EntryDay.KeyOf(only) : new(day.Date, "", ""), cancellationToken);
    }
}
