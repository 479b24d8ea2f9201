using OutboundKpi.Domain.Retrospectives.Numbers;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>All that a decision on one KPI rests on.</summary>
public sealed record DecisionInput
{
    /// <summary>The KPI.</summary>
    public required string KpiKey { get; init; }

    /// <summary>Whether the target was attained.</summary>
    public required Attained Attained { get; init; }

    /// <summary>For how many months in a row the value has reached the target.</summary>
    public int MonthsInARow { get; init; }

    /// <summary>Which way the goal went in the latest month whose deals are known.</summary>
    public Movement Goal { get; init; }

    /// <summary>Which way the next stage's rate went, within lists and scripts.</summary>
    public Movement NextStage { get; init; }

    /// <summary>The next stage's rate; <see langword="null"/> when the KPI has none.</summary>
    public string? NextStageKpiKey { get; init; }

    /// <summary>What the floor said.</summary>
    public required VoiceSummary Voice { get; init; }

    /// <summary>Whether anybody has reached the target in the last three months; <see langword="null"/> when that is not known.</summary>
    public bool? IsReachedByAnyone { get; init; }

    /// <summary>Whether lists, scripts or people changed in the month.</summary>
    public bool HaveConditionsChanged { get; init; }

    /// <summary>Whether what moved also moved within each list and script. It matters only when conditions have changed.</summary>
    public bool HoldsWithinStrata { get; init; }

    /// <summary>The next phase when its conditions are met; else <see langword="null"/>.</summary>
    public PhaseStep? NextPhase { get; init; }

    /// <summary>The numbers to choose from.</summary>
    public TargetOption Target { get; init; } = new(null, null);

    /// <summary>Whether something has been decided on this KPI in this round already.</summary>
    public bool IsDecidedThisMonth { get; init; }

    /// <summary>The first day on which the last change can be judged (see <see cref="ChangeRest"/>), if that lies ahead; else <see langword="null"/>.</summary>
    public DateOnly? RestsUntil { get; init; }
}
