using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>How much a planned comparison needs, decided before it starts: the sample, and the weeks that it takes.</summary>
/// <param name="BaseRate">The rate to start from, between 0 and 1.</param>
/// <param name="Lift">The smallest relative difference worth acting on, as in .3 for three tenths more.</param>
/// <param name="PerArm">How many connects each side needs to find it four times in five.</param>
/// <param name="Weeks">Whole weeks at the team's pace; an even number when weeks alternate.</param>
public sealed record ComparisonSize(double BaseRate, double Lift, long PerArm, int Weeks)
{
    /// <summary>What takes longer than this is no comparison: people, lists and seasons change.</summary>
    public const int MostWeeks = 26;

    /// <summary>Whether it ends within <see cref="MostWeeks"/>.</summary>
    public bool IsFeasible => Weeks <= MostWeeks;

    /// <summary>The size for a difference.</summary>
    /// <param name="baseline">The rate's counts so far.</param>
    /// <param name="lift">The smallest relative difference worth acting on, above 0.</param>
    /// <param name="perWeek">How many connects the team has a week, above 0.</param>
    /// <param name="design">Whether weeks alternate.</param>
    /// <returns><see langword="null"/> when the rate is not known, or so high that it cannot rise by that much.</returns>
    public static ComparisonSize? For(Proportion baseline, double lift, double perWeek, ComparisonDesign design)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lift);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perWeek);
        if (baseline.Successes == 0 || baseline.Rate * (1 + lift) >= 1)
            return null;

        var perArm = SampleSize.PerArm(baseline.Rate, baseline.Rate * (1 + lift));
        var weeks = (int)Math.Clamp(Math.Ceiling(2 * perArm / perWeek), 1, 10_000);
        return new(baseline.Rate, lift, perArm, design == ComparisonDesign.AlternatingWeeks ? weeks + (weeks % 2) : weeks);
    }

    /// <summary>The days of a comparison that is decided on a day: whole weeks from the next Monday on.</summary>
    public DateSpan DaysAfter(DateOnly decided)
    {
        var monday = DateSpan.WeekOf(decided).Last.AddDays(1);
        return new(monday, monday.AddDays((7 * Weeks) - 1));
    }
}
