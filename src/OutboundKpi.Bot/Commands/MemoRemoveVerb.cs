using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Memos;

namespace OutboundKpi.Bot.Commands;

/// <summary>A button that throws a memo of the sender away.</summary>
public sealed class MemoRemoveVerb(MemoConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MemoVerbs.Remove;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.RemoveAsync(turn, FormValues.Text(data, "id"), cancellationToken);
}
