using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>Whether a target is one that anybody has reached at all.</summary>
public static class TargetReached
{
    /// <summary>Whether any operator's month, or the team's, reached the target in the last three months. Nobody is named.</summary>
    /// <param name="history">What is known of the team.</param>
    /// <param name="kpi">The KPI, of the team's catalogue.</param>
    /// <param name="month">The last of the three months.</param>
    /// <returns><see langword="null"/> when there is no month to tell from.</returns>
    public static bool? ByAnyone(TeamHistory history, Kpi kpi, Month month)
    {
        var figures = new MonthFigures(history, kpi);
        var known = Enumerable.Range(0, Attainment.MonthsLookedAt)
            .Select(back => month.AddMonths(-back))
            .Where(figures.IsMature)
            .SelectMany(each => IsOfOnePerson(history, kpi, each) ? figures.OfEachOperator(each) : OfTeam(figures, each))
            .ToList();
        return known.Count > 0 ? known.Exists(figure => figure.IsMet) : null;
    }

    // What is counted for the whole team (件/日, 件/月) cannot be held against one person.
    private static bool IsOfOnePerson(TeamHistory history, Kpi kpi, Month month) =>
        history.TargetsOn(month.Last).Any(target => target.Measure == kpi.Key && target.Per is (TargetPer.OperatorDay or TargetPer.Percent));

    private static IEnumerable<MonthFigure> OfTeam(MonthFigures figures, Month month) => figures.Of(month) is { } figure ? [figure] : [];
}
