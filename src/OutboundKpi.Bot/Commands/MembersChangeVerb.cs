using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Commands;

/// <summary>Gives a person a role in a team, or takes them out.</summary>
public sealed class MembersChangeVerb(MemberConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MemberVerbs.Change;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.ChangeAsync(
            turn, FormValues.Text(data, "team"), FormValues.Text(data, "person"), FormValues.Choice<Role>(data, "role"), FormValues.Text(data, "sure").Length > 0, cancellationToken);
}
