using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Closes a round before its time, once it was said to be meant.</summary>
public sealed class RetroCloseVerb(RoundControl control) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Close;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        control.CloseAsync(turn, FormValues.Text(data, "team"), FormValues.Text(data, "sure") == "true", cancellationToken);
}
