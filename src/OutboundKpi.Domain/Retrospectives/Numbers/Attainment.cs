using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>Whether a team attained a KPI's target in a month, with the figures that say so.</summary>
public sealed record Attainment
{
    /// <summary>So many months are looked at.</summary>
    public const int MonthsLookedAt = 3;

    /// <summary>How far back a month is looked for of which the results are known.</summary>
    private const int LongestWait = 3;

    /// <summary>The KPI.</summary>
    public required string KpiKey { get; init; }

    /// <summary>Whether it was attained.</summary>
    public required Attained Verdict { get; init; }

    /// <summary>What the verdict rests on; <see langword="null"/> when it is unclear.</summary>
    public AttainmentBasis? Basis { get; init; }

    /// <summary>Why it is unclear; <see langword="null"/> when it is not.</summary>
    public AttainmentDoubt? Doubt { get; init; }

    /// <summary>
    /// The month that was judged: the one asked about, or for meetings and deals the latest before it of which the results are known;
    /// <see langword="null"/> when there is none.
    /// </summary>
    public Month? Judged { get; init; }

    /// <summary>The judged month and up to two before it, the newest first; those of which too little is known are left out.</summary>
    public IReadOnlyList<MonthFigure> Months { get; init; } = [];

    /// <summary>How many more of the denominator would show on which side of the target a rate lies, if it stays as it is; <see langword="null"/> when that does not help.</summary>
    public long? StillNeeded { get; init; }

    /// <summary>The figure of the judged month.</summary>
    public MonthFigure? Figure => Months.Count > 0 && Months[0].Month == Judged ? Months[0] : null;

    /// <summary>For how many months in a row, up to the judged one, the value itself has reached the target: 0 to <see cref="MonthsLookedAt"/>.</summary>
    public int MonthsInARow => Judged is { } judged ? Months.TakeWhile((figure, back) => figure.IsMet && figure.Month == judged.AddMonths(-back)).Count() : 0;

    /// <summary>Judges a KPI's target.</summary>
    /// <param name="history">What is known of the team.</param>
    /// <param name="kpi">The KPI, of the team's catalogue.</param>
    /// <param name="month">The month that the round is about.</param>
    public static Attainment Of(TeamHistory history, Kpi kpi, Month month)
    {
        var figures = new MonthFigures(history, kpi);
        if (!figures.IsCounted && kpi.Unit == KpiUnit.Yen)
            return Unclear(kpi, AttainmentDoubt.NotInReports);

        if (kpi.Direction is KpiDirection.Band or KpiDirection.Comparison)
            return Unclear(kpi, AttainmentDoubt.NoDirection);

        if (!MonthsBack(month, LongestWait + 1).Any(figures.HasTarget))
            return Unclear(kpi, AttainmentDoubt.NoTarget);

        var judged = MonthsBack(month, LongestWait + 1).Where(figures.IsMature).Select(mature => (Month?)mature).FirstOrDefault();
        if (judged is null)
            return Unclear(kpi, AttainmentDoubt.NotMature);

        if (!figures.HasTarget(judged.Value))
            return Unclear(kpi, AttainmentDoubt.NoTarget) with { Judged = judged };

        var months = MonthsBack(judged.Value, MonthsLookedAt).Where(figures.IsMature).Select(figures.Of).OfType<MonthFigure>().ToList();
        return Judge(Unclear(kpi, AttainmentDoubt.TooFew) with { Judged = judged, Months = months });
    }

    private static Attainment Judge(Attainment known)
    {
        if (known.Figure is not { } figure)
            return known;

        if (figure.Interval.Low >= figure.Target)
            return known with { Verdict = Attained.Yes, Basis = AttainmentBasis.Interval, Doubt = null };

        if (figure.Interval.High < figure.Target)
            return known with { Verdict = Attained.No, Basis = AttainmentBasis.Interval, Doubt = null };

        var met = known.Months.Count(month => month.IsMet);
        if (met >= 2)
            return known with { Verdict = Attained.Yes, Basis = AttainmentBasis.TwoOfThreeMonths, Doubt = null };

        return known.Months.Count - met >= 2
            ? known with { Verdict = Attained.No, Basis = AttainmentBasis.TwoOfThreeMonths, Doubt = null }
            : known with { Doubt = AttainmentDoubt.WithinChance, StillNeeded = Needed(figure) };
    }

    // The interval shrinks with the root of the counts: to reach from the value to the target only, they have to grow by the square of what is too much.
    private static long? Needed(MonthFigure figure)
    {
        var distance = Math.Abs(figure.Value - figure.Target);
        if (figure.Counts is not { } counts || distance == 0)
            return null;

        var reach = figure.Value >= figure.Target ? figure.Value - figure.Interval.Low : figure.Interval.High - figure.Value;
        return (long)Math.Ceiling(counts.Trials * (Math.Pow(reach / distance, 2) - 1));
    }

    private static Attainment Unclear(Kpi kpi, AttainmentDoubt doubt) => new() { KpiKey = kpi.Key, Verdict = Attained.Unclear, Doubt = doubt };

    private static IEnumerable<Month> MonthsBack(Month month, int count) => Enumerable.Range(0, count).Select(back => month.AddMonths(-back));
}
