namespace OutboundKpi.Domain.Kpis;

/// <summary>What a KPI's value is counted in.</summary>
public enum KpiUnit
{
    /// <summary>件: a sum of counts.</summary>
    Count,

    /// <summary>A share of the denominator; the ratio 0.18 is shown as 18 %.</summary>
    Percent,

    /// <summary>Minutes for each one of the denominator.</summary>
    Minutes,

    /// <summary>Yen for each one of the denominator.</summary>
    Yen,
}
