using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Brings back an entry that was taken back.</summary>
public sealed class ReportRestoreVerb(ReportChanges changes) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportVerbs.Restore;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        changes.RestoreAsync(turn, ReportFormReader.Number(data, "entry"), ReportFormReader.Read(data).Nonce, cancellationToken);
}
