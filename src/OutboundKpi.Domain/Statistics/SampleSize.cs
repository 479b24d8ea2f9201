using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// How much must be seen before a difference of two rates can show: for "あと約180件の接続が必要" and for comparisons of a length
/// that is decided beforehand. Two-sided z test of two arms of equal size.
/// </summary>
public static class SampleSize
{
    /// <summary>
    /// Trials (calls or connects) that each arm needs: (z_α/2·√(2p̄(1-p̄)) + z_β·√(p1(1-p1) + p2(1-p2)))² / (p1 - p2)², rounded up.
    /// Fleiss, Levin, Paik, Statistical Methods for Rates and Proportions, without correction for continuity.
    /// </summary>
    /// <param name="p1">The rate of one arm, between 0 and 1.</param>
    /// <param name="p2">The rate of the other, not the same.</param>
    /// <param name="power">The chance to find the difference if it is there.</param>
    /// <param name="alpha">The chance to find one where there is none.</param>
    /// <exception cref="ArgumentException">The rates are equal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rate, the power or alpha is not between 0 and 1.</exception>
    public static long PerArm(double p1, double p2, double power = 0.8, double alpha = 0.05)
    {
        Check(p1, p2, alpha);
        Critical.CheckLevel(power);
        if (p1 == p2)
            throw new ArgumentException("No sample shows a difference between equal rates.", nameof(p2));

        var root = (Critical.TwoSided(1 - alpha) * Pooled(p1, p2)) + (Normal.InvCDF(0, 1, power) * Separate(p1, p2));
        var needed = root / (p1 - p2);
        return (long)Math.Ceiling(needed * needed);
    }

    /// <summary>The chance that arms of so many trials each show the difference between two rates, 0 to 1.</summary>
    /// <param name="p1">The rate of one arm, between 0 and 1.</param>
    /// <param name="p2">The rate of the other.</param>
    /// <param name="perArm">Trials in each arm, 1 or more.</param>
    /// <param name="alpha">The chance to find a difference where there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate or alpha is not between 0 and 1, or there are no trials.</exception>
    public static double Power(double p1, double p2, long perArm, double alpha = 0.05)
    {
        Check(p1, p2, alpha);
        ArgumentOutOfRangeException.ThrowIfLessThan(perArm, 1);
        var distance = Math.Abs(p1 - p2) * Math.Sqrt(perArm);
        return Normal.CDF(0, 1, (distance - (Critical.TwoSided(1 - alpha) * Pooled(p1, p2))) / Separate(p1, p2));
    }

    /// <summary>The smallest rise from a rate that arms of so many trials each find with the given power, as in .025 for 2.5 points.</summary>
    /// <param name="rate">The rate to rise from, between 0 and 1.</param>
    /// <param name="perArm">Trials in each arm, 1 or more.</param>
    /// <param name="power">The chance to find the rise if it is there; above alpha.</param>
    /// <param name="alpha">The chance to find one where there is none.</param>
    /// <returns><see langword="null"/> when not even a rise to nearly always would be found.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate, the power or alpha is not between 0 and 1, or there are no trials.</exception>
    public static double? SmallestRise(double rate, long perArm, double power = 0.8, double alpha = 0.05)
    {
        Critical.CheckLevel(power);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(power, alpha);
        const double Edge = 1e-9;
        double Excess(double rise) => Power(rate, rate + rise, perArm, alpha) - power;

        var most = 1 - rate - Edge;
        if (most <= Edge || Excess(most) < 0)
            return null;

        return Brent.FindRoot(Excess, Edge, most, accuracy: 1e-10, maxIterations: 200);
    }

    private static double Pooled(double p1, double p2)
    {
        var mean = (p1 + p2) / 2;
        return Math.Sqrt(2 * mean * (1 - mean));
    }

    private static double Separate(double p1, double p2) => Math.Sqrt((p1 * (1 - p1)) + (p2 * (1 - p2)));

    private static void Check(double p1, double p2, double alpha)
    {
        Critical.CheckInnerRate(p1);
        Critical.CheckInnerRate(p2);
        Critical.CheckLevel(alpha);
    }
}
