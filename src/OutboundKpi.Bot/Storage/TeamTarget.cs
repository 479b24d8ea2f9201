using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Storage;

/// <summary>A target that a team had, from a day on. Where two of the same measure and unit overlap, the one that began later holds.</summary>
public sealed record TeamTarget
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>The key of a KPI (<c>calls</c>, <c>appointment-rate</c>), or the name of a count that is no KPI by itself (<c>deals</c>).</summary>
    public required string Measure { get; init; }

    public required TargetPer Per { get; init; }

    /// <summary>The number, 0 or more, in the unit of <see cref="Per"/>.</summary>
    public required double Value { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly FromDate { get; init; }

    /// <summary>The last day on which it holds; <see langword="null"/>: until something takes its place.</summary>
    public DateOnly? ToDate { get; init; }
}
