using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>Whose plans somebody may read: those of their own teams; all of the tenant for a manager. A button only names a team, the store says the rest.</summary>
public sealed class PlanAccess(PeopleStore people, CardBook cards)
{
    private const int MostButtons = 6;

    /// <summary>The team of this id if the sender may read its plan; <see langword="null"/> when not.</summary>
    public async ValueTask<Team?> FindAsync(TurnContext turn, string teamId, CancellationToken cancellationToken) =>
        turn.Teams.FirstOrDefault(team => team.TeamId == teamId)
        ?? (turn.IsManager ? await people.GetTeamAsync(turn.TenantId, teamId, cancellationToken) : null);

    /// <summary>The team that is meant when none was named.</summary>
    /// <param name="turn">The turn; takes the refusal, or the question which team.</param>
    /// <param name="choice">The button that asks again about a team.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns><see langword="null"/> when the turn has its answer already.</returns>
    public async ValueTask<Team?> ChooseAsync(TurnContext turn, Func<Team, CardButton> choice, CancellationToken cancellationToken)
    {
        var teams = turn.IsManager ? await people.GetTeamsAsync(turn.TenantId, cancellationToken) : turn.Teams;
        if (teams.Count == 1)
            return teams[0];

        turn.Say(teams.Count == 0
            ? Notices.Of(cards, turn.Texts, turn.Texts["planHistory.needsTeam"])
            : Notices.Of(cards, turn.Texts, turn.Texts["outcomes.whichTeam"], [.. teams.Take(MostButtons).Select(choice)]));
        return null;
    }

    /// <summary>The team of this id if the sender leads it; else says that only its supervisors may.</summary>
    public Team? FindLed(TurnContext turn, string teamId)
    {
        if (turn.LedTeams.FirstOrDefault(team => team.TeamId == teamId) is { } team)
            return team;

        Refuse(turn, "sharing.onlySupervisors");
        return null;
    }

    /// <summary>Says why not, and leaves the card as it is.</summary>
    public void Refuse(TurnContext turn, string key)
    {
        turn.KeepsCard = true;
        turn.Say(Notices.Of(cards, turn.Texts, turn.Texts[key]));
    }
}
