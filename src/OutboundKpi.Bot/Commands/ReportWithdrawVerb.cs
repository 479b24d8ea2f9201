using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Takes an entry back.</summary>
public sealed class ReportWithdrawVerb(ReportChanges changes, ReportBook book, ReportCards cards) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportVerbs.Withdraw;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        ReportFormReader.Check(ReportFormReader.Read(data), turn.Today, out var about);
        if (ReportFormReader.Number(data, "from") is > 0 and var from && await book.LoadAsync(turn, about.Key.Date, cancellationToken) is { Entries.Count: > 0 } day)
            turn.SayPrivately(cards.Choice(turn, day, Verb, (int)Math.Min(from, int.MaxValue)));
        else
            await changes.WithdrawAsync(turn, about.Key, cancellationToken);
    }
}
