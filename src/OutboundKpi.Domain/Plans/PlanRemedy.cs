namespace OutboundKpi.Domain.Plans;

/// <summary>What would settle a concern.</summary>
public enum PlanRemedy
{
    /// <summary>Say the goal, and for one in yen what a deal brings.</summary>
    SayGoal,

    /// <summary>Say what the team wants to get better at.</summary>
    SayPurposes,

    /// <summary>Say whom the team calls, and with what problem.</summary>
    SayPersona,

    /// <summary>Say who does what up to where, the hand-over, and when an appointment counts.</summary>
    SayProcess,

    /// <summary>Write what the KPI is followed for.</summary>
    WritePurpose,

    /// <summary>Write what a person can do to move the KPI.</summary>
    WriteAction,

    /// <summary>Write what the KPI does to the goal.</summary>
    WriteImpact,

    /// <summary>Write why, as one would tell an operator.</summary>
    WriteReason,

    /// <summary>Take the suggested KPIs in.</summary>
    AddKpis,

    /// <summary>Take KPIs out.</summary>
    RemoveKpis,

    /// <summary>Put the suggested KPI first.</summary>
    ChangeMain,

    /// <summary>Choose another number.</summary>
    ChangeTarget,

    /// <summary>Aim at it as a team, by month.</summary>
    AimAsTeam,

    /// <summary>Aim at a rate, which a person can move, in place of a number of results.</summary>
    AimAtRate,

    /// <summary>Follow it without a target.</summary>
    OnlyWatch,

    /// <summary>Choose another goal.</summary>
    ChangeGoal,

    /// <summary>Call other people.</summary>
    ChangeList,

    /// <summary>Call with more people.</summary>
    ChangeHeadcount,

    /// <summary>Choose another phase.</summary>
    ChangePhase,
}
