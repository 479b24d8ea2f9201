using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Statistics;

/// <summary>A 2×2 table against all others with its sums: the hypergeometric chances behind Fisher's test and the mid-P value.</summary>
/// <param name="TwoSidedP">The chance of the tables no likelier than the one seen.</param>
/// <param name="MidP">That, less half the chance of the one seen.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConditionalTable(double TwoSidedP, double MidP)
{
    // Chances that are equal in theory differ in their last digits; so close, they count as equal (as R's fisher.test does).
    private const double Tolerance = 1 + 1e-7;

    public static ConditionalTable Of(TwoProportions rates)
    {
        var (n1, n2) = (rates.First.Trials, rates.Second.Trials);
        var successes = rates.First.Successes + rates.Second.Successes;
        var least = Math.Max(0, successes - n2);
        var most = Math.Min(n1, successes);
        var mode = (long)((successes + 1.0) * (n1 + 1.0) / (n1 + n2 + 2.0));
        mode = Math.Clamp(mode, least, most);

        // Weights relative to the likeliest table, outwards from it by the ratio of neighbours, until they vanish. No
        // factorials, so nothing is lost in differences of large logarithms.
        double Ratio(long x) => (double)(n1 - x) / (x + 1) * ((double)(successes - x) / (n2 - successes + x + 1));

        var seen = WeightOf(rates.First.Successes, mode, Ratio);
        var limit = seen * Tolerance;
        var (total, extreme) = (1.0, 1.0 <= limit ? 1.0 : 0.0);
        for (var (x, weight) = (mode, 1.0); x < most && weight > 0; x++)
        {
            weight *= Ratio(x);
            total += weight;
            if (weight <= limit)
                extreme += weight;
        }

        for (var (x, weight) = (mode, 1.0); x > least && weight > 0; x--)
        {
            weight /= Ratio(x - 1);
            total += weight;
            if (weight <= limit)
                extreme += weight;
        }

        var p = Math.Clamp(extreme / total, double.Epsilon, 1);
        return new ConditionalTable(p, Math.Max(p - (seen / total / 2), double.Epsilon));
    }

    private static double WeightOf(long seen, long mode, Func<long, double> ratio)
    {
        var weight = 1.0;
        for (var x = mode; x < seen && weight > 0; x++)
            weight *= ratio(x);

        for (var x = mode; x > seen && weight > 0; x--)
            weight /= ratio(x - 1);

        return weight;
    }
}
