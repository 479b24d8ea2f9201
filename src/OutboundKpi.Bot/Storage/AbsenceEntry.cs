using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Storage;

/// <summary>One line of the log of absences: on these days a person is away, or works after all. The log only grows; of two that cover a day the later holds.</summary>
public sealed record AbsenceEntry
{
    /// <summary>The number in the log; 0 before it is written.</summary>
    public long Seq { get; init; }

    public required string TenantId { get; init; }

    public required string PersonId { get; init; }

    /// <summary>What was recorded together, such as the spans of one message, and is taken back together.</summary>
    public required string AbsenceId { get; init; }

    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day, in it.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>How much of each day; <see langword="null"/> when the person works on these days, whatever was said before.</summary>
    public DayPart? Part { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who said it: the person, or a supervisor for a member.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The days, both ends in them.</summary>
    public DateSpan Days => new(FirstDay, LastDay);
}
