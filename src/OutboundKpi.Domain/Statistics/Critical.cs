using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace OutboundKpi.Domain.Statistics;

/// <summary>Normal and chi-square values that several methods share.</summary>
internal static class Critical
{
    /// <summary>How many standard errors to each side hold a share <paramref name="level"/> of a normal distribution: 1.959964 for .95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, both excluded.</exception>
    public static double TwoSided(double level)
    {
        CheckLevel(level);
        return Normal.InvCDF(0, 1, (1 + level) / 2);
    }

    /// <summary>The chance of a value at least so many standard errors from the middle, on either side.</summary>
    public static double TwoSidedP(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The chance of a chi-square of at least this value; accurate for small chances, where 1 - CDF is not.</summary>
    public static double ChiSquareP(double chiSquare, double degreesOfFreedom) =>
        chiSquare <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2, chiSquare / 2);

    public static void CheckLevel(double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        ArgumentOutOfRangeException.ThrowIfEqual(level, double.NaN);
    }

    /// <summary>A rate that a model needs strictly between never and always.</summary>
    public static void CheckInnerRate(double rate)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(rate, double.NaN);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rate, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rate, 1);
    }
}
