using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows the versions of a team's plan.</summary>
public sealed class PlanVersionsVerb(PlanHistory history) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => PlanVerbs.Versions;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        history.ShowAsync(turn, FormValues.Text(data, "team"), FormValues.Number(data, "from") is > 0 and var from ? from : null, cancellationToken);
}
