using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows the people of a team.</summary>
public sealed class MembersShowVerb(MemberConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MemberVerbs.Show;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.ShowAsync(turn, FormValues.Text(data, "team"), FormValues.Number(data, "from"), cancellationToken);
}
