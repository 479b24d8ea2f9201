using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>A supervisor brings a version of the plan back.</summary>
public sealed class PlanUndoVerb(PlanHistory history) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => PlanVerbs.Undo;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        var said = new PlanUndoState
        {
            Nonce = FormValues.Text(data, "nonce"),
            Base = FormValues.Number(data, "base"),
            Reason = FormValues.Text(data, "reason", PlanCards.LongestSaid),
            From = FormValues.Date(data, "date"),
        };
        return history.UndoAsync(turn, FormValues.Text(data, "team"), FormValues.Number(data, "version"), said, cancellationToken);
    }
}
