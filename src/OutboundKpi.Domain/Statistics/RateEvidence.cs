using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Statistics;

/// <summary>What is known of a rate, as counts that need not be whole: the belief about it is Beta(x + ½, n - x + ½).</summary>
/// <param name="Successes">x, 0 or more.</param>
/// <param name="Trials">n, above 0 and not below x.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RateEvidence(double Successes, double Trials)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Rate => Successes / Trials;
}
