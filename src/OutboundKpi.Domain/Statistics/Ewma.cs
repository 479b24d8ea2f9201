using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// A smoothed rate with its limits: recent days weigh most, and small lasting moves show that no single day would. Z = λp + (1-λ)Z
/// from Z = p0; variance λ²p0(1-p0)/n + (1-λ)²·variance; limits p0 ± L·√variance (Roberts 1959, Technometrics 1:239-250).
/// </summary>
public sealed class Ewma
{
    private readonly double _baseline;
    private readonly double _lambda;
    private readonly double _width;
    private readonly double _dispersion;

    /// <summary>A smoother around a baseline.</summary>
    /// <param name="baseline">The rate so far, p0, between 0 and 1.</param>
    /// <param name="lambda">The weight of the newest day, above 0 and up to 1 (1 is a p-chart).</param>
    /// <param name="width">L, the limits in standard deviations, above 0.</param>
    /// <param name="dispersion">How many times wider than binomial the days' variance is, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public Ewma(double baseline, double lambda = 0.2, double width = 2.7, double dispersion = 1)
    {
        Critical.CheckInnerRate(baseline);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lambda);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lambda, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfLessThan(dispersion, 1);
        (_baseline, _lambda, _width, _dispersion) = (baseline, lambda, width, dispersion);
    }

    /// <summary>The smoothed rate and its limits after each day. A day without trials changes neither.</summary>
    /// <param name="days">In the order of time.</param>
    public Point[] Run(IReadOnlyList<Proportion> days)
    {
        var points = new Point[days.Count];
        var (value, variance) = (_baseline, 0.0);
        for (var i = 0; i < points.Length; i++)
        {
            if (days[i].Trials > 0)
            {
                value = (_lambda * days[i].Rate) + ((1 - _lambda) * value);
                variance = (_lambda * _lambda * _dispersion * _baseline * (1 - _baseline) / days[i].Trials) + ((1 - _lambda) * (1 - _lambda) * variance);
            }

            points[i] = new Point(value, Interval.OfRate(_baseline, _width * Math.Sqrt(variance)));
        }

        return points;
    }

    /// <summary>Where the smoothed rate stands after a day.</summary>
    /// <param name="Value">The smoothed rate, 0 to 1.</param>
    /// <param name="Limits">What it stays in while the baseline holds, cut to 0 and 1.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Point(double Value, Interval Limits)
    {
        /// <summary>Whether the rate has moved: the smoothed value is outside its limits.</summary>
        public bool IsOutside => !Limits.Contains(Value);
    }
}
