namespace OutboundKpi.Domain.Diagnosis;

/// <summary>One thing that the numbers say.</summary>
public sealed record Finding
{
    public required FindingKind Kind { get; init; }

    /// <summary>The KPI's key, as in the team's catalogue, by which it was counted.</summary>
    public required string KpiKey { get; init; }

    public required FindingScope Scope { get; init; }

    /// <summary>Whether the number is higher than before, or than the other's.</summary>
    public required bool IsUp { get; init; }

    /// <summary>The first day of the new level; for a difference the first day of the data compared.</summary>
    public required DateOnly Since { get; init; }

    public required FindingStrength Strength { get; init; }

    public required FindingEvidence Evidence { get; init; }

    /// <summary>Whether it is the goal itself that asks for what nobody has reached, by the calls that it would take.</summary>
    public bool IsOfGoal { get; init; }

    /// <summary>The findings that this one is made of: for number chasing the calls, then the rate. They are not told again beside it.</summary>
    public IReadOnlyList<Finding> Parts { get; init; } = [];
}
