using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Absences;

/// <summary>Which days words name.</summary>
/// <param name="Spans">The days in the order of time, not overlapping; empty when none were understood.</param>
/// <param name="Part">How much of each day; the whole day where nothing is said.</param>
/// <param name="Problem">What keeps them from being clear; <see langword="null"/> when they are.</param>
public sealed record DaysReading(IReadOnlyList<DateSpan> Spans, DayPart Part, DaysProblem? Problem)
{
    /// <summary>Whether the days can be taken as they were understood, without asking.</summary>
    public bool IsClear => Problem is null;

    /// <summary>The last of the days.</summary>
    /// <exception cref="InvalidOperationException">No days were understood.</exception>
    public DateOnly Last => Spans.Max(span => span.Last);
}
