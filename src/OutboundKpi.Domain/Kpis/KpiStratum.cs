namespace OutboundKpi.Domain.Kpis;

/// <summary>What a KPI is split by before it is read.</summary>
public enum KpiStratum
{
    /// <summary>Nothing: the totals of a person or a team are its value.</summary>
    None,

    /// <summary>By calling list: a value for each list.</summary>
    List,

    /// <summary>By talk script: a value for each script.</summary>
    Script,
}
