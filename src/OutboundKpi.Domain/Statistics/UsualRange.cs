using MathNet.Numerics.Distributions;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// What is usual for a rate: the range in which a new sum (this week's, this month's) should lie if nothing has changed, given the sums of
/// the weeks before. A sum outside is one signal and no verdict (様子を見る); one inside says nothing but luck (偶然の範囲).
/// </summary>
public static class UsualRange
{
    /// <summary>The fewest weeks that a range is made from. With fewer nobody knows how much weeks differ.</summary>
    public const int FewestWeeks = 8;

    /// <summary>The most weeks that are looked back on: older ones are of another list, script or season.</summary>
    public const int MostWeeks = 12;

    /// <summary>
    /// How often a person's quiet sum lies inside. A card looks at two rates, so one quiet card in twenty shows a signal (Bonferroni): 1 - .05/2.
    /// </summary>
    private const double Level = 0.975;

    private const double LaneySigmas = 3;

    /// <summary>
    /// The range of one person. The counts to come are beta-binomial (<see cref="RateForecast"/>): luck of so many trials, widened by how little the
    /// past says of the rate and by how much the weeks scatter beyond luck, φ = χ²/df of the weeks, not below 1. As φ is itself known from few weeks,
    /// it is taken (t/z)² times, so that the limits are Student's and not normal ones.
    /// </summary>
    /// <remarks>
    /// φ by Pearson's χ²: McCullagh, Nelder 1989, Generalized Linear Models, section 4.5. It belongs to a week's sum; as weeks are taken to differ
    /// independently, it holds for the sum of several weeks too.
    /// </remarks>
    /// <param name="weeks">The weekly sums in the order of time, weeks without trials left out.</param>
    /// <param name="trials">The trials of the sum that is judged, 1 or more.</param>
    /// <returns>Of the rate, from 0 to 1; <see langword="null"/> when there are fewer than <see cref="FewestWeeks"/>.</returns>
    public static Interval? OfPerson(IReadOnlyList<Proportion> weeks, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        if (weeks.Count < FewestWeeks)
            return null;

        var chart = AttributeChart.Fit(weeks);
        var upper = (1 + Level) / 2;
        var student = StudentT.InvCDF(0, 1, chart.DegreesOfFreedom, upper) / Normal.InvCDF(0, 1, upper);
        var dispersion = Math.Max(1, chart.Dispersion) * student * student;
        var counts = new RateForecast(Sum(weeks), dispersion).Predict(trials, Level);
        return new Interval(counts.Low / trials, counts.High / trials);
    }

    /// <summary>
    /// The range of a team: Laney's limits on weekly sums, p̄ ± 3·σ_z·√(p̄(1-p̄)(1/n + 1/N)), σ_z not below 1. N are all trials before: p̄ is only known
    /// as well as they tell it. Laney 2002, Quality Engineering 14:531-537.
    /// </summary>
    /// <inheritdoc cref="OfPerson"/>
    public static Interval? OfTeam(IReadOnlyList<Proportion> weeks, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        if (weeks.Count < FewestWeeks)
            return null;

        var chart = AttributeChart.Fit(weeks);
        var variance = chart.Mean * (1 - chart.Mean) * ((1.0 / trials) + (1.0 / Sum(weeks).Trials));
        return Interval.OfRate(chart.Mean, LaneySigmas * Math.Max(1, chart.SigmaZ) * Math.Sqrt(variance));
    }

    private static Proportion Sum(IReadOnlyList<Proportion> weeks) => weeks.Aggregate((sum, week) => sum + week);
}
