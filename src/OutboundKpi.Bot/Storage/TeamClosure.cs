using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Storage;

/// <summary>Days on which a team is closed.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them; not before the first.</param>
/// <param name="Reason">What they are, in the supervisor's words (夏季休業); may be empty.</param>
public sealed record TeamClosure(DateOnly First, DateOnly Last, string Reason)
{
    /// <summary>The days.</summary>
    public DateSpan ToSpan() => new(First, Last);
}
