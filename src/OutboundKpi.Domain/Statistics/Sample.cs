using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Statistics;

/// <summary>Measured amounts summed up, such as calls of operator-days.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sample
{
    private Sample(int count, double mean, double variance) => (Count, Mean, Variance) = (count, mean, variance);

    public int Count { get; }

    public double Mean { get; }

    /// <summary>The sample variance (over n - 1); 0 for a single value.</summary>
    public double Variance { get; }

    /// <summary>
    /// Variance over mean: 1 for counts that come by pure chance (Poisson), less for work that is paced, as calls are.
    /// </summary>
    /// <exception cref="InvalidOperationException">The mean is 0.</exception>
    public double VarianceToMean => Mean != 0
        ? Variance / Mean
        : throw new InvalidOperationException("There is no ratio to a mean of 0.");

    /// <summary>Sums up values.</summary>
    /// <param name="values">One or more finite numbers.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Sample Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
            throw new ArgumentException("There is no mean of no values.", nameof(values));

        var mean = values.Average();
        var variance = values.Count == 1 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return new Sample(values.Count, mean, variance);
    }
}
