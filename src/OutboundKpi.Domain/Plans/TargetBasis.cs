namespace OutboundKpi.Domain.Plans;

/// <summary>Where a target comes from.</summary>
public enum TargetBasis
{
    /// <summary>Worked out backwards from the goal with the team's own rates.</summary>
    Measured,

    /// <summary>Worked out backwards from the goal with rates that were assumed, since the team has too few of its own.</summary>
    Assumed,

    /// <summary>Set by the supervisor.</summary>
    Chosen,
}
