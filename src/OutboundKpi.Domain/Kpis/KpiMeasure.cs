namespace OutboundKpi.Domain.Kpis;

/// <summary>What a KPI measured: the counts themselves, so that a card can show them where a percentage would mislead.</summary>
/// <param name="Numerator">The count above the line, 0 or more; the value itself when there is no line.</param>
/// <param name="Denominator">The count below the line, 0 or more; <see langword="null"/> for a KPI that is a plain count.</param>
public sealed record KpiMeasure(int Numerator, int? Denominator)
{
    /// <summary>Below this a rate is mostly chance (2 of 14 may stand for anything from 4 to 40 %): show the counts.</summary>
    public const int SmallestDenominatorShownAsRate = 30;

    /// <summary>Whether the denominator is large enough to show a percentage or a mean; always false for a plain count.</summary>
    public bool CanShowRate => Denominator >= SmallestDenominatorShownAsRate;

    /// <summary>Numerator / denominator; <see langword="null"/> for a plain count and when the denominator is 0.</summary>
    public double? Ratio => Denominator is > 0 ? (double)Numerator / Denominator.Value : null;
}
