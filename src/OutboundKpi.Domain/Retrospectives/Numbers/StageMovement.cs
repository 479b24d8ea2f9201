using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>
/// Which way the rate of a stage went in a month against the three before, like with like: within each list and script, so that a harder list is not taken
/// for worse work.
/// </summary>
/// <param name="KpiKey">The rate.</param>
/// <param name="Movement">Which way, within lists and scripts.</param>
/// <param name="Window">The month that was looked at; for meetings and deals the latest whose results are known; <see langword="null"/> when none.</param>
/// <param name="Difference">The month less the months before, at 95 %, as in -.02 for two points down; <see langword="null"/> when nothing is comparable.</param>
/// <param name="IsMixEffect">Whether the rate went another way with lists and scripts ignored: then the mix moved, not the work.</param>
public sealed record StageMovement(string KpiKey, Movement Movement, Month? Window, Interval? Difference, bool IsMixEffect)
{
    private const int LongestWait = 3;
    private const int MonthsBefore = 3;

    /// <summary>The rates that pay when a KPI is bought at their cost, from the next stage on to the last; empty when reports hold none.</summary>
    /// <param name="catalogue">The team's catalogue.</param>
    /// <param name="kpi">The KPI.</param>
    public static IEnumerable<Kpi> LaterStagesOf(KpiCatalogue catalogue, Kpi kpi)
    {
        var last = kpi;
        while (catalogue.PairOf(last) is { Unit: KpiUnit.Percent, Numerator: not null, Denominator: not null } pair && (pair.Stage > last.Stage || (last == kpi && kpi.IsVolume)))
        {
            yield return pair;
            last = pair;
        }
    }

    /// <summary>The movement as it is known.</summary>
    /// <param name="history">What is known of the team.</param>
    /// <param name="rate">A rate of the team's catalogue.</param>
    /// <param name="month">The month that the round is about.</param>
    /// <exception cref="ArgumentException">It is no rate.</exception>
    public static StageMovement Of(TeamHistory history, Kpi rate, Month month)
    {
        if (rate.Unit != KpiUnit.Percent)
            throw new ArgumentException($"The KPI '{rate.Key}' is no rate.", nameof(rate));

        var cells = new KpiCells(history, rate);
        var window = Enumerable.Range(0, LongestWait + 1).Select(back => month.AddMonths(-back)).Where(cells.IsMature).Select(mature => (Month?)mature).FirstOrDefault();
        if (window is null)
            return new(rate.Key, Movement.Unknown, null, null, IsMixEffect: false);

        var now = cells.In(window.Value.Days).ToList();
        var before = cells.In(new(window.Value.AddMonths(-MonthsBefore).First, window.Value.AddMonths(-1).Last)).ToList();
        return Compare(rate.Key, window.Value, now, before);
    }

    private static StageMovement Compare(string kpiKey, Month window, List<DayCell> now, List<DayCell> before)
    {
        var strata = now.Concat(before).Select(Stratum).Distinct().ToList();
        var table = new StratifiedTable([.. strata.Select(stratum => new TwoProportions(Sum(now.Where(cell => Stratum(cell) == stratum)), Sum(before.Where(cell => Stratum(cell) == stratum))))]);
        if (!table.IsComparable || table.DifferenceStandardError == 0)
            return new(kpiKey, Movement.Unknown, window, null, IsMixEffect: false);

        var scatter = Math.Sqrt(Scatter(now, before));
        var within = Widened(table.Difference, table.DifferenceInterval().Width / 2 * scatter);
        var crude = new TwoProportions(table.CrudeFirst, table.CrudeSecond);
        var plain = Widened(crude.Difference, crude.Newcombe().Width / 2 * scatter);
        var movement = Direction(within, crude.Second.Rate);
        return new(kpiKey, movement, window, within, Direction(plain, crude.Second.Rate) is (Movement.Up or Movement.Down) and var shown && shown != movement);
    }

    private static Movement Direction(Interval difference, double rateBefore) =>
        difference.High < 0 ? Movement.Down : difference.Low > 0 ? Movement.Up : difference.Low > -rateBefore / 2 ? Movement.Level : Movement.Unknown;

    // Weeks of one list and script against their own rate in the same stretch: Pearson's chi-square by its degrees of freedom, at least 1.
    private static double Scatter(List<DayCell> now, List<DayCell> before)
    {
        var (chiSquare, degrees) = (0.0, 0);
        foreach (var stretch in now.GroupBy(Stratum).Concat(before.GroupBy(Stratum)))
        {
            var all = Sum(stretch);
            var weeks = stretch.GroupBy(cell => DateSpan.WeekOf(cell.Day).First).Select(Sum).ToList();
            if (all.Successes == 0 || all.Failures == 0 || weeks.Count < 2)
                continue;

            chiSquare += weeks.Sum(week => Math.Pow(week.Successes - (week.Trials * all.Rate), 2) / (week.Trials * all.Rate * (1 - all.Rate)));
            degrees += weeks.Count - 1;
        }

        return degrees == 0 ? 1 : Math.Max(1, chiSquare / degrees);
    }

    private static Interval Widened(double difference, double margin) => new(Math.Max(-1, difference - margin), Math.Min(1, difference + margin));

    private static (string List, string Script) Stratum(DayCell cell) => (cell.List, cell.Script);

    private static Proportion Sum(IEnumerable<DayCell> cells) => cells.Aggregate(default(Proportion), (sum, cell) => sum + new Proportion(cell.Above, cell.Below));
}
