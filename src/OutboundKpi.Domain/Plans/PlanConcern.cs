using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Plans;

/// <summary>One thing to be said about a draft of a plan, with its figures and with what would settle it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="KpiKeys">The KPIs that it is about; empty when it is about the plan.</param>
public sealed record PlanConcern(PlanConcernKind Kind, IReadOnlyList<string> KpiKeys)
{
    /// <summary>Whether the plan can be activated all the same.</summary>
    public PlanConcernSeverity Severity => Kind <= PlanConcernKind.ReasonMissing ? PlanConcernSeverity.Blocks : PlanConcernSeverity.AsksBack;

    /// <summary>What would settle it, any one of these; the likeliest first.</summary>
    public IReadOnlyList<PlanRemedy> Remedies => Kind switch
    {
        PlanConcernKind.GoalMissing => [PlanRemedy.SayGoal],
        PlanConcernKind.PurposesMissing => [PlanRemedy.SayPurposes],
        PlanConcernKind.KpisMissing => [PlanRemedy.AddKpis],
        PlanConcernKind.KpiRepeated or PlanConcernKind.TooManyKpis => [PlanRemedy.RemoveKpis],
        PlanConcernKind.PurposeMissing => [PlanRemedy.WritePurpose, PlanRemedy.RemoveKpis],
        PlanConcernKind.ActionMissing => [PlanRemedy.WriteAction, PlanRemedy.RemoveKpis],
        PlanConcernKind.ImpactMissing => [PlanRemedy.WriteImpact, PlanRemedy.RemoveKpis],
        PlanConcernKind.ReasonMissing => [PlanRemedy.WriteReason, PlanRemedy.RemoveKpis],
        PlanConcernKind.PersonaMissing => [PlanRemedy.SayPersona],
        PlanConcernKind.ProcessMissing => [PlanRemedy.SayProcess],
        PlanConcernKind.NoDownstreamResult or PlanConcernKind.VolumeAlone => [PlanRemedy.AddKpis, PlanRemedy.RemoveKpis],
        PlanConcernKind.TargetBeyondReach => [PlanRemedy.ChangeTarget, PlanRemedy.OnlyWatch],
        PlanConcernKind.GoalBeyondHours => [PlanRemedy.ChangeGoal, PlanRemedy.ChangeList, PlanRemedy.ChangeHeadcount],
        PlanConcernKind.ChanceTooLow => [PlanRemedy.ChangeTarget, PlanRemedy.ChangeGoal, PlanRemedy.ChangeList, PlanRemedy.ChangeHeadcount],
        PlanConcernKind.QuotaPerPerson when Suggested.Count > 0 => [PlanRemedy.AddKpis, PlanRemedy.AimAsTeam, PlanRemedy.OnlyWatch],
        PlanConcernKind.QuotaPerPerson => [PlanRemedy.AimAtRate, PlanRemedy.AimAsTeam, PlanRemedy.OnlyWatch],
        PlanConcernKind.IndividualTargetOnLaggedStage => [PlanRemedy.AimAsTeam, PlanRemedy.OnlyWatch],
        PlanConcernKind.PhaseMismatch => [PlanRemedy.ChangeMain, PlanRemedy.ChangePhase, PlanRemedy.RemoveKpis],
        _ => throw new InvalidOperationException($"Nothing settles {Kind}."),
    };

    /// <summary>The KPIs that would settle it: to be taken in, or to be put first.</summary>
    public IReadOnlyList<string> Suggested { get; init; } = [];

    /// <summary>The target in question; <see langword="null"/> when it is not about one.</summary>
    public PlanTarget? Target { get; init; }

    /// <summary>The target beside the best that was kept up; only for <see cref="PlanConcernKind.TargetBeyondReach"/>.</summary>
    public TargetReach? Reach { get; init; }

    /// <summary>How the goal's calls fit into the hours; only for <see cref="PlanConcernKind.GoalBeyondHours"/>.</summary>
    public CallsFit? Fit { get; init; }

    /// <summary>Calls of each full operator-day that the goal takes on average; only for <see cref="PlanConcernKind.GoalBeyondHours"/>.</summary>
    public double? CallsPerOperatorDay { get; init; }

    /// <summary>The chance of the goal, 0 to 1; only for <see cref="PlanConcernKind.ChanceTooLow"/>.</summary>
    public double? Chance { get; init; }

    /// <summary>What the goal makes for each person when it is divided, in the unit of the target; only where the target is just that.</summary>
    public double? ShareOfGoal { get; init; }

    /// <summary>The phase of the plan; only for <see cref="PlanConcernKind.PhaseMismatch"/>.</summary>
    public Phase? Phase { get; init; }
}
