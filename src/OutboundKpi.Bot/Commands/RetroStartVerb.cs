using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Commands;

/// <summary>Starts a round at once.</summary>
public sealed class RetroStartVerb(RoundControl control) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Start;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        turn.SpentNonce = FormValues.Text(data, "nonce") is { Length: > 0 } nonce ? nonce : null;
        return control.StartAsync(turn, FormValues.Text(data, "team"), MonthIn(data), cancellationToken);
    }

    private static Month? MonthIn(JsonElement data) => Month.TryParse(FormValues.Text(data, "month"), out var month) ? month : null;
}
