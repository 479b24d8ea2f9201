using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Plans;

/// <summary>Gathers what is told about a KPI: the plan's words, the team's numbers, the floor's questions.</summary>
public sealed class KpiExplanations(PlanBook book, KpiFigures figures, PlanSharingStore sharing, PeopleStore people)
{
    private const int MostQuestions = 5;

    /// <summary>What is told about a KPI to the sender.</summary>
    public async ValueTask<KpiExplanation> OfAsync(TurnContext turn, Kpi asked, CancellationToken cancellationToken)
    {
        var (team, catalogue) = (turn.HomeTeam, turn.Kpis);
        var kpi = catalogue.Get(asked.Key);
        var bare = new KpiExplanation { Kpi = kpi, Pair = catalogue.PairOf(kpi), Team = team, Today = turn.Today };
        if (team is null)
            return bare;

        var version = await book.InForceAsync(team, turn.Today, cancellationToken);
        var decider = version is null ? null : await people.GetPersonAsync(turn.TenantId, version.DecidedBy, cancellationToken);
        var questions = await sharing.GetQuestionsAsync(turn.TenantId, team.TeamId, cancellationToken);
        return bare with
        {
            Version = version,
            DecidedBy = decider?.Name ?? "",
            Worked = await figures.OfLastMonthAsync(turn, team, kpi, cancellationToken),
            Answered = [.. questions.Where(question => question.Kpi == kpi.Key && question.Answer is { IsPublic: true }).OrderByDescending(question => question.Answer!.At).Take(MostQuestions)],
        };
    }
}
