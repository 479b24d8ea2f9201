using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>A KPI's months beside their targets. Each day is held against the target of that day; a day without one does not count.</summary>
internal sealed class MonthFigures(TeamHistory history, Kpi kpi)
{
    /// <summary>A month of an amount with fewer days is none.</summary>
    private const int FewestDays = 5;

    private const double Level = 0.95;

    private readonly KpiCells _cells = new(history, kpi);

    public bool IsCounted => _cells.IsCounted;

    public bool IsMature(Month month) => _cells.IsMature(month);

    /// <summary>Whether a target held on a day of the month.</summary>
    public bool HasTarget(Month month) => month.Days.Dates().Any(day => TargetOn(day) is not null);

    /// <summary>The figure of a month; <see langword="null"/> when too little was counted.</summary>
    public MonthFigure? Of(Month month) => Figure(month, [.. _cells.In(month.Days)]);

    /// <summary>The figures of a month for each operator who has done enough to have one, each against the team's target.</summary>
    public IEnumerable<MonthFigure> OfEachOperator(Month month) =>
        _cells.In(month.Days).GroupBy(cell => cell.Operator).Select(person => Figure(month, [.. person])).OfType<MonthFigure>();

    private MonthFigure? Figure(Month month, List<DayCell> cells)
    {
        var days = cells
            .GroupBy(cell => cell.Day)
            .Select(day => (Target: TargetOn(day.Key), Above: (double)day.Sum(cell => cell.Above), Below: (double)day.Sum(cell => cell.Below)))
            .Where(day => day.Target is not null)
            .ToList();
        if (days.Count == 0)
            return null;

        // A target is changed from one unit to another only by a new plan: the last one speaks for the month.
        var per = days[^1].Target!.Per;
        days.RemoveAll(day => day.Target!.Per != per);
        return kpi.Unit == KpiUnit.Percent
            ? Rate(month, [.. days.Select(day => new Day(day.Target!.Value, day.Above, day.Below))])
            : Amount(month, [.. days.Select(day => new Day(day.Target!.Value, day.Above, per == TargetPer.OperatorDay ? day.Below : 1))], per);
    }

    private Target? TargetOn(DateOnly day) => history.TargetsOn(day).FirstOrDefault(target => target.Measure == kpi.Key && IsOfUnit(target.Per));

    private bool IsOfUnit(TargetPer per) => kpi.Unit == KpiUnit.Percent ? per == TargetPer.Percent : per is TargetPer.OperatorDay or TargetPer.Day or TargetPer.Month;

    private static MonthFigure? Rate(Month month, List<Day> days)
    {
        var counts = new Proportion((long)days.Sum(day => day.Above), (long)days.Sum(day => day.Below));
        if (counts.Trials < KpiMeasure.SmallestDenominatorShownAsRate)
            return null;

        var scatter = Scatter(days, counts.Rate);
        var interval = Proportion.Wilson(counts.Successes / scatter, counts.Trials / scatter, Level);
        return new(month, 100 * counts.Rate, Target(days), new(100 * interval.Low, 100 * interval.High), counts);
    }

    // A ratio of sums over days; the days are what scatters, since the operators of one day share its weather.
    private static MonthFigure? Amount(Month month, List<Day> days, TargetPer per)
    {
        if (days.Count < FewestDays)
            return null;

        var below = days.Sum(day => day.Below);
        var mean = days.Sum(day => day.Above) / below;
        var squares = days.Sum(day => Math.Pow(day.Above - (mean * day.Below), 2));
        var error = Math.Sqrt(squares * days.Count / (days.Count - 1)) / below;
        var margin = StudentT.InvCDF(0, 1, days.Count - 1, (1 + Level) / 2) * error;
        var times = per == TargetPer.Month ? days.Count : 1;
        return new(month, times * mean, Target(days), new(times * (mean - margin), times * (mean + margin)), Counts: null);
    }

    private static double Target(List<Day> days) => days.Sum(day => day.Below * day.Target) / days.Sum(day => day.Below);

    // Days differ more than chance alone: Pearson's chi-square of the days by its degrees of freedom, at least 1.
    private static double Scatter(List<Day> days, double rate) => rate is 0 or 1 || days.Count < 2
        ? 1
        : Math.Max(1, days.Sum(day => Math.Pow(day.Above - (day.Below * rate), 2) / (day.Below * rate * (1 - rate))) / (days.Count - 1));

    private sealed record Day(double Target, double Above, double Below);
}
