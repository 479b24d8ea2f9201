using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Begins the questions of a round one by one.</summary>
public sealed class RetroTypeVerb(RetroConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Type;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.TypeAsync(turn, FormValues.Text(data, "round"), cancellationToken);
}
