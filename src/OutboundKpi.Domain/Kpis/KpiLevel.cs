namespace OutboundKpi.Domain.Kpis;

/// <summary>Whose number a KPI is.</summary>
public enum KpiLevel
{
    /// <summary>An operator can move it alone and may see it for a day.</summary>
    Person,

    /// <summary>Only the team's number says anything; it is not shown for one person.</summary>
    Team,
}
