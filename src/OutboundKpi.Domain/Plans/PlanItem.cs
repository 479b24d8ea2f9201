namespace OutboundKpi.Domain.Plans;

/// <summary>One KPI of a plan with what makes it more than a number. Without purpose, action, impact and reason it cannot hold.</summary>
public sealed record PlanItem
{
    /// <summary>The KPI's key.</summary>
    public required string KpiKey { get; init; }

    /// <summary>What the team follows it for.</summary>
    public required string Purpose { get; init; }

    /// <summary>What a person can do to move it; at least one.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>What it does to the goal.</summary>
    public required string Impact { get; init; }

    /// <summary>Why this number, as the supervisor would tell an operator.</summary>
    public required string Reason { get; init; }

    /// <summary>The number that is aimed at; <see langword="null"/> for a KPI that is only watched.</summary>
    public PlanTarget? Target { get; init; }
}
