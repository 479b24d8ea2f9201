using System.Globalization;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Summaries;

/// <summary>A week or month up to a day of it.</summary>
public sealed record SummaryPeriod
{
    private const int DaysOfWeek = 7;

    private SummaryPeriod(SummaryKind kind, DateSpan whole, DateOnly day)
    {
        Kind = kind;
        Whole = whole;
        SoFar = new DateSpan(whole.First, day);
        PastWeeks = [.. WeeksBefore(whole.First)];
        OwnWeeks = [.. WeeksUpTo(PastWeeks[^1].Last.AddDays(1), day)];
    }

    public SummaryKind Kind { get; }

    /// <summary>The whole week or month.</summary>
    public DateSpan Whole { get; }

    /// <summary>From the first day to the day of the summary, both in it.</summary>
    public DateSpan SoFar { get; }

    /// <summary>The last whole weeks before the period, in the order of time: what is usual is told by them.</summary>
    public IReadOnlyList<DateSpan> PastWeeks { get; }

    /// <summary>The weeks after the past ones, in the order of time, the last one up to the day of the summary. A month's first may begin before it.</summary>
    public IReadOnlyList<DateSpan> OwnWeeks { get; }

    /// <summary>From the first of the past weeks to the day of the summary: all that a summary reads.</summary>
    public DateSpan Read => new(PastWeeks[0].First, SoFar.Last);

    /// <summary>The period's name in the ledger: the Monday of a week (2026-11-16), or the month (2026-11).</summary>
    public string Key => Kind == SummaryKind.Week
        ? Whole.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Month.Of(Whole.First).ToString();

    /// <summary>The week or month that a day is in, up to that day.</summary>
    public static SummaryPeriod UpTo(SummaryKind kind, DateOnly day) =>
        new(kind, kind == SummaryKind.Week ? DateSpan.WeekOf(day) : Month.Of(day).Days, day);

    /// <summary>The business days so far, the day of the summary counted.</summary>
    public IReadOnlyList<DateOnly> BusinessDays(BusinessCalendar calendar) => [.. calendar.BusinessDays(SoFar)];

    private static IEnumerable<DateSpan> WeeksUpTo(DateOnly monday, DateOnly day)
    {
        for (var first = monday; first <= day; first = first.AddDays(DaysOfWeek))
            yield return DateSpan.WeekOf(first).Intersect(new DateSpan(first, day)) ?? DateSpan.Of(first);
    }

    // A month begins inside a week: that week is in part its own, so the last past week is the one that ended before.
    private static IEnumerable<DateSpan> WeeksBefore(DateOnly first)
    {
        var last = DateSpan.WeekOf(first.AddDays(-DaysOfWeek));
        for (var back = UsualRange.MostWeeks - 1; back >= 0; back--)
            yield return DateSpan.WeekOf(last.First.AddDays(-back * DaysOfWeek));
    }
}
