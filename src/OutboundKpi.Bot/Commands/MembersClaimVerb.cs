using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Whoever added the bot to a team says that they lead it.</summary>
public sealed class MembersClaimVerb(TeamClaim claim) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MemberVerbs.Claim;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        claim.ClaimAsync(turn, FormValues.Text(data, "team"), cancellationToken);
}
