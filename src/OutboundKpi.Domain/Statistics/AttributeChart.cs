namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// A control chart of a daily rate: which days are out of what the team's days usually do. The p-chart takes days to differ
/// by binomial luck alone; Laney's p′ widens its limits by what days really scatter (weekday, weather, list), so it does not
/// cry wolf.
/// </summary>
/// <remarks>
/// Limits want 20 points or more, and are made anew after an accepted shift, not each day. Laney 2002, Quality Engineering
/// 14:531-537. Days that alternate (a weekday pattern) inflate the moving range: take the pattern out first.
/// </remarks>
public sealed class AttributeChart
{
    // The mean distance of two standard normal values, 2/√π, as control chart tables print it (d2 for n = 2).
    private const double MovingRangeOfNormal = 1.128;

    private readonly Proportion[] _points;
    private readonly double[] _z;

    private AttributeChart(Proportion[] points, double mean, double[] z)
    {
        _points = points;
        _z = z;
        Mean = mean;
        SigmaZ = Enumerable.Range(1, z.Length - 1).Average(i => Math.Abs(z[i] - z[i - 1])) / MovingRangeOfNormal;
        DispersionChiSquare = z.Sum(value => value * value);
    }

    /// <summary>The rate of all points together, p̄.</summary>
    public double Mean { get; }

    /// <summary>
    /// Laney's σ_z, the mean step from one standardised point to the next, over 1.128: 1 when days differ by luck alone, more when
    /// they scatter more. Less than 1 is kept as it is.
    /// </summary>
    public double SigmaZ { get; }

    /// <summary>Σ z²: about <see cref="DegreesOfFreedom"/> when days differ by luck alone.</summary>
    public double DispersionChiSquare { get; }

    /// <summary>One less than the points.</summary>
    public int DegreesOfFreedom => _z.Length - 1;

    /// <summary>χ² over its degrees of freedom: how many times wider than binomial the variance between days is.</summary>
    public double Dispersion => DispersionChiSquare / DegreesOfFreedom;

    /// <summary>The chance of so much scatter if days differed by luck alone, 0 to 1.</summary>
    public double DispersionP => Critical.ChiSquareP(DispersionChiSquare, DegreesOfFreedom);

    /// <summary>Each point's distance from the mean in its own binomial standard deviations; all 0 when the mean is 0 or 1.</summary>
    public IReadOnlyList<double> Z => _z;

    /// <summary>The chart of a run of days.</summary>
    /// <param name="points">In the order of time, days without a report left out; two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two points, or one has no trials.</exception>
    public static AttributeChart Fit(IReadOnlyList<Proportion> points)
    {
        if (points.Count < 2)
            throw new ArgumentException("A chart needs at least two points.", nameof(points));

        if (points.Any(point => point.Trials == 0))
            throw new ArgumentException("A day without trials is no point; leave it out.", nameof(points));

        Proportion[] copy = [.. points];
        var mean = copy.Aggregate((sum, point) => sum + point).Rate;
        var z = Array.ConvertAll(copy, point => mean is 0 or 1 ? 0 : (point.Rate - mean) / Sigma(mean, point.Trials));
        return new AttributeChart(copy, mean, z);
    }

    /// <summary>p̄ ± sigmas·√(p̄(1-p̄)/n) at a point, cut to 0 and 1.</summary>
    /// <param name="point">From 0.</param>
    /// <param name="sigmas">How wide; three by custom.</param>
    public Interval PLimits(int point, double sigmas = 3) => Interval.OfRate(Mean, sigmas * Sigma(Mean, _points[point].Trials));

    /// <summary>p̄ ± sigmas·σ_z·√(p̄(1-p̄)/n) at a point, cut to 0 and 1.</summary>
    /// <inheritdoc cref="PLimits"/>
    public Interval LaneyLimits(int point, double sigmas = 3) => PLimits(point, sigmas * SigmaZ);

    /// <summary>The points (from 0) outside the limits of the p-chart.</summary>
    /// <param name="sigmas">How wide; three by custom.</param>
    public IReadOnlyList<int> OutsideP(double sigmas = 3) => Outside(sigmas);

    /// <summary>The points (from 0) outside Laney's limits.</summary>
    /// <param name="sigmas">How wide; three by custom.</param>
    public IReadOnlyList<int> OutsideLaney(double sigmas = 3) => Outside(sigmas * SigmaZ);

    private int[] Outside(double width) => [.. Enumerable.Range(0, _z.Length).Where(i => Math.Abs(_z[i]) > width)];

    private static double Sigma(double mean, long trials) => Math.Sqrt(mean * (1 - mean) / trials);
}
