namespace OutboundKpi.Domain.Calendar;

/// <summary>
/// Who is reminded of a report, and when: whoever works that day and has not reported, twice at most, never in quiet hours. After two days in a row without
/// an answer the bot is silent until the person reports again, and the supervisor is told, once.
/// </summary>
public sealed class ReminderCalendar
{
    /// <summary>After so many days without an answer the bot is silent.</summary>
    public const int SilentDays = 2;

    private readonly BusinessCalendar _calendar;
    private readonly ReminderTimes _times;

    /// <summary>The reminders of a team.</summary>
    /// <param name="calendar">The days on which it works.</param>
    /// <param name="times">When people are reminded.</param>
    /// <exception cref="ArgumentException">Reminders cannot be planned like that (<see cref="ReminderTimes.Check"/>).</exception>
    public ReminderCalendar(BusinessCalendar calendar, ReminderTimes times)
    {
        if (times.Check() is { } problem)
            throw new ArgumentException($"Reminders cannot be planned: {problem}.", nameof(times));

        (_calendar, _times) = (calendar, times);
    }

    /// <summary>Whether a report of this day is expected of the person.</summary>
    public bool IsExpected(DateOnly day, PersonDays person) =>
        day >= person.Since && _calendar.IsBusinessDay(day) && !person.Away.Any(away => away.Contains(day));

    /// <summary>All that is due on a day about a person, in order, as far as it is known; what was sent already is among it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="person">What is known at the moment of the question.</param>
    public IReadOnlyList<Reminder> On(DateOnly day, PersonDays person)
    {
        if (!_calendar.IsBusinessDay(day))
            return [];

        var silent = SilentDaysBefore(day, person);
        return silent.Count >= SilentDays ? [.. ToSupervisor(day, silent)] : [.. ToPerson(day, person)];
    }

    /// <summary>What is due of a day by a moment of it and still useful.</summary>
    /// <param name="local">The moment in the team's time.</param>
    /// <param name="person">What is known at that moment.</param>
    public IEnumerable<Reminder> DueAt(DateTime local, PersonDays person) =>
        On(DateOnly.FromDateTime(local), person).Where(reminder => reminder.At <= local && local < reminder.UsefulUntil);

    private IEnumerable<Reminder> ToPerson(DateOnly day, PersonDays person)
    {
        if (!IsExpected(day, person) || person.Reported.Contains(day) || IsPaused(day, person))
            yield break;

        var first = day.ToDateTime(_times.ShiftEnd) - ReminderTimes.BeforeShiftEnd;
        var end = day.ToDateTime(_times.ReportUntil);
        var second = WholeMinute(first + ((end - first) * ReminderTimes.ShareOfWindow));
        if (!IsQuiet(first))
            yield return new(ReminderKind.First, day, first, second);

        if (!IsQuiet(second))
            yield return new(ReminderKind.Second, day, second, end);
    }

    // On the business day after the second silent day, whether or not the person works on it.
    private IEnumerable<Reminder> ToSupervisor(DateOnly day, List<DateOnly> silent)
    {
        var last = silent[0];
        if (silent.Count == SilentDays && day == _calendar.AddBusinessDays(last, 1))
            yield return new(ReminderKind.TellSupervisor, last, day.ToDateTime(_times.TellsSupervisorAt), day.AddDays(1).ToDateTime(TimeOnly.MinValue));
    }

    // The newest first, and one more than matters at most. Days on which nobody was reminded are not silent ones, nor do they end the silence.
    private List<DateOnly> SilentDaysBefore(DateOnly day, PersonDays person)
    {
        List<DateOnly> silent = [];
        for (var before = day.AddDays(-1); before >= person.Since && silent.Count <= SilentDays; before = before.AddDays(-1))
        {
            if (person.Reported.Contains(before))
                break;

            if (IsExpected(before, person) && !IsPaused(before, person))
                silent.Add(before);
        }

        return silent;
    }

    private static bool IsPaused(DateOnly day, PersonDays person) => person.Paused.Any(pause => pause.Contains(day));

    private bool IsQuiet(DateTime at) => TimeOnly.FromDateTime(at) is var time && (time >= _times.QuietFrom || time < _times.QuietUntil);

    private static DateTime WholeMinute(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}
