using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Storage;

/// <summary>Two lists or scripts that a team tries against each other for a time that was decided before it began.</summary>
public sealed record Comparison
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>Its id within the team.</summary>
    public required string ComparisonId { get; init; }

    public required StratumFactor Factor { get; init; }

    /// <summary>The one that is asked about, as people write it.</summary>
    public required string First { get; init; }

    /// <summary>The one that it is compared with.</summary>
    public required string Second { get; init; }

    public required ComparisonDesign Design { get; init; }

    /// <summary>The first day, a Monday.</summary>
    public required DateOnly FromDate { get; init; }

    /// <summary>The last day, included: nothing is said about the difference before it is over.</summary>
    public required DateOnly ToDate { get; init; }

    /// <summary>The rate when it was planned.</summary>
    public required double BaseRate { get; init; }

    /// <summary>The smallest relative difference worth acting on.</summary>
    public required double Lift { get; init; }

    /// <summary>How many connects each side needs.</summary>
    public required long PerArm { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The supervisor who started it.</summary>
    public required string StartedBy { get; init; }

    /// <summary>When it was given up; <see langword="null"/> when it was not.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>All its days.</summary>
    public DateSpan Days => new(FromDate, ToDate);

    /// <summary>Whether it still holds its place on a day: begun or decided, not over, not given up.</summary>
    public bool IsRunning(DateOnly today) => CancelledAt is null && today <= ToDate;
}
