using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Tests.Calendar;

public sealed class RoundCalendarTests
{
    private static readonly RoundCalendar _usual = new(BusinessCalendar.Default, new());

    [Theory]
    [InlineData("2026-10", "2026-11-04 10:30", "2026-11-06 13:00", "2026-11-09 15:00")] // 文化の日
    [InlineData("2026-11", "2026-12-02 10:30", "2026-12-04 13:00", "2026-12-07 15:00")]
    [InlineData("2026-12", "2027-01-05 10:30", "2027-01-07 13:00", "2027-01-08 15:00")] // New Year's Day alone is a holiday by law
    [InlineData("2027-04", "2027-05-07 10:30", "2027-05-11 13:00", "2027-05-12 15:00")] // Golden Week: the 6th is the first business day
    [InlineData("2026-04", "2026-05-07 10:30", "2026-05-11 13:00", "2026-05-12 15:00")] // the 1st, then Golden Week with its substitute on the 6th
    public void A_round_follows_the_business_days(string about, string opens, string nudge, string closes) =>
        _usual.About(Month.Parse(about)).ShouldBe(new RoundDates(Month.Parse(about), At(opens), At(nudge), At(closes)));

    [Fact]
    public void A_team_closed_over_New_Year_has_its_round_later()
    {
        var closed = Closed(new DateSpan(new(2026, 12, 29), new(2027, 1, 6)));

        closed.About(new Month(2026, 12))!.OpensAt.ShouldBe(At("2027-01-08 10:30"));
    }

    [Fact]
    public void With_three_business_days_left_the_round_closes_in_the_month_after_and_before_the_next_one_opens()
    {
        var round = Closed(new DateSpan(new(2026, 8, 1), new(2026, 8, 26))).About(new Month(2026, 7))!;

        round.OpensAt.ShouldBe(At("2026-08-28 10:30"));
        round.ClosesAt.ShouldBe(At("2026-09-01 15:00"));
    }

