using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Storage;

/// <summary>One line of the log of costs: what was known of a team's month. The log only grows; the newest entry of a month counts.</summary>
public sealed record TeamMoney
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>The month as yyyy-MM.</summary>
    public required string Month { get; init; }

    /// <summary>All that the month cost, in yen; <see langword="null"/> when unsaid.</summary>
    public long? CostYen { get; init; }

    /// <summary>The hours that the team worked on it; <see langword="null"/> when unsaid.</summary>
    public int? Hours { get; init; }

    /// <summary>What one deal brings, in yen; <see langword="null"/> when unsaid.</summary>
    public long? YenPerDeal { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The supervisor who said it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>What was known.</summary>
    public MonthMoney Money => new(CostYen, Hours, YenPerDeal);
}
