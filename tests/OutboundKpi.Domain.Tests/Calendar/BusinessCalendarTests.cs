using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Tests.Calendar;

public sealed class BusinessCalendarTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateOnly HolidayMonday = new(2026, 11, 23);

    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Fact]
    public void The_usual_team_is_off_on_weekends_and_national_holidays()
    {
        BusinessCalendar.Default.IsBusinessDay(Friday).ShouldBeTrue();
        BusinessCalendar.Default.IsBusinessDay(Friday.AddDays(1)).ShouldBeFalse();
        BusinessCalendar.Default.IsBusinessDay(Friday.AddDays(2)).ShouldBeFalse();
        BusinessCalendar.Default.IsBusinessDay(HolidayMonday).ShouldBeFalse();
    }

    [Fact]
    public void A_team_that_works_on_holidays_has_no_need_of_the_law()
    {
        var calendar = new BusinessCalendar(Weekdays, worksOnHolidays: true, closures: []);

        calendar.IsBusinessDay(HolidayMonday).ShouldBeTrue();
        calendar.IsBusinessDay(new DateOnly(2150, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void A_team_may_work_on_other_weekdays()
    {
        var calendar = new BusinessCalendar([DayOfWeek.Saturday], worksOnHolidays: false, closures: []);

        calendar.IsBusinessDay(Friday).ShouldBeFalse();
        calendar.AddBusinessDays(Friday, 2).ShouldBe(new DateOnly(2026, 11, 28));
    }

    [Fact]
    public void Both_ends_of_a_closure_are_off()
    {
        var closure = new DateSpan(new(2026, 8, 12), new(2026, 8, 14));
        var calendar = new BusinessCalendar(Weekdays, worksOnHolidays: false, [closure]);

        calendar.BusinessDaysBetween(closure).ShouldBe(0);
        calendar.IsBusinessDay(new DateOnly(2026, 8, 10)).ShouldBeTrue();
        calendar.IsBusinessDay(new DateOnly(2026, 8, 17)).ShouldBeTrue();
    }

    [Fact]
    public void The_next_business_day_after_a_long_weekend_is_Tuesday()
    {
        BusinessCalendar.Default.AddBusinessDays(Friday, 1).ShouldBe(new DateOnly(2026, 11, 24));
        BusinessCalendar.Default.AddBusinessDays(HolidayMonday, 1).ShouldBe(new DateOnly(2026, 11, 24));
        BusinessCalendar.Default.AddBusinessDays(HolidayMonday, -1).ShouldBe(Friday);
        BusinessCalendar.Default.AddBusinessDays(HolidayMonday, 0).ShouldBe(HolidayMonday);
    }

    [Fact]
    public void The_fifth_business_day_of_January_comes_after_the_new_year_holiday() =>
        BusinessCalendar.Default.NthBusinessDay(new Month(2027, 1), 5).ShouldBe(new DateOnly(2027, 1, 8));

    [Fact]
    public void A_month_has_no_business_day_beyond_its_last()
    {
        BusinessCalendar.Default.NthBusinessDay(new Month(2026, 11), 19).ShouldBe(new DateOnly(2026, 11, 30));
        BusinessCalendar.Default.NthBusinessDay(new Month(2026, 11), 20).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => BusinessCalendar.Default.NthBusinessDay(new Month(2026, 11), 0));
    }

    [Fact]
    public void Business_days_are_counted_with_both_ends()
    {
        BusinessCalendar.Default.BusinessDaysBetween(DateSpan.Of(Friday)).ShouldBe(1);
        BusinessCalendar.Default.BusinessDaysBetween(new DateSpan(Friday, new(2026, 11, 24))).ShouldBe(2);
    }

    [Fact]
    public void A_team_that_never_works_cannot_be_built() =>
        Should.Throw<ArgumentException>(() => new BusinessCalendar([], worksOnHolidays: false, closures: []));

    [Fact]
    public void Going_forward_and_back_again_ends_where_it_began()
    {
        var starts = Gen.Choose(new DateOnly(2001, 1, 1).DayNumber, new DateOnly(2098, 1, 1).DayNumber)
            .Select(DateOnly.FromDayNumber).Where(BusinessCalendar.Default.IsBusinessDay);

        Prop.ForAll(Arb.From(starts), Arb.From(Gen.Choose(1, 120)), (start, days) =>
        {
            var end = BusinessCalendar.Default.AddBusinessDays(start, days);

            BusinessCalendar.Default.AddBusinessDays(end, -days).ShouldBe(start);
            BusinessCalendar.Default.BusinessDaysBetween(new DateSpan(start, end)).ShouldBe(days + 1);
        }).QuickCheckThrowOnFailure();
    }
}