    [Fact]
    public void A_month_with_hardly_any_business_day_has_no_round()
    {
        Closed(new DateSpan(new(2026, 8, 1), new(2026, 8, 27))).About(new Month(2026, 7)).ShouldBeNull();
        Closed(new DateSpan(new(2026, 8, 1), new(2026, 8, 31))).About(new Month(2026, 7)).ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_ever_due_on_a_day_off_at_a_months_end_or_out_of_hours()
    {
        BusinessCalendar[] calendars =
        [
            BusinessCalendar.Default,
            new([DayOfWeek.Saturday, DayOfWeek.Sunday], worksOnHolidays: true, []),
            new([DayOfWeek.Friday], worksOnHolidays: false, []),
            new([.. Enum.GetValues<DayOfWeek>()], worksOnHolidays: false, [new(new(2026, 8, 3), new(2026, 8, 27)), new(new(2026, 12, 20), new(2027, 1, 20))]),
        ];
        RoundTimes[] settings = [new(), new() { OpensOn = 1, ClosesOn = 15, NudgesOn = 10 }, new() { OpensOn = 1, NudgesOn = 1, ClosesOn = 2, ClosesAt = new(18, 0) }];

        foreach (var (calendar, times) in calendars.SelectMany(_ => settings, (calendar, times) => (calendar, times)))
        {
            var rounds = Months(2025, 36).Select(new RoundCalendar(calendar, times).About).OfType<RoundDates>().ToList();

            foreach (var moment in rounds.SelectMany(round => new[] { round.OpensAt, round.NudgeAt, round.ClosesAt }).OfType<DateTime>())
            {
                var day = DateOnly.FromDateTime(moment);
                calendar.IsBusinessDay(day).ShouldBeTrue();
                calendar.BusinessDays(Month.Of(day).Days).Last().ShouldNotBe(day);
                TimeOnly.FromDateTime(moment).ShouldBeInRange(RoundTimes.Earliest, RoundTimes.Latest);
            }

            rounds.ShouldAllBe(round => round.OpensAt < round.ClosesAt);
            rounds.Where(round => round.NudgeAt is not null).ShouldAllBe(round => round.OpensAt < round.NudgeAt && round.NudgeAt < round.ClosesAt);
            rounds.Zip(rounds.Skip(1)).ShouldAllBe(pair => pair.First.ClosesAt <= pair.Second.OpensAt);
        }
    }

    [Fact]
    public void A_year_has_twelve_rounds() => Months(2026, 12).Select(_usual.About).OfType<RoundDates>().Count().ShouldBe(12);

    [Fact]
    public void The_round_that_is_open_is_found_however_late_it_is_asked_for()
    {
        _usual.OpenAt(At("2026-12-02 10:29")).ShouldBeNull();
        _usual.OpenAt(At("2026-12-02 10:30"))!.About.ShouldBe(new Month(2026, 11));
        _usual.OpenAt(At("2026-12-07 14:59"))!.About.ShouldBe(new Month(2026, 11));
        _usual.OpenAt(At("2026-12-07 15:00")).ShouldBeNull();
        Closed(new DateSpan(new(2026, 8, 1), new(2026, 8, 26))).OpenAt(At("2026-09-01 12:00"))!.About.ShouldBe(new Month(2026, 7));
    }

    [Theory]
    [InlineData("2026-11-11 14:00", "2026-11-11 14:00", "2026-11-16 15:00")]
    [InlineData("2026-11-11 08:00", "2026-11-11 10:30", "2026-11-16 15:00")]
    [InlineData("2026-11-11 19:00", "2026-11-12 10:30", "2026-11-17 15:00")]
    [InlineData("2026-11-22 12:00", "2026-11-24 10:30", "2026-11-27 15:00")] // Sunday before 勤労感謝の日
    [InlineData("2026-11-30 12:00", "2026-12-01 10:30", "2026-12-04 15:00")] // a month's end
    [InlineData("2026-11-25 12:00", "2026-11-25 12:00", "2026-12-01 15:00")] // would close on one
    public void A_round_started_by_hand_opens_when_people_may_be_asked(string now, string opens, string closes)
    {
        var round = _usual.StartedAt(new Month(2026, 10), At(now));

        (round.OpensAt, round.ClosesAt).ShouldBe((At(opens), At(closes)));
        round.NudgeAt!.Value.ShouldBeInRange(round.OpensAt, round.ClosesAt);
    }

    [Fact]
    public void A_round_that_cannot_be_is_refused()
    {
        new RoundTimes().Check().ShouldBeNull();
        new RoundTimes { OpensOn = 0 }.Check().ShouldBe(RoundTimesProblem.DayOutOfRange);
        new RoundTimes { ClosesOn = 16 }.Check().ShouldBe(RoundTimesProblem.DayOutOfRange);
        new RoundTimes { ClosesOn = 2 }.Check().ShouldBe(RoundTimesProblem.ClosesTooSoon);
        new RoundTimes { NudgesOn = 1 }.Check().ShouldBe(RoundTimesProblem.NudgeOutsideRound);
        new RoundTimes { NudgesOn = 5, NudgesAt = new(15, 0) }.Check().ShouldBe(RoundTimesProblem.NudgeOutsideRound);
        new RoundTimes { OpensAt = new(10, 0) }.Check().ShouldBe(RoundTimesProblem.OutsideHours);
        new RoundTimes { ClosesAt = new(18, 1) }.Check().ShouldBe(RoundTimesProblem.OutsideHours);
        Should.Throw<ArgumentException>(() => new RoundCalendar(BusinessCalendar.Default, new() { ClosesOn = 1 }));
    }

    private static RoundCalendar Closed(DateSpan closure) =>
        new(new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], worksOnHolidays: false, [closure]), new());

    private static IEnumerable<Month> Months(int year, int count) => Enumerable.Range(0, count).Select(new Month(year, 1).AddMonths);

    private static DateTime At(string moment) => DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", null);
}
