namespace OutboundKpi.Domain.Diagnosis;

/// <summary>Sums over a stretch of days: a rate's counts, or a quantity's sum and how many operator-days it is of.</summary>
/// <param name="First">The first day with data.</param>
/// <param name="Last">The last day with data.</param>
/// <param name="Numerator">The successes, or the sum of the quantity.</param>
/// <param name="Denominator">The trials, or the operator-days.</param>
public sealed record Tally(DateOnly First, DateOnly Last, double Numerator, double Denominator)
{
    /// <summary>Numerator / denominator, a ratio of sums; 0 without any.</summary>
    public double Ratio => Denominator > 0 ? Numerator / Denominator : 0;
}
