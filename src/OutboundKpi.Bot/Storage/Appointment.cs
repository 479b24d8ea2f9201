using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Storage;

/// <summary>One appointment as the team's CRM knows it, credited to the day on which it was made.</summary>
public sealed record Appointment
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>The id in the CRM, unique within the team.</summary>
    public required string AppointmentId { get; init; }

    /// <summary>The operator who made it.</summary>
    public required string PersonId { get; init; }

    /// <summary>The list that was called; empty when unknown.</summary>
    public string List { get; init; } = "";

    /// <summary>The script that was used; empty when unknown.</summary>
    public string Script { get; init; } = "";

    /// <summary>The day on which it was made.</summary>
    public required DateOnly AppointmentDate { get; init; }

    /// <summary>The day of the meeting; <see langword="null"/> while none is fixed. A meeting that was held or cancelled has one.</summary>
    public DateOnly? PlannedMeetingDate { get; init; }

    public required MeetingStatus Status { get; init; }

    /// <summary>The day on which it became a deal; <see langword="null"/> when it has not.</summary>
    public DateOnly? DealDate { get; init; }

    /// <summary>The deal's worth in yen, 0 or more; <see langword="null"/> when there is no deal or nobody has said.</summary>
    public long? DealYen { get; init; }

    /// <summary>When this state of it was imported.</summary>
    public required DateTimeOffset ImportedAt { get; init; }
}
