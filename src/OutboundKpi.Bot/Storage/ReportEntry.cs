using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Storage;

/// <summary>
/// One line of the report log: what was said about one person's day, list and script. The log only grows. For each person, date, list and script
/// the newest entry counts, and when that one is withdrawn there is nothing.
/// </summary>
public sealed record ReportEntry
{
    /// <summary>The number in the log, which is its order; 0 until it is appended.</summary>
    public long Seq { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Whose day it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>
    /// The team that the entry counts for. <see langword="null"/> when the person was in none: it then counts for the team that the person
    /// is a member of now (the first by id, should there be several).
    /// </summary>
    public string? TeamId { get; init; }

    /// <summary>The business day, as the person's team counts days.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The list that was called; empty when unsaid.</summary>
    public string List { get; init; } = "";

    /// <summary>The script that was used; empty when unsaid.</summary>
    public string Script { get; init; } = "";

    /// <summary>The whole of what is said about this day, list and script: a correction repeats what stays. Absent is not zero.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>When it was said. What is computed as of an instant leaves out what was recorded after it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The person who said it: the operator, or a supervisor for a member.</summary>
    public required string RecordedBy { get; init; }

    public required ReportSource Source { get; init; }

    /// <summary>Whether the entry takes back what was said before, without saying anything new.</summary>
    public bool Withdrawn { get; init; }
}
