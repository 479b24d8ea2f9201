using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>Holds the targets against what has ever been reached, and the goal against the targets that were met.</summary>
internal sealed class TargetChecks(TeamHistory history, IReadOnlyDictionary<string, Series> series, TeamOutlook outlook)
{
    /// <summary>An operator's month with fewer trials is no run.</summary>
    private const int FewestTrialsOfMonth = 100;

    /// <summary>Before so many business days nothing can be said of "ever".</summary>
    private const int FewestDays = 20;

    /// <summary>For so many whole months in a row a target must have been met before the goal is asked about.</summary>
    private const int MonthsMet = 3;

    /// <summary>A month of which the data or the target begin by this business day is a whole one.</summary>
    private const int WholeFrom = 3;

    /// <summary>Targets that ask for more than anyone has ever reached over a run of days.</summary>
    public IEnumerable<Finding> OutOfReach()
    {
        if (outlook.Days.Select(day => day.Date).Distinct().Count() < FewestDays)
            yield break;

        foreach (var target in history.TargetsOn(history.AsOf))
        {
            if (Reach(target.Measure, target.Per, target.Value) is { IsOutOfReach: true } reach)
                yield return Describe(FindingKind.TargetOutOfReach, target, target.From, new(reach.When.First, reach.When.Last, reach.Best, 1), reach.Needed);
        }

        // The goal's own calls: nobody has ever made as many in a day as each would have to every day.
        if (outlook.Goal is { Verdict: GoalVerdict.OutOfReach, Fit: CallsFit.BeyondAnyDay, CallsPerOperatorDay: { } calls } && outlook.Volume?.BestDay is { } best)
        {
            var goal = history.TargetsOn(history.AsOf).First(target => target is { Measure: Target.Goal, Per: TargetPer.Month });
            yield return Describe(FindingKind.TargetOutOfReach, goal with { Measure = "calls" }, goal.From, new(best.Date, best.Date, best.PerFullDay, 1), calls) with { IsOfGoal = true };
        }
    }

    /// <summary>KPIs whose target is met month after month while the goal clearly is not.</summary>
    public IEnumerable<Finding> Detached()
    {
        var current = Month.Of(history.AsOf);
        Month[] months = [.. Enumerable.Range(1, MonthsMet).Select(back => current.AddMonths(-back))];
        var first = months[^1].First;
        var begun = history.Calendar.NthBusinessDay(months[^1], WholeFrom) ?? first;
        if (history.Rows.Count == 0 || history.Rows.Min(row => row.Date) > begun)
            yield break;

        // Deals of the first of these months were worked for earlier: only the later ones answer for the KPI.
        Month[] answering = [.. months.Take(MonthsMet - 1)];
        var expected = answering.Sum(month => history.TargetsOn(month.Last).FirstOrDefault(IsGoal)?.Value ?? double.NaN);
        var deals = history.Rows.Where(row => answering.Any(month => month.Contains(row.Date))).Sum(row => (long)(row.Counts.Deals ?? 0));
        if (double.IsNaN(expected) || expected <= 0 || deals >= expected || Poisson.CDF(expected, deals) > ErrorBudget.Watch)
            yield break;

        foreach (var target in history.TargetsOn(history.AsOf).Where(target => !IsGoal(target) && target.From <= begun))
        {
            if (months.All(month => IsMet(target, month)))
            {
                yield return Describe(
                    FindingKind.GoalDetached, target, first, new(answering[^1].First, answering[0].Last, deals, 1), expected);
            }
        }
    }

    /// <summary>A target beside the best run of any operator, a week of calls or a month of a rate as the team reckons it.</summary>
    /// <returns><see langword="null"/> when there is no run to compare with, or the unit is not one that is compared.</returns>
    public TargetReach? Reach(string measure, TargetPer per, double value) => (measure, per) switch
    {
        ("calls", TargetPer.OperatorDay) when outlook.Volume is { } volume => TargetReach.Assess(value, volume),
        (_, TargetPer.Percent) when series.GetValueOrDefault(measure) is { } rates => TargetReach.Assess(
            value / 100,
            [
                .. rates.Parts(cell => (Month: Month.Of(cell.Date), cell.Operator))
                    .Where(part => part.Counts.Trials >= FewestTrialsOfMonth)
                    .Select(part => new MonthlyRate(part.Key.Month, part.Counts)),
            ]),
        _ => null,
    };

    private static bool IsGoal(Target target) => target is { Measure: Target.Goal, Per: TargetPer.Month };

    private bool IsMet(Target target, Month month)
    {
        if (target is { Measure: "calls", Per: TargetPer.OperatorDay })
        {
            var days = outlook.Days.Where(day => month.Contains(day.Date)).ToList();
            return days.Count > 0 && days.Average(day => day.Calls) >= target.Value;
        }

        return target.Per == TargetPer.Percent
            && series.GetValueOrDefault(target.Measure) is { } rates
            && rates.Parts(cell => Month.Of(cell.Date)).FirstOrDefault(part => part.Key == month) is { Counts.Trials: > 0 } part
            && part.Counts.Rate >= target.Value / 100;
    }

    // What is asked for and what was reached are counted, not estimated: there is no chance in it.
    private Finding Describe(FindingKind kind, Target target, DateOnly since, Tally reached, double asked) => new()
    {
        Kind = kind,
        KpiKey = target.Measure,
        Scope = FindingScope.Team,
        IsUp = false,
        Since = since,
        Strength = FindingStrength.Change,
        Evidence = new()
        {
            Before = reached,
            After = new(since, history.AsOf, asked, 1),
            Difference = asked - reached.Ratio,
            DifferenceInterval = new Interval(asked - reached.Ratio, asked - reached.Ratio),
            Ratio = reached.Ratio > 0 ? asked / reached.Ratio : double.PositiveInfinity,
            P = 0,
            Allowed = 0,
            Dispersion = 1,
            Method = "reach",
        },
    };
}
