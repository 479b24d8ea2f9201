using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Summaries;

/// <summary>A rate of a period beside what is usual for the same person or team.</summary>
/// <param name="Kpi">Which rate.</param>
/// <param name="Now">The period's counts.</param>
/// <param name="Usual">The range of what is usual for so many trials; <see langword="null"/> where it is not known or not asked.</param>
/// <param name="Weeks">The weeks before, in the order of time; those without trials are left out.</param>
/// <param name="Recent">The same and those of the period itself, the newest up to the day of the summary.</param>
public sealed record RateReading(
    Kpi Kpi, Proportion Now, Interval? Usual, IReadOnlyList<RateReading.Week> Weeks, IReadOnlyList<RateReading.Week> Recent)
{
    /// <summary>How many weeks are missing until it is known what is usual; 0 when none is.</summary>
    public int MissingWeeks => Math.Max(0, UsualRange.FewestWeeks - Weeks.Count);

    /// <summary>What may be said of it.</summary>
    public RateStanding Standing => (Now.Trials >= KpiMeasure.SmallestDenominatorShownAsRate, Usual) switch
    {
        (false, _) => RateStanding.CountsOnly,
        (true, null) => RateStanding.TooLittleHistory,
        (true, { } usual) => usual.Contains(Now.Rate) ? RateStanding.Usual : RateStanding.Watch,
    };

    /// <summary>Reads a rate from entries.</summary>
    /// <param name="kpi">A rate: it has a denominator.</param>
    /// <param name="period">The period.</param>
    /// <param name="counts">What was reported, by day, from the first past week to the day of the summary.</param>
    /// <param name="isShown">Whether a week may be looked at by itself.</param>
    /// <param name="usual">What is usual for so many trials after such weeks.</param>
    /// <returns><see langword="null"/> when the period says nothing of the rate, or what is no rate (more above the line than below it).</returns>
    public static RateReading? Of(
        Kpi kpi,
        SummaryPeriod period,
        ILookup<DateOnly, ReportCounts> counts,
        Func<DateSpan, bool> isShown,
        Func<IReadOnlyList<Proportion>, long, Interval?> usual)
    {
        if (RateIn(period.SoFar) is not { } now)
            return null;

        var weeks = Read(period.PastWeeks);
        return new(kpi, now, usual([.. weeks.Select(week => week.Rate)], now.Trials), weeks, [.. weeks, .. Read(period.OwnWeeks)]);

        List<Week> Read(IEnumerable<DateSpan> spans) =>
            [.. spans.Where(isShown).Select(span => (Span: span, Rate: RateIn(span))).Where(week => week.Rate is not null).Select(week => new Week(week.Span, week.Rate!.Value))];

        Proportion? RateIn(DateSpan span) =>
            kpi.Measure(span.Dates().SelectMany(day => counts[day])) is { Denominator: > 0 and var trials } measure && measure.Numerator <= trials
                ? new Proportion(measure.Numerator, trials)
                : null;
    }

    /// <summary>A week's counts.</summary>
    public sealed record Week(DateSpan Span, Proportion Rate);
}
