namespace OutboundKpi.Domain.Calendar;

/// <summary>Something that is due about a person's missing report.</summary>
/// <param name="Kind">What is due.</param>
/// <param name="Missing">The day that is missing; for the supervisor the last of the silent days. With the person and the kind it names the reminder, which comes once.</param>
/// <param name="At">When, in the team's own time.</param>
/// <param name="UsefulUntil">From when on it is better not sent at all.</param>
public sealed record Reminder(ReminderKind Kind, DateOnly Missing, DateTime At, DateTime UsefulUntil);
