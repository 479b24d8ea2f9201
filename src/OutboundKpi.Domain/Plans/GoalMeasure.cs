namespace OutboundKpi.Domain.Plans;

/// <summary>What a goal counts.</summary>
public enum GoalMeasure
{
    /// <summary>受注数: deals.</summary>
    Deals,

    /// <summary>売上: revenue in yen.</summary>
    Revenue,
}
