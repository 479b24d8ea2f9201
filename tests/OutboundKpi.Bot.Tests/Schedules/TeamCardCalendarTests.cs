using System.Globalization;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Tests.Schedules;

/// <summary>When a team's week and month are due.</summary>
public sealed class TeamCardCalendarTests
{
    private static readonly TimeOnly At = new(17, 30);

    [Theory]
    [InlineData("2026-11-20T17:29", "")]
    [InlineData("2026-11-20T17:30", "Week 2026-11-16")]
    [InlineData("2026-11-20T23:59", "Week 2026-11-16")]
    [InlineData("2026-11-21T00:00", "")]
    [InlineData("2026-11-19T18:00", "")]
    // Friday 2027-04-30 is a business day, though Thursday is a holiday; Monday 3 May to Wednesday 5 May are holidays.
    [InlineData("2027-04-30T17:30", "Week 2027-04-26")]
    [InlineData("2027-05-06T17:29", "")]
    // The first business day of May is the 6th, of which the week has two.
    [InlineData("2027-05-06T17:30", "Month 2027-04")]
    [InlineData("2027-05-07T18:00", "Week 2027-05-03, Month 2027-04")]
    [InlineData("2027-05-07T09:00", "Month 2027-04")]
    [InlineData("2027-05-10T23:59", "Month 2027-04")]
    [InlineData("2027-05-11T00:00", "")]
    // Friday 2026-03-20 is the equinox.
    [InlineData("2026-03-19T17:30", "Week 2026-03-16")]
    [InlineData("2026-03-20T17:30", "")]
    public void A_card_is_due_from_its_hour_while_it_is_useful(string now, string due) =>
        Due(BusinessCalendar.Default, now).ShouldBe(due);

    [Fact]
    public void A_week_off_has_no_card()
    {
        var summer = new BusinessCalendar(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            worksOnHolidays: false,
            [new DateSpan(new(2026, 8, 10), new(2026, 8, 14))]);

        for (var day = 10; day <= 16; day++)
            Due(summer, $"2026-08-{day}T18:00").ShouldBe("");
    }

    [Fact]
    public void Every_week_and_month_of_years_is_due_on_some_days_and_one_after_another()
    {
        var seen = new List<string>();
        for (var day = new DateTime(2026, 1, 1, 18, 0, 0, DateTimeKind.Unspecified); day.Year < 2029; day = day.AddDays(1))
            seen.AddRange(TeamCardCalendar.Due(BusinessCalendar.Default, day, At).Select(period => $"{period.Kind} {period.Key}"));

        seen.Where(name => name.StartsWith("Month", StringComparison.Ordinal)).GroupBy(name => name).Select(group => group.Count()).ShouldAllBe(days => days == 3);
        seen.Where(name => name.StartsWith("Month", StringComparison.Ordinal)).Distinct().Count().ShouldBe(36);
        seen.Where(name => name.StartsWith("Week", StringComparison.Ordinal)).ShouldBeUnique();
        seen.Count(name => name.StartsWith("Week", StringComparison.Ordinal)).ShouldBe(157);
    }

    private static string Due(BusinessCalendar calendar, string now) => string.Join(
        ", ",
        TeamCardCalendar.Due(calendar, DateTime.Parse(now, CultureInfo.InvariantCulture), At).Select(period => $"{period.Kind} {period.Key}"));
}
