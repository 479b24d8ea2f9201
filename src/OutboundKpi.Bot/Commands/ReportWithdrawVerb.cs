using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Takes an entry back.</summary>
public sealed class ReportWithdrawVerb(ReportChanges changes) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportVerbs.Withdraw;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        ReportFormReader.Check(ReportFormReader.Read(data), turn.Today, out var about);
        return changes.WithdrawAsync(turn, about.Key, cancellationToken);
    }
}
