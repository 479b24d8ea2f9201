namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// What a p-value is worth when many were looked at. Results are adjusted p-values in the order of the input: claim those at or
/// below the level. 30 people × 5 KPIs × 21 days at three sigma are 8.5 false alarms a month.
/// </summary>
public static class Multiplicity
{
    /// <summary>
    /// Holm 1979: the chance of even one false claim stays below the level, whatever the tests have to do with each other. Each p
    /// times the number of tests not yet passed, never less than the one before.
    /// </summary>
    /// <param name="pValues">Each 0 to 1; may be empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is not between 0 and 1.</exception>
    public static double[] Holm(IReadOnlyList<double> pValues) => Holm(pValues, [.. Enumerable.Repeat(1.0, pValues.Count)]);

    /// <summary>
    /// Holm's procedure with weights, decided beforehand: tests that matter more get a larger share of the allowed error. In the order
    /// of p/w, each p/w times the weights not yet passed, never less than the one before.
    /// </summary>
    /// <param name="pValues">Each 0 to 1.</param>
    /// <param name="weights">One a test, 0 or more; only their proportions count, and weight 0 is never claimed.</param>
    /// <exception cref="ArgumentException">There are not as many weights as tests.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not between 0 and 1, or a weight is negative.</exception>
    public static double[] Holm(IReadOnlyList<double> pValues, IReadOnlyList<double> weights)
    {
        Check(pValues);
        if (weights.Count != pValues.Count)
            throw new ArgumentException($"There are {pValues.Count} tests and {weights.Count} weights.", nameof(weights));

        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            if (!double.IsFinite(weight))
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is a finite number.");
        }

        var order = Enumerable.Range(0, pValues.Count).OrderBy(i => Ratio(pValues[i], weights[i])).ToArray();

        // The weights from each place on, summed from the smallest end so that the last is exact.
        var left = new double[order.Length];
        for (var (place, sum) = (order.Length - 1, 0.0); place >= 0; place--)
            left[place] = sum += weights[order[place]];

        var adjusted = new double[order.Length];
        var highest = 0.0;
        for (var place = 0; place < order.Length; place++)
        {
            var test = order[place];
            highest = Math.Max(highest, Math.Min(1, weights[test] > 0 ? left[place] / weights[test] * pValues[test] : 1));
            adjusted[test] = highest;
        }

        return adjusted;
    }

    /// <summary>
    /// Benjamini and Hochberg 1995 (JRSS B 57:289-300): of what is claimed, on average no more than the level is false. For screening;
    /// more is found than by <see cref="Holm(IReadOnlyList{double})"/> and less is promised.
    /// </summary>
    /// <param name="pValues">Each 0 to 1; may be empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is not between 0 and 1.</exception>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        Check(pValues);
        var order = Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i]).ToArray();
        var adjusted = new double[order.Length];
        var lowest = 1.0;
        for (var place = order.Length - 1; place >= 0; place--)
        {
            lowest = Math.Min(lowest, pValues[order[place]] * ((double)order.Length / (place + 1)));
            adjusted[order[place]] = lowest;
        }

        return adjusted;
    }

    /// <summary>The chance of at least one false alarm among independent tests in which there is nothing to find.</summary>
    /// <param name="alpha">The chance of one in each, 0 to 1.</param>
    /// <param name="tests">How many, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Alpha is not between 0 and 1, or the number is negative.</exception>
    public static double ChanceOfAnyFalseAlarm(double alpha, int tests)
    {
        Check([alpha]);
        ArgumentOutOfRangeException.ThrowIfNegative(tests);
        return 1 - Math.Pow(1 - alpha, tests);
    }

    private static double Ratio(double p, double weight) => weight > 0 ? p / weight : double.PositiveInfinity;

    private static void Check(IReadOnlyList<double> pValues)
    {
        foreach (var p in pValues)
        {
            if (!(p is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p-value is between 0 and 1.");
        }
    }
}
