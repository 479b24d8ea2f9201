namespace OutboundKpi.Domain.Calendar;

/// <summary>
/// When a team's monthly rounds are. Nothing is ever due on a day off, nor at the end of a month (its last business day), when nobody has time: what would
/// be moves to the next business day. All moments are the team's local time.
/// </summary>
public sealed class RoundCalendar
{
    private readonly BusinessCalendar _calendar;
    private readonly RoundTimes _times;

    /// <summary>The rounds of a team.</summary>
    /// <param name="calendar">The days on which it works.</param>
    /// <param name="times">When its rounds are.</param>
    /// <exception cref="ArgumentException">A round cannot be planned like that (<see cref="RoundTimes.Check"/>).</exception>
    public RoundCalendar(BusinessCalendar calendar, RoundTimes times)
    {
        if (times.Check() is { } problem)
            throw new ArgumentException($"A round cannot be planned: {problem}.", nameof(times));

        (_calendar, _times) = (calendar, times);
    }

    /// <summary>
    /// The round about a month. A close that the next month has too few business days for comes in the month after that; it still comes before the next
    /// opening.
    /// </summary>
    /// <returns><see langword="null"/> when the next month has so few business days that the round cannot open in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar ends before.</exception>
    public RoundDates? About(Month about)
    {
        var month = about.AddMonths(1);
        if (_calendar.NthBusinessDay(month, _times.OpensOn) is not { } opens || IsMonthEnd(opens))
            return null;

        var closes = NotAtMonthEnd(_calendar.NthBusinessDay(month, _times.ClosesOn) ?? _calendar.AddBusinessDays(month.Last, 1));
        var close = AtLatestBeforeNext(closes.ToDateTime(_times.ClosesAt), month);
        return new(about, opens.ToDateTime(_times.OpensAt), Nudge(month, opens, close), close);
    }

    /// <summary>The round that by its dates is open at a moment; <see langword="null"/> when none is.</summary>
    /// <param name="local">The moment in the team's time.</param>
    public RoundDates? OpenAt(DateTime local)
    {
        var month = Month.Of(DateOnly.FromDateTime(local));
        return new[] { -1, -2 }.Select(back => About(month.AddMonths(back))).FirstOrDefault(round => round?.IsOpenAt(local) == true);
    }

    /// <summary>A round that is started by hand: it opens at once, or when people may next be asked, and stays open for as many business days as others do.</summary>
    /// <param name="about">The month that it is about.</param>
    /// <param name="local">The moment in the team's time.</param>
    public RoundDates StartedAt(Month about, DateTime local)
    {
        var opens = NextAskable(local);
        var opensOn = DateOnly.FromDateTime(opens);
        var close = NotAtMonthEnd(_calendar.AddBusinessDays(opensOn, _times.ClosesOn - _times.OpensOn));
        var nudge = NotAtMonthEnd(_calendar.AddBusinessDays(opensOn, _times.NudgesOn - _times.OpensOn)).ToDateTime(_times.NudgesAt);
        var closesAt = close.ToDateTime(_times.ClosesAt);
        return new(about, opens, opens < nudge && nudge < closesAt ? nudge : null, closesAt);
    }

    /// <summary>The first moment from one on at which people may be asked: on a business day that is no month's end, between 10:30 and 18:00.</summary>
    public DateTime NextAskable(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        var time = TimeOnly.FromDateTime(local);
        if (!IsAskable(day) || time > RoundTimes.Latest)
        {
            day = NotAtMonthEnd(_calendar.AddBusinessDays(day, 1));
            time = RoundTimes.Earliest;
        }

        return day.ToDateTime(time < RoundTimes.Earliest ? RoundTimes.Earliest : time);
    }

    private bool IsAskable(DateOnly day) => _calendar.IsBusinessDay(day) && !IsMonthEnd(day);

    private DateTime? Nudge(Month month, DateOnly opens, DateTime close)
    {
        if (_calendar.NthBusinessDay(month, _times.NudgesOn) is not { } day)
            return null;

        var nudge = NotAtMonthEnd(day).ToDateTime(_times.NudgesAt);
        return opens.ToDateTime(_times.OpensAt) < nudge && nudge < close ? nudge : null;
    }

    // With the fewest business days the close would meet the next round's opening.
    private DateTime AtLatestBeforeNext(DateTime close, Month month) =>
        _calendar.NthBusinessDay(month.AddMonths(1), _times.OpensOn) is { } next && next.ToDateTime(_times.OpensAt) is var opening && opening < close ? opening : close;

    // A month with a single business day begins with its end.
    private DateOnly NotAtMonthEnd(DateOnly businessDay)
    {
        while (IsMonthEnd(businessDay))
            businessDay = _calendar.AddBusinessDays(businessDay, 1);

        return businessDay;
    }

    private bool IsMonthEnd(DateOnly day) => !_calendar.BusinessDays(Month.Of(day).Days).Any(later => later > day);
}
