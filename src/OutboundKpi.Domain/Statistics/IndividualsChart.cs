namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// A control chart of single amounts in the order of time, such as a team's calls of an operator-day: which days are out of what its days usually do.
/// </summary>
/// <remarks>Limits are mean ± 2.66·(mean step from one day to the next): Shewhart's individuals chart, 2.66 = 3/1.128.</remarks>
public sealed class IndividualsChart
{
    private const double StepsToLimit = 2.66;

    private IndividualsChart(double mean, double margin, IReadOnlyList<int> outside)
    {
        (Mean, Outside) = (mean, outside);
        Limits = new Interval(mean - margin, mean + margin);
    }

    /// <summary>The mean of the amounts.</summary>
    public double Mean { get; }

    /// <summary>Between them nearly all amounts of a process that does not change lie.</summary>
    public Interval Limits { get; }

    /// <summary>The amounts (from 0) outside <see cref="Limits"/>.</summary>
    public IReadOnlyList<int> Outside { get; }

    /// <summary>The chart of a run of days.</summary>
    /// <param name="amounts">In the order of time; two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static IndividualsChart Fit(IReadOnlyList<double> amounts)
    {
        if (amounts.Count < 2)
            throw new ArgumentException("A chart needs at least two points.", nameof(amounts));

        var mean = amounts.Average();
        var margin = StepsToLimit * Enumerable.Range(1, amounts.Count - 1).Average(i => Math.Abs(amounts[i] - amounts[i - 1]));
        return new IndividualsChart(mean, margin, [.. Enumerable.Range(0, amounts.Count).Where(i => Math.Abs(amounts[i] - mean) > margin)]);
    }
}
