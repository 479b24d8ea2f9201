using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Calls a round off, or asks for the reason.</summary>
public sealed class RetroCancelVerb(RoundControl control) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Cancel;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        turn.SpentNonce = FormValues.Text(data, "nonce") is { Length: > 0 } nonce ? nonce : null;
        return control.CancelAsync(turn, FormValues.Text(data, "team"), FormValues.Text(data, "reason", RoundControl.LongestReason), cancellationToken);
    }
}
