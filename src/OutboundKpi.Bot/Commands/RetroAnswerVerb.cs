using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Sends a form of a round.</summary>
public sealed class RetroAnswerVerb(RetroConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Answer;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.SubmitAsync(turn, data, cancellationToken);
}
