using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Dialogs;

/// <summary>Which team a supervisor's or a manager's question is about. The store says who leads what; a button only names a team.</summary>
public sealed class TeamAccess(PeopleStore people, CardBook cards)
{
    /// <summary>A total of fewer people would show a manager somebody's own numbers.</summary>
    public const int FewestInATotal = 3;

    private const int MostButtons = 6;

    /// <summary>The team that is meant.</summary>
    /// <param name="turn">The turn; takes the refusal, or the question which team.</param>
    /// <param name="wanted">The id that a button names; <see langword="null"/> for none.</param>
    /// <param name="refusalKey">The text for somebody who leads no team.</param>
    /// <param name="choice">The button that asks again about a team.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns><see langword="null"/> when the turn has its answer already.</returns>
    public async ValueTask<Team?> ChooseAsync(
        TurnContext turn, string? wanted, string refusalKey, Func<Team, CardButton> choice, CancellationToken cancellationToken)
    {
        IReadOnlyList<Team> teams = turn.IsManager ? await people.GetTeamsAsync(turn.TenantId, cancellationToken) : [.. turn.LedTeams];
        if (teams.Count == 0)
        {
            turn.Say(Notices.Of(cards, turn.Texts, turn.Texts[refusalKey]));
            return null;
        }

        var team = wanted is null ? teams.Count == 1 ? teams[0] : null : teams.FirstOrDefault(team => team.TeamId == wanted);
        if (team is null)
            turn.SayPrivately(Notices.Of(cards, turn.Texts, turn.Texts["outcomes.whichTeam"], [.. teams.Take(MostButtons).Select(choice)]));

        return team;
    }

    /// <summary>Whether the sender sees a team only as a manager, so that totals of few people stay hidden.</summary>
    public static bool SeesTotalsOnly(TurnContext turn, Team team) => turn.LedTeams.All(led => led.TeamId != team.TeamId);
}
