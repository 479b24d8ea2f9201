using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows the managers.</summary>
public sealed class MembersManagersVerb(MemberConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MemberVerbs.Managers;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.ShowManagersAsync(turn, "", cancellationToken);
}
