using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Adds a report to the one that it has replaced.</summary>
public sealed class ReportAddVerb(ReportChanges changes) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportVerbs.Add;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        var form = ReportFormReader.Read(data);
        ReportFormReader.Check(form, turn.Today, out var said);
        await changes.AddAsync(turn, said, ReportFormReader.Number(data, "replaced"), form.Nonce, cancellationToken);
    }
}
