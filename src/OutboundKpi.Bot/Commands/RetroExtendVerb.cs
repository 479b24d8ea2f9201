using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Puts the close of a round off by a business day.</summary>
public sealed class RetroExtendVerb(RoundControl control) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Extend;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        turn.SpentNonce = FormValues.Text(data, "nonce") is { Length: > 0 } nonce ? nonce : null;
        return control.ExtendAsync(turn, FormValues.Text(data, "team"), FormValues.Date(data, "to"), cancellationToken);
    }
}
