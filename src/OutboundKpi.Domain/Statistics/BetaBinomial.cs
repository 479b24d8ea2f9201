using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace OutboundKpi.Domain.Statistics;

/// <summary>How many of n succeed when their common rate is itself only known to be Beta(a, b).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BetaBinomial(long Trials, double A, double B)
{
    public double Mean => Trials * A / (A + B);

    /// <summary>P(X ≤ count).</summary>
    public double AtMost(long count)
    {
        if (count < 0)
            return 0;

        if (count >= Trials)
            return 1;

        var sum = 0.0;
        var log = LogOfNone();
        for (var k = 0L; ; k++)
        {
            sum += Math.Exp(log);
            if (k == count)
                return Math.Min(1, sum);

            log += LogStep(k);
        }
    }

    /// <summary>The least count that is not exceeded with at least this chance.</summary>
    public long Quantile(double chance)
    {
        var sum = 0.0;
        var log = LogOfNone();
        for (var k = 0L; k < Trials; k++)
        {
            sum += Math.Exp(log);
            if (sum >= chance)
                return k;

            log += LogStep(k);
        }

        return Trials;
    }

    // ln P(X = 0). In logarithms throughout: with many expected this chance is too small for a double, those after it are not.
    private double LogOfNone() =>
        SpecialFunctions.GammaLn(B + Trials) - SpecialFunctions.GammaLn(B)
        - (SpecialFunctions.GammaLn(A + B + Trials) - SpecialFunctions.GammaLn(A + B));

    // ln P(X = k + 1) - ln P(X = k)
    private double LogStep(long k) => Math.Log((Trials - k) / (k + 1.0) * ((A + k) / (B + Trials - k - 1)));
}
