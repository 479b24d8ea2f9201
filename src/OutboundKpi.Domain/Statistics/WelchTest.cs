using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// Whether the amount of work per operator-day differs between two groups of days, the groups being free to scatter differently
/// (Welch's t test). For amounts such as calls, which are paced and no Poisson counts. First minus second.
/// </summary>
public sealed class WelchTest
{
    private readonly double _variance;

    private WelchTest(Sample first, Sample second)
    {
        First = first;
        Second = second;
        Difference = first.Mean - second.Mean;
        var (v1, v2) = (first.Variance / first.Count, second.Variance / second.Count);
        _variance = v1 + v2;
        DegreesOfFreedom = _variance > 0
            ? _variance * _variance / ((v1 * v1 / (first.Count - 1)) + (v2 * v2 / (second.Count - 1)))
            : first.Count + second.Count - 2;
    }

    public Sample First { get; }

    public Sample Second { get; }

    /// <summary>The first mean minus the second.</summary>
    public double Difference { get; }

    /// <summary>By Welch and Satterthwaite; between the smaller group less one and both groups less two.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The difference over its standard error; infinite, or 0 for no difference, when neither group scatters at all.</summary>
    public double T => _variance > 0 ? Difference / Math.Sqrt(_variance) : Difference == 0 ? 0 : Difference * double.PositiveInfinity;

    /// <summary>The two-sided p-value, above 0 and up to 1.</summary>
    public double P
    {
        get
        {
            // P(|T| > t) is the incomplete beta function, which is exact in the tail where 1 - CDF is not.
            var share = DegreesOfFreedom / (DegreesOfFreedom + (T * T));
            var p = double.IsInfinity(T) ? 0 : SpecialFunctions.BetaRegularized(DegreesOfFreedom / 2, 0.5, share);
            return Math.Max(p, double.Epsilon);
        }
    }

    /// <summary>Compares two groups of operator-days.</summary>
    /// <param name="first">The group that is asked about; two values or more.</param>
    /// <param name="second">The group that it is compared with; two values or more.</param>
    /// <exception cref="ArgumentException">A group has fewer than two values, of which no scatter can be known.</exception>
    public static WelchTest Compare(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count < 2)
            throw new ArgumentException("A group has at least two values.", nameof(first));

        if (second.Count < 2)
            throw new ArgumentException("A group has at least two values.", nameof(second));

        return new WelchTest(Sample.Of(first), Sample.Of(second));
    }

    /// <summary>The interval of <see cref="Difference"/>.</summary>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public Interval Interval(double level = 0.95)
    {
        Critical.CheckLevel(level);
        var margin = StudentT.InvCDF(0, 1, DegreesOfFreedom, (1 + level) / 2) * Math.Sqrt(_variance);
        return new Interval(Difference - margin, Difference + margin);
    }
}
