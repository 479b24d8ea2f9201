using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// So many out of so many: 2 appointments out of 14 connects. The rate is never kept without its counts, since the
/// counts say how much it can be trusted. The default is 0 of 0, of which nothing is known.
/// </summary>
/// <remarks>
/// Intervals are those that Brown, Cai, DasGupta 2001 (Statistical Science 16:101-133) recommend for small counts. The
/// textbook interval (Wald) is not offered: it goes below 0, and is empty at 0 of n.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Proportion
{
    /// <summary>The counts above and below the line.</summary>
    /// <param name="successes">0 or more.</param>
    /// <param name="trials">At least <paramref name="successes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are negative counts, or more successes than trials.</exception>
    public Proportion(long successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        Successes = successes;
        Trials = trials;
    }

    /// <summary>The count above the line.</summary>
    public long Successes { get; }

    /// <summary>The count below the line.</summary>
    public long Trials { get; }

    public long Failures => Trials - Successes;

    /// <summary>The share, 0 to 1.</summary>
    /// <exception cref="InvalidOperationException">There are no trials, so there is no rate.</exception>
    public double Rate => Trials > 0
        ? (double)Successes / Trials
        : throw new InvalidOperationException("A proportion of no trials has no rate.");

    /// <summary>Both counts added up: the rate of the sums, never the mean of the rates.</summary>
    public static Proportion operator +(Proportion left, Proportion right) => left.Add(right);

    /// <summary>Both counts added up.</summary>
    public Proportion Add(Proportion other) => new(Successes + other.Successes, Trials + other.Trials);

    /// <summary>
    /// Wilson's score interval: centre (p + z²/2n)/(1 + z²/n), half-width z/(1 + z²/n)·√(p(1-p)/n + z²/4n²). It starts at
    /// exactly 0 for 0 of n, ends at exactly 1 for n of n, and is 0 to 1 when there are no trials.
    /// </summary>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public Interval Wilson(double level = 0.95) => Wilson(Successes, Trials, level);

    /// <summary>
    /// Jeffreys' interval: the quantiles of Beta(x + ½, n - x + ½), 0 at the lower end for 0 of n and 1 at the upper end for n
    /// of n; 0 to 1 when there are no trials.
    /// </summary>
    /// <inheritdoc cref="Wilson(double)"/>
    public Interval Jeffreys(double level = 0.95)
    {
        Critical.CheckLevel(level);
        var tail = (1 - level) / 2;
        return new Interval(
            Successes == 0 ? 0 : Beta.InvCDF(Successes + 0.5, Failures + 0.5, tail),
            Failures == 0 ? 1 : Beta.InvCDF(Successes + 0.5, Failures + 0.5, 1 - tail));
    }

    /// <summary>
    /// The interval of Clopper and Pearson 1934, which holds the truth at least as often as its level says and is wider for it.
    /// For promises that must be kept; else <see cref="Wilson(double)"/> or <see cref="Jeffreys"/>.
    /// </summary>
    /// <inheritdoc cref="Wilson(double)"/>
    public Interval ClopperPearson(double level = 0.95)
    {
        Critical.CheckLevel(level);
        var tail = (1 - level) / 2;
        return new Interval(
            Successes == 0 ? 0 : Beta.InvCDF(Successes, Failures + 1, tail),
            Failures == 0 ? 1 : Beta.InvCDF(Successes + 1, Failures, 1 - tail));
    }

    /// <summary>Wilson's interval for evidence that is worth so many trials, not always whole.</summary>
    internal static Interval Wilson(double successes, double trials, double level)
    {
        var z = Critical.TwoSided(level);
        if (trials <= 0)
            return new Interval(0, 1);

        var rate = successes / trials;
        var zz = z * z / trials;
        var centre = (rate + (zz / 2)) / (1 + zz);
        var half = Math.Sqrt((rate * (1 - rate) * zz) + (zz * zz / 4)) / (1 + zz);
        return new Interval(
            successes <= 0 ? 0 : Math.Max(0, centre - half),
            successes >= trials ? 1 : Math.Min(1, centre + half));
    }
}
