namespace OutboundKpi.Domain.Plans;

/// <summary>What is to be said about a draft of a plan before it is activated.</summary>
public enum PlanConcernKind
{
    /// <summary>No goal, or one in yen of which nobody has said what a deal brings.</summary>
    GoalMissing,

    /// <summary>Nothing that the team wants to get better at.</summary>
    PurposesMissing,

    /// <summary>No KPI at all.</summary>
    KpisMissing,

    /// <summary>The same KPI twice.</summary>
    KpiRepeated,

    /// <summary>A KPI that is followed for nothing.</summary>
    PurposeMissing,

    /// <summary>A KPI without anything that a person can do.</summary>
    ActionMissing,

    /// <summary>A KPI without its effect on the goal.</summary>
    ImpactMissing,

    /// <summary>A KPI without the reason that the supervisor would tell an operator.</summary>
    ReasonMissing,

    /// <summary>Nobody has said whom the team calls and what troubles those people.</summary>
    PersonaMissing,

    /// <summary>Nobody has said how the work flows, what is handed over, or when an appointment counts.</summary>
    ProcessMissing,

    /// <summary>A KPI from which no other of the plan leads on to the goal: it can be met while nothing comes of it.</summary>
    NoDownstreamResult,

    /// <summary>More KPIs than a floor can keep in mind.</summary>
    TooManyKpis,

    /// <summary>An amount of work without the rate of the next stage, which says whether the work is worth anything.</summary>
    VolumeAlone,

    /// <summary>A target above all that anyone has ever kept up.</summary>
    TargetBeyondReach,

    /// <summary>The goal itself takes more calls of everyone than fit into the hours.</summary>
    GoalBeyondHours,

    /// <summary>With all its targets met the plan reaches its goal less often than four times in five.</summary>
    ChanceTooLow,

    /// <summary>
    /// A number of results, or of work without its rate, for each person: the team's goal handed down in equal parts. It is met by the list that one
    /// was given as much as by what one does: ノルマ, not 目標.
    /// </summary>
    QuotaPerPerson,

    /// <summary>A target for one person on a result that lands weeks later and in others' hands.</summary>
    IndividualTargetOnLaggedStage,

    /// <summary>A KPI that the team's phase is not ready for, or has left behind as its main one.</summary>
    PhaseMismatch,
}
