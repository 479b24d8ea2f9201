namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>What the bot proposes for a KPI at the end of a round. The supervisor decides.</summary>
public enum KpiDecision
{
    /// <summary>Go on as it is.</summary>
    Keep,

    /// <summary>Go on to the next phase and its KPI.</summary>
    MovePhase,

    /// <summary>Explain once more what the KPI is for; the target stays.</summary>
    ExplainAgain,

    /// <summary>Follow another KPI instead.</summary>
    ReplaceKpi,

    /// <summary>Set another number.</summary>
    AdjustTarget,

    /// <summary>Mend what stands in the way: list, script, time, people. This is for the manager to do, not for the operators.</summary>
    FixConditions,

    /// <summary>Keep the KPI, but never without the next stage's rate beside it.</summary>
    PairWithNextStage,

    /// <summary>The numbers alone do not decide it: talk about it in the meeting.</summary>
    LeaveToMeeting,

    /// <summary>Go on as it is until the numbers can tell.</summary>
    CollectMore,

    /// <summary>Decide nothing yet: the last decision has not had its time, or was this month's.</summary>
    Wait,
}
