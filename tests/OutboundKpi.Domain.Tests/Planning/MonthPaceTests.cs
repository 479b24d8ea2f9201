using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Tests.Planning;

public sealed class MonthPaceTests
{
    /// <summary>21 weekdays less 文化の日 (3rd) and 勤労感謝の日 (23rd): 19 business days, 9 of them up to Friday the 13th.</summary>
    private static readonly Month _november = new(2026, 11);

    private static readonly Attendance[] _ten = [.. Enumerable.Repeat(new Attendance(_november.Days), 10)];

    [Fact]
    public void Holidays_are_no_days_to_be_late_on()
    {
        var pace = Pace(13, []);

        (pace.BusinessDays, pace.BusinessDaysPassed, pace.BusinessDaysLeft).ShouldBe((19, 9, 10));
        (pace.OperatorDays, pace.OperatorDaysLeft).ShouldBe((190, 100));
        pace.Share.ShouldBe(9.0 / 19, 1e-12);
        Pace(3, []).Share.ShouldBe(Pace(2, []).Share);
    }

    [Fact]
    public void Absences_count_on_business_days_only_and_half_days_half()
    {
        // 5th and 6th; 14th (Saturday) to 20th, of which five; half of the 24th; the holiday costs nothing.
        var pace = Pace(13, [Away(5, 6), Away(14, 20), Away(24, 24, 0.5), Away(23, 23)]);

        pace.OperatorDaysPassed.ShouldBe(88);
        pace.OperatorDaysLeft.ShouldBe(94.5);
        pace.Share.ShouldBe(88 / 182.5, 1e-12);
    }

    [Fact]
    public void Half_timers_and_those_who_join_later_count_for_what_they_work()
    {
        var pace = MonthPace.Of(_november, Day(13), BusinessCalendar.Default,
            [new(_november.Days, 0.5), new(new(Day(16), Day(30).AddDays(60)))], []);

        pace.OperatorDaysPassed.ShouldBe(4.5);
        pace.OperatorDaysLeft.ShouldBe(15);
    }

    [Fact]
    public void Before_the_month_nothing_has_passed_and_after_it_all()
    {
        Pace(13, [], Day(1).AddDays(-10)).Share.ShouldBe(0);
        Pace(13, [], Day(30).AddDays(10)).Share.ShouldBe(1);
    }

    [Fact]
    public void A_month_that_nobody_works_is_over()
    {
        var pace = MonthPace.Of(_november, Day(2), BusinessCalendar.Default, [], []);

        (pace.OperatorDays, pace.Share).ShouldBe((0, 1));
    }

    [Fact]
    public void More_cannot_be_away_than_are_there() =>
        MonthPace.Of(_november, Day(1), BusinessCalendar.Default, [new(_november.Days)], [Away(2, 2), Away(2, 2)]).OperatorDays.ShouldBe(18);

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_share_is_above_nothing_and_at_most_a_day(double share)
    {
        Should.Throw<ArgumentException>(() => Pace(13, [Away(5, 5, share)])).ParamName.ShouldBe("absences");
        Should.Throw<ArgumentException>(() => MonthPace.Of(_november, Day(1), BusinessCalendar.Default, [new(_november.Days, share)], []))
            .ParamName.ShouldBe("attendances");
    }

    private static MonthPace Pace(int day, IReadOnlyList<Absence> absences, DateOnly? asOf = null) =>
        MonthPace.Of(_november, asOf ?? Day(day), BusinessCalendar.Default, _ten, absences);

    private static Absence Away(int first, int last, double share = 1) => new(new(Day(first), Day(last)), share);

    private static DateOnly Day(int day) => new(2026, 11, day);
}
