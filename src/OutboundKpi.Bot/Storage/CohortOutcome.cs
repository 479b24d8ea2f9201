using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Storage;

/// <summary>
/// One line of the log of outcomes: what was known of the appointments that one person made on one day with one list and script. The log
/// only grows; the newest entry counts.
/// </summary>
public sealed record CohortOutcome
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>Who made the appointments.</summary>
    public required string PersonId { get; init; }

    /// <summary>The day on which they were made.</summary>
    public required DateOnly CohortDate { get; init; }

    /// <summary>The list that was called; empty when unsaid.</summary>
    public string List { get; init; } = "";

    /// <summary>The script that was used; empty when unsaid.</summary>
    public string Script { get; init; } = "";

    /// <summary>Meetings that took place so far; <see langword="null"/> when unsaid.</summary>
    public int? Held { get; init; }

    /// <summary>Appointments that were called off so far; <see langword="null"/> when unsaid.</summary>
    public int? Cancelled { get; init; }

    /// <summary>Deals that came of them so far; <see langword="null"/> when unsaid.</summary>
    public int? Deals { get; init; }

    /// <summary>When it was said. What is asked as of an instant leaves out what was recorded after it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who said it: the operator, or a supervisor for a member.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>What was known.</summary>
    public OutcomeCounts Counts => new(Held, Cancelled, Deals);

    /// <summary>Whose appointments.</summary>
    public CohortKey Key => new(CohortDate, PersonId, List, Script);
}
