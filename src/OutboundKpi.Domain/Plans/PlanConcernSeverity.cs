namespace OutboundKpi.Domain.Plans;

/// <summary>What a concern does to a draft.</summary>
public enum PlanConcernSeverity
{
    /// <summary>The design asks back; the supervisor may go on as it is.</summary>
    AsksBack,

    /// <summary>The plan cannot be activated: a KPI without its meaning is only a number.</summary>
    Blocks,
}
