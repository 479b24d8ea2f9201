using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows what can be changed about a person.</summary>
public sealed class MembersPersonVerb(MemberConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MemberVerbs.Person;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.ShowPersonAsync(turn, FormValues.Text(data, "team"), FormValues.Text(data, "person"), cancellationToken);
}
