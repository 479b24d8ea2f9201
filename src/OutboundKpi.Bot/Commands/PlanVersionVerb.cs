using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows one version of a team's plan.</summary>
public sealed class PlanVersionVerb(PlanHistory history) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => PlanVerbs.Version;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        history.ShowVersionAsync(turn, FormValues.Text(data, "team"), FormValues.Number(data, "version"), cancellationToken);
}
