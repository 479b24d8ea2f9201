namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>Why a decision is proposed. Its words are texts of the language files.</summary>
public enum DecisionReason
{
    /// <summary>The target is met, the KPI fits, its purpose is known.</summary>
    AllWell,

    /// <summary>All has been well for three months, and the phase's work has settled.</summary>
    PhaseSettled,

    /// <summary>The number is met by habit: what for is not known.</summary>
    MetByHabit,

    /// <summary>The target is met and the purpose known, and the floor says that it does not help; the goal goes down.</summary>
    MetWithoutHelpingGoal,

    /// <summary>The target is met and the purpose known, and something about the work does not fit; the goal does not go down.</summary>
    MetDespiteConditions,

    /// <summary>The floor doubts the KPI itself, but the goal moves with it.</summary>
    GoalMovesWithIt,

    /// <summary>Nobody changes a KPI that nobody understands.</summary>
    NotUnderstoodYet,

    /// <summary>Nobody has reached the target in three months.</summary>
    NeverReached,

    /// <summary>The work is done under other conditions than when the target was set.</summary>
    OtherConditions,

    /// <summary>The target is within reach, known and fitting: one action at a time.</summary>
    WithinReach,

    /// <summary>Not met, though it fits: what for is not known.</summary>
    NotMetNotUnderstood,

    /// <summary>Not met, and something about the work stands in the way.</summary>
    ConditionsInTheWay,

    /// <summary>Not met, and the floor says that the wrong thing is counted.</summary>
    WrongThingCounted,

    /// <summary>Not met, and the floor says that the number is wrong.</summary>
    WrongNumber,

    /// <summary>The numbers cannot tell yet.</summary>
    CannotTellYet,

    /// <summary>The floor says that something does not fit, but not what.</summary>
    CauseNotSaid,

    /// <summary>Too few have said whether it fits.</summary>
    FitNotKnown,

    /// <summary>Too few have said whether they know what it is for.</summary>
    UnderstandingNotKnown,

    /// <summary>Too few have answered at all.</summary>
    TooFewAnswers,

    /// <summary>The number is met, the next stage's rate falls and the goal goes down: the number is being chased.</summary>
    NumberChasing,

    /// <summary>The number is met and the goal goes down, and the next stage does not show why.</summary>
    GoalFallsBehind,

    /// <summary>The number is felt as ノルマ.</summary>
    FeltAsQuota,

    /// <summary>Lists, scripts or people changed, and what moved may be their mix.</summary>
    MixMayHaveMoved,

    /// <summary>There has been a decision on this KPI this month.</summary>
    DecidedThisMonth,

    /// <summary>The last change has not had the time to show.</summary>
    ChangeStillFresh,
}
