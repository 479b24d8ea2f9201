using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Storage;

/// <summary>A person wants no reminders for a while. It is not an absence: the days without a report are still missing.</summary>
public sealed record ReminderPause
{
    public required string TenantId { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The first day without reminders.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day without reminders; never before the first in what a store gives.</summary>
    public required DateOnly LastDay { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    /// <summary>Who asked for it: the person, or a supervisor for a member.</summary>
    public required string SetBy { get; init; }

    /// <summary>The days, both ends in them.</summary>
    public DateSpan Days => new(FirstDay, LastDay);
}
