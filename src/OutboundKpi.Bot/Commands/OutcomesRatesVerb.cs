using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Outcomes;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows the rates of a team's appointments, or of one's own.</summary>
public sealed class OutcomesRatesVerb(OutcomesCommand outcomes) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => OutcomeVerbs.Rates;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        outcomes.ShowRatesAsync(turn, FormValues.Text(data, "team") is { Length: > 0 } team ? team : null, cancellationToken);
}
