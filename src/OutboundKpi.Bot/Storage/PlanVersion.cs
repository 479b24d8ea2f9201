using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Storage;

/// <summary>A team's KPI plan as it was decided once: what, from when, why, by whom, from which voice.</summary>
public sealed record PlanVersion
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>1 for a team's first plan, and one more for each that follows.</summary>
    public required int Version { get; init; }

    /// <summary>The first day that is judged by it. Of the versions that have begun by a day the highest holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    public required KpiPlan Plan { get; init; }

    /// <summary>Why it took the place of the one before, in the words of who decided; the story for the floor.</summary>
    public required string Why { get; init; }

    /// <summary>What it came from.</summary>
    public required PlanOrigin Origin { get; init; }

    /// <summary>How many people's answers it came from; <see langword="null"/> when it came from no retrospective.</summary>
    public int? Voices { get; init; }

    /// <summary>The version that it brings back; <see langword="null"/> unless it undoes.</summary>
    public int? Restores { get; init; }

    /// <summary>The person who decided.</summary>
    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }
}
