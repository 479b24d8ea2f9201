using OutboundKpi.Bot.Summaries;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Schedules;

/// <summary>
/// When a team's cards are due: the week's from the set hour of its last business day to the end of that day, the month's from the set hour of the first
/// business day of the next month to the end of the third, and not on days off between. A week without a business day has none.
/// </summary>
public static class TeamCardCalendar
{
    private const int LastUsefulBusinessDay = 3;

    /// <summary>The periods whose cards are due by now; those that were sent already are among them.</summary>
    /// <param name="calendar">The team's calendar.</param>
    /// <param name="now">The moment in the team's time zone.</param>
    /// <param name="at">From what time on.</param>
    public static IEnumerable<SummaryPeriod> Due(BusinessCalendar calendar, DateTime now, TimeOnly at)
    {
        var today = DateOnly.FromDateTime(now);
        var isTime = TimeOnly.FromDateTime(now) >= at;
        if (isTime && today == LastBusinessDay(calendar, DateSpan.WeekOf(today)))
            yield return SummaryPeriod.UpTo(SummaryKind.Week, today);

        var month = Month.Of(today);
        var isFirst = today == calendar.NthBusinessDay(month, 1);
        if (calendar.IsBusinessDay(today) && today <= calendar.NthBusinessDay(month, LastUsefulBusinessDay) && (isTime || !isFirst))
            yield return SummaryPeriod.UpTo(SummaryKind.Month, month.AddMonths(-1).Last);
    }

    private static DateOnly? LastBusinessDay(BusinessCalendar calendar, DateSpan week) =>
        calendar.BusinessDays(week).Select(day => (DateOnly?)day).LastOrDefault();
}
