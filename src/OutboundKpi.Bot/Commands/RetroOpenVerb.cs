using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Opens a form of a round that asks the sender.</summary>
public sealed class RetroOpenVerb(RetroConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Open;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.OpenAsync(turn, FormValues.Text(data, "round"), FormValues.Number(data, "part"), cancellationToken);
}
