using System.Globalization;
using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Calendar;

/// <summary>A run of days without a gap. Both ends are in it, so it is never empty; the default is the first day of year 1.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateSpan
{
    /// <summary>The days from one to another.</summary>
    /// <param name="first">The first day, in the span.</param>
    /// <param name="last">The last day, in the span; the same as <paramref name="first"/> for a single day.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public DateSpan(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        First = first;
        Last = last;
    }

    /// <summary>The first day, in the span.</summary>
    public DateOnly First { get; }

    /// <summary>The last day, in the span.</summary>
    public DateOnly Last { get; }

    /// <summary>How many days it has, 1 or more.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The single day.</summary>
    public static DateSpan Of(DateOnly day) => new(day, day);

    /// <summary>The week that a day is in, from Monday to Sunday.</summary>
    public static DateSpan WeekOf(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateSpan(monday, monday.AddDays(6));
    }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>The days that are in both; <see langword="null"/> when there is none.</summary>
    public DateSpan? Intersect(DateSpan other)
    {
        var first = First > other.First ? First : other.First;
        var last = Last < other.Last ? Last : other.Last;
        return first <= last ? new DateSpan(first, last) : null;
    }

    /// <summary>Every day in order.</summary>
    public IEnumerable<DateOnly> Dates() => Enumerable.Range(First.DayNumber, Length).Select(DateOnly.FromDayNumber);

    /// <summary>As in 2026-11-01/2026-11-30 (ISO 8601), in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");
}
