using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>
/// One KPI of outbound calling: what it is made of and how it may be read. Its words (purpose, actions, impact) are
/// texts of the language files under its <see cref="Key"/>.
/// </summary>
public abstract class Kpi
{
    /// <summary>The name in plans, commands, files and texts; lower case with hyphens, never changed after release.</summary>
    public abstract string Key { get; }

    /// <summary>What the value is counted in.</summary>
    public abstract KpiUnit Unit { get; }

    /// <summary>Which way is good.</summary>
    public abstract KpiDirection Direction { get; }

    /// <summary>Whose number it is.</summary>
    public abstract KpiLevel Level { get; }

    /// <summary>The phase in which a team looks at it first.</summary>
    public abstract Phase Phase { get; }

    /// <summary>The stage that it speaks of.</summary>
    public abstract FunnelStage Stage { get; }

    /// <summary>The key of the KPI that is always shown beside it, because it shows when this one is bought at another's cost.</summary>
    public abstract string PairKey { get; }

    /// <summary>The count above the line; <see langword="null"/> when reports do not hold it (money).</summary>
    public virtual CountField? Numerator => null;

    /// <summary>The count below the line; <see langword="null"/> when the value is a plain count or the divisor is not in reports.</summary>
    public virtual CountField? Denominator => null;

    /// <summary>What it is split by before it is read.</summary>
    public virtual KpiStratum Stratum => KpiStratum.None;

    /// <summary>
    /// Whether it counts meetings or deals, which land long after the work that made them. A lagged KPI is neither
    /// praised nor blamed in the month it lands, and counts of the same days are not its conversion rate: measure an
    /// appointment cohort.
    /// </summary>
    public virtual bool IsLagged => false;

    /// <summary>Whether it is an amount of work, which is a means and not a goal; its pair is then the rate of the next stage.</summary>
    public bool IsVolume => Unit == KpiUnit.Count;

    /// <summary>The KPI's value for the totals of a person or team, or of one list or script if it is read by <see cref="Stratum"/>.</summary>
    /// <param name="totals">Sums over a period, never averages.</param>
    /// <returns><see langword="null"/> when a count that it needs was not said or is not a count of reports.</returns>
    public KpiMeasure? Measure(ReportCounts totals)
    {
        if (Numerator is not { } above || totals[above] is not { } numerator)
            return null;

        if (Denominator is not { } below)
            return new KpiMeasure(numerator, Denominator: null);

        return totals[below] is { } denominator ? new KpiMeasure(numerator, denominator) : null;
    }

    /// <summary>
    /// The KPI's value over several entries: the ratio of the sums over those entries that say every count it needs.
    /// An entry with calls but no connects would otherwise pass for one without a connect.
    /// </summary>
    /// <returns><see langword="null"/> when no entry says all of them.</returns>
    public KpiMeasure? Measure(IEnumerable<ReportCounts> entries) =>
        Measure(entries.Where(entry => Measure(entry) is not null).Aggregate(ReportCounts.None, (sum, entry) => sum.Plus(entry)));
}
