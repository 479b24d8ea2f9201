using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>Whoever added the bot to a team says that they lead it.</summary>
public sealed class TeamClaim(TeamAccess access, CardBook cards)
{
    /// <summary>The question.</summary>
    public Reply Question(Texts texts, Team team) => Say(
        texts, texts["access.claimAsk"], team, texts["access.claimElse"], CardButton.Of(texts["access.claimYes"], MemberVerbs.Claim, ("team", team.TeamId)));

    /// <summary>Makes the sender the supervisor of the team to which they have added the bot.</summary>
    public async ValueTask ClaimAsync(TurnContext turn, string teamId, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, MemberVerbs.Claim, teamId, cancellationToken) is not { } team)
            return;

        var before = turn.Memberships.FirstOrDefault(one => one.TeamId == teamId)?.Role;
        turn.Save(new SaveMembership(new() { TenantId = turn.TenantId, PersonId = turn.Person.PersonId, TeamId = teamId, Role = Role.Supervisor }));
        TeamAccess.Audit(turn, MemberVerbs.Claim, teamId, turn.Person.PersonId, before?.ToString(), nameof(Role.Supervisor));
        turn.Say(Say(
            turn.Texts,
            turn.Texts["access.claimed"],
            team,
            turn.Texts["access.claimedNext"],
            CardButton.ForCommand(turn.Texts["command.settings.title"], "settings"),
            CardButton.ForCommand(turn.Texts["command.members.title"], "members")));
    }

    private Reply Say(Texts texts, string message, Team team, string detail, params CardButton[] buttons) =>
        new(cards.Fill(CardNames.Notice, texts, new Notice(message, buttons) { Quote = team.Name, Detail = detail }), message);
}
