namespace OutboundKpi.Domain.Diagnosis;

/// <summary>What the diagnosis may claim.</summary>
public enum FindingKind
{
    /// <summary>More calls and at the same time a worse next rate: the KPI has become a number to chase. A fault of the KPI, never of a person.</summary>
    NumberChasing,

    /// <summary>A rate of the team, of a list or of a script is at another level since a day.</summary>
    RateChange,

    /// <summary>The calls of an operator-day are at another level since a day.</summary>
    VolumeChange,

    /// <summary>The appointments made since a day turn into meetings, or the meetings into deals, more or less often.</summary>
    CohortChange,

    /// <summary>One operator's rate or volume has left the team's course; for the supervisor's coaching only.</summary>
    OperatorChange,

    /// <summary>One script does better than another with the same operators and lists.</summary>
    ScriptDifference,

    /// <summary>One list does better than another with the same operators and scripts.</summary>
    ListDifference,

    /// <summary>A target asks for what nobody has ever reached over a run of days.</summary>
    TargetOutOfReach,

    /// <summary>The work of this phase has settled; the next phase's KPIs fit.</summary>
    PhaseReady,

    /// <summary>The KPI's target is met month after month while the goal is not: the KPI no longer leads there.</summary>
    GoalDetached,
}
