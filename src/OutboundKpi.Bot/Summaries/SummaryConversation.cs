using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Summaries;

/// <summary>Answers 今週 and 今月: one's own period; for a supervisor that of their teams, for a manager the totals of all. Always privately.</summary>
public sealed class SummaryConversation(SummaryBook book, SummaryCards cards, TeamNews news, PeopleStore people)
{
    /// <summary>Says the summaries that the sender may see.</summary>
    public async ValueTask ShowAsync(TurnContext turn, SummaryKind kind, CancellationToken cancellationToken)
    {
        var period = SummaryPeriod.UpTo(kind, turn.Today);
        var led = turn.LedTeams.ToList();
        if (turn.IsManager)
            turn.SayPrivately(cards.Teams(turn.Texts, period, await TotalsAsync(turn, period, cancellationToken)));

        foreach (var team in led)
        {
            turn.SayPrivately(cards.TeamForSupervisor(
                turn.Texts,
                await book.OfTeamAsync(team, period, fewest: 1, cancellationToken),
                await news.OfAsync(team, turn.Today, turn.Texts, cancellationToken)));
        }

        if (turn.ReportingTeam is not null || (!turn.IsManager && led.Count == 0))
        {
            var own = await book.OfPersonAsync(turn.TenantId, turn.Person.PersonId, turn.HomeTeam, period, cancellationToken);
            turn.SayPrivately(cards.Person(turn.Texts, own, turn.Person.PersonId));
        }
    }

    private async ValueTask<IReadOnlyList<TeamSummary>> TotalsAsync(TurnContext turn, SummaryPeriod period, CancellationToken cancellationToken)
    {
        var summaries = new List<TeamSummary>();
        foreach (var team in await people.GetTeamsAsync(turn.TenantId, cancellationToken))
            summaries.Add(await book.TotalsAsync(team, period, cancellationToken));

        return summaries;
    }
}
