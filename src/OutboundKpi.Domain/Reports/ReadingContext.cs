using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Reports;

/// <summary>What a message is read against.</summary>
/// <param name="Now">When it was said, in the sender's time zone: its date is the day that 今日 means.</param>
/// <param name="Rules">What the sender's team has answered before; empty when nothing was asked yet.</param>
public sealed record ReadingContext(DateTimeOffset Now, IReadOnlyList<ReadingRule> Rules)
{
    /// <summary>What 前営業日 is counted by.</summary>
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.Default;

    /// <summary>The day of the message in the sender's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>A reading without anything learnt from a team.</summary>
    public static ReadingContext At(DateTimeOffset now) => new(now, []);
}
