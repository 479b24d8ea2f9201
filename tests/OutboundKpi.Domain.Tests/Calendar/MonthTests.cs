using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Tests.Calendar;

public sealed class MonthTests
{
    [Fact]
    public void A_month_runs_from_its_first_day_to_its_last()
    {
        new Month(2028, 2).Days.ShouldBe(new DateSpan(new(2028, 2, 1), new(2028, 2, 29)));
        new Month(9999, 12).Last.ShouldBe(DateOnly.MaxValue);
        default(Month).First.ShouldBe(DateOnly.MinValue);
    }

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 13)]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    public void A_month_that_does_not_exist_cannot_be_built(int year, int number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Month(year, number));

    [Fact]
    public void Months_go_on_over_the_turn_of_the_year()
    {
        new Month(2026, 11).AddMonths(3).ShouldBe(new Month(2027, 2));
        new Month(2027, 2).AddMonths(-14).ShouldBe(new Month(2025, 12));
        (new Month(2026, 12) < new Month(2027, 1)).ShouldBeTrue();
    }

    [Fact]
    public void A_month_is_written_and_read_alike()
    {
        var month = new Month(2026, 3);

        month.ToString().ShouldBe("2026-03");
        Month.Parse("2026-03").ShouldBe(month);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-3")]
    [InlineData("2026-13")]
    [InlineData("2026-03-01")]
    public void What_is_not_a_month_is_not_read_as_one(string? text) => Month.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_day_is_in_its_month_and_in_no_other()
    {
        new Month(2026, 11).Contains(new DateOnly(2026, 11, 30)).ShouldBeTrue();
        new Month(2026, 11).Contains(new DateOnly(2025, 11, 30)).ShouldBeFalse();
    }
}
