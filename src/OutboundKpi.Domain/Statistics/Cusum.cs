using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// Watches a rate for a lasting move from one value to another: evidence adds up day by day and starts again at 0 whenever the
/// old rate explains the days better. One for each direction.
/// </summary>
/// <remarks>
/// W = x·ln(p1/p0) + (n-x)·ln((1-p1)/(1-p0)), S = max(0, S + W), signal at S ≥ h (Page 1954, Biometrika 41:100-115; for counts
/// Steiner et al. 2000, Biostatistics 1:441-452). From 9 % to 5 % on 100 connects a day, h = 5 gives a false alarm every 684
/// days and finds a true drop in 5. Days that scatter more than binomial add evidence that is none: give their dispersion.
/// </remarks>
public sealed class Cusum
{
    private readonly double _success;
    private readonly double _failure;

    /// <summary>A watch for a move.</summary>
    /// <param name="baseline">The rate so far, p0, between 0 and 1.</param>
    /// <param name="alternative">The rate to be noticed, p1, between 0 and 1 and not the baseline.</param>
    /// <param name="dispersion">How many times wider than binomial the days' variance is (σ_z²), 1 or more; evidence is divided by it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not between 0 and 1, they are equal, or the dispersion is below 1.</exception>
    public Cusum(double baseline, double alternative, double dispersion = 1)
    {
        Critical.CheckInnerRate(baseline);
        Critical.CheckInnerRate(alternative);
        ArgumentOutOfRangeException.ThrowIfEqual(alternative, baseline);
        ArgumentOutOfRangeException.ThrowIfEqual(dispersion, double.NaN);
        ArgumentOutOfRangeException.ThrowIfLessThan(dispersion, 1);
        _success = Math.Log(alternative / baseline) / dispersion;
        _failure = Math.Log((1 - alternative) / (1 - baseline)) / dispersion;
    }

    /// <summary>What a day adds to the evidence, W: positive when the alternative explains it better, 0 for a day without trials.</summary>
    public double Weight(Proportion day) => (day.Successes * _success) + (day.Failures * _failure);

    /// <summary>The evidence after each day, S, from 0.</summary>
    /// <param name="days">In the order of time.</param>
    public double[] Run(IReadOnlyList<Proportion> days)
    {
        var path = new double[days.Count];
        var sum = 0.0;
        for (var i = 0; i < path.Length; i++)
            path[i] = sum = Math.Max(0, sum + Weight(days[i]));

        return path;
    }

    /// <summary>The first day on which the evidence reaches a threshold, and since when it had been adding up.</summary>
    /// <param name="days">In the order of time.</param>
    /// <param name="threshold">h, above 0; 5 or more when many are watched.</param>
    /// <returns><see langword="null"/> when it never does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not above 0.</exception>
    public Signal? FirstSignal(IReadOnlyList<Proportion> days, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        var path = Run(days);
        var at = Array.FindIndex(path, sum => sum >= threshold);
        return at < 0 ? null : new Signal(at, Array.FindLastIndex(path, at, sum => sum == 0) + 1);
    }

    /// <summary>A move that was noticed.</summary>
    /// <param name="At">The day of the signal, from 0.</param>
    /// <param name="Since">The day after the evidence was last 0, from 0: Page's estimate of the first day of the new rate.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Signal(int At, int Since);
}
