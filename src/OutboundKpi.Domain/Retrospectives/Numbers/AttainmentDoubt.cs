namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>Why a target cannot be judged.</summary>
public enum AttainmentDoubt
{
    /// <summary>There was no target.</summary>
    NoTarget,

    /// <summary>More is not better: the KPI is a band or a comparison.</summary>
    NoDirection,

    /// <summary>What it counts is not in reports (money).</summary>
    NotInReports,

    /// <summary>Too little was counted.</summary>
    TooFew,

    /// <summary>Results are still to come.</summary>
    NotMature,

    /// <summary>The target lies within what chance allows, and the months before do not settle it.</summary>
    WithinChance,
}
