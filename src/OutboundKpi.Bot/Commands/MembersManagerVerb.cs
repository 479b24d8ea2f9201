using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Makes a person a manager, or ends that.</summary>
public sealed class MembersManagerVerb(MemberConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MemberVerbs.Manager;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.ChangeManagerAsync(
            turn, FormValues.Text(data, "person"), FormValues.Text(data, "give").Length > 0, FormValues.Text(data, "sure").Length > 0, cancellationToken);
}
