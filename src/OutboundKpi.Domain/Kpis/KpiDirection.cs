namespace OutboundKpi.Domain.Kpis;

/// <summary>Which way a KPI is good, as far as it can be said of the KPI alone.</summary>
public enum KpiDirection
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>More is better only while the pair does not fall; if it falls, the KPI is asked about, not the person.</summary>
    UpWhilePairHolds,

    /// <summary>Less is better only while the pair does not fall.</summary>
    DownWhilePairHolds,

    /// <summary>Neither more nor less is better: a range in which the work goes well.</summary>
    Band,

    /// <summary>No level at all: two or more branches held side by side.</summary>
    Comparison,
}
