using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>What the bot proposes for one KPI, with its reasons. It is never carried out without the supervisor.</summary>
public sealed record KpiProposal
{
    /// <summary>The KPI.</summary>
    public required string KpiKey { get; init; }

    /// <summary>What is proposed.</summary>
    public required KpiDecision Decision { get; init; }

    /// <summary>Why, the decisive reason last.</summary>
    public required IReadOnlyList<DecisionReason> Reasons { get; init; }

    /// <summary>The row of the decision table, 1 to 10; <see langword="null"/> when too little is known of the floor's voice to find one.</summary>
    public int? Row { get; init; }

    /// <summary>The overrides that applied, in their order.</summary>
    public IReadOnlyList<DecisionOverride> Overrides { get; init; } = [];

    /// <summary>What goes with it.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>What is to be mended, or what the floor said against the KPI; <see langword="null"/> when nothing was ticked.</summary>
    public FitCause? Cause { get; init; }

    /// <summary>The number to set when the target is adjusted; <see langword="null"/> when the team or the supervisor has to find it.</summary>
    public double? NewTarget { get; init; }

    /// <summary>Whether <see cref="NewTarget"/> is harder than what holds.</summary>
    public bool IsTightening { get; init; }

    /// <summary>The KPI to follow instead or beside, or that of the next phase; <see langword="null"/> when there is none to propose.</summary>
    public string? OtherKpiKey { get; init; }

    /// <summary>The phase to move to.</summary>
    public PhaseStep? Phase { get; init; }

    /// <summary>The first day on which it can be looked at again, when it has to wait for it.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>Whether another KPI would be followed than now.</summary>
    public bool ChangesKpi => Decision is KpiDecision.ReplaceKpi or KpiDecision.PairWithNextStage or KpiDecision.MovePhase;
}
