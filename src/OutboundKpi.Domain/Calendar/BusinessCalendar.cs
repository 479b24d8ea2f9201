using System.Collections.Frozen;

namespace OutboundKpi.Domain.Calendar;

/// <summary>The days on which a team works: its weekdays, less Japan's national holidays (unless it works on them), less its closures.</summary>
public sealed class BusinessCalendar
{
    /// <summary>Monday to Friday, off on national holidays, no closures.</summary>
    public static readonly BusinessCalendar Default = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        worksOnHolidays: false,
        closures: []);

    private readonly FrozenSet<DayOfWeek> _weekdays;
    private readonly DateSpan[] _closures;

    /// <summary>The calendar of a team.</summary>
    /// <param name="weekdays">The weekdays on which the team works; at least one.</param>
    /// <param name="worksOnHolidays">
    /// Whether national holidays are days like others. If not, the calendar ends where <see cref="JapaneseHolidays"/> does:
    /// asking about a day outside those years throws <see cref="ArgumentOutOfRangeException"/>.
    /// </param>
    /// <param name="closures">The team's own days off, such as 夏季休業; both ends of each are off. They may overlap.</param>
    /// <exception cref="ArgumentException">There is no weekday.</exception>
    public BusinessCalendar(IEnumerable<DayOfWeek> weekdays, bool worksOnHolidays, IEnumerable<DateSpan> closures)
    {
        _weekdays = weekdays.ToFrozenSet();
        if (_weekdays.Count == 0)
            throw new ArgumentException("A team works on at least one weekday.", nameof(weekdays));

        WorksOnHolidays = worksOnHolidays;
        _closures = [.. closures];
    }

    /// <summary>Whether national holidays are days like others.</summary>
    public bool WorksOnHolidays { get; }

    /// <summary>Whether the team works on this day.</summary>
    public bool IsBusinessDay(DateOnly day) =>
        _weekdays.Contains(day.DayOfWeek)
        && (WorksOnHolidays || !JapaneseHolidays.Contains(day))
        && !_closures.Any(closure => closure.Contains(day));

    /// <summary>
    /// So many business days later, or earlier if negative; <paramref name="day"/> itself is not counted and need not be a
    /// business day: 1 is the next business day, -1 the one before. 0 gives <paramref name="day"/> as it is.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar ends before.</exception>
    public DateOnly AddBusinessDays(DateOnly day, int days)
    {
        var step = Math.Sign(days);
        for (var left = days; left != 0;)
        {
            day = day.AddDays(step);
            if (IsBusinessDay(day))
                left -= step;
        }

        return day;
    }

    /// <summary>The n-th business day of a month, 1 being the first.</summary>
    /// <returns><see langword="null"/> when the month has fewer.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public DateOnly? NthBusinessDay(Month month, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return BusinessDays(month.Days).Skip(n - 1).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    /// <summary>How many business days there are in a span, both ends counted; 0 or more.</summary>
    public int BusinessDaysBetween(DateSpan span) => BusinessDays(span).Count();

    /// <summary>The business days of a span in order, its ends included.</summary>
    public IEnumerable<DateOnly> BusinessDays(DateSpan span) => span.Dates().Where(IsBusinessDay);
}
