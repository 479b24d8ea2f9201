using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Tests.Calendar;

public sealed class DateSpanTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void Both_ends_are_in_it()
    {
        var span = new DateSpan(Friday, Friday.AddDays(3));

        span.Length.ShouldBe(4);
        span.Dates().ShouldBe([Friday, Friday.AddDays(1), Friday.AddDays(2), Friday.AddDays(3)]);
        span.Contains(span.First).ShouldBeTrue();
        span.Contains(span.Last).ShouldBeTrue();
        span.Contains(span.Last.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void It_cannot_end_before_it_begins() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new DateSpan(Friday, Friday.AddDays(-1)));

    [Fact]
    public void A_single_day_is_a_span_of_one()
    {
        DateSpan.Of(Friday).Length.ShouldBe(1);
        default(DateSpan).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-11-16")]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-22")]
    public void A_week_runs_from_Monday_to_Sunday(string day) =>
        DateSpan.WeekOf(DateOnly.Parse(day)).ShouldBe(new DateSpan(new(2026, 11, 16), new(2026, 11, 22)));

    [Fact]
    public void Two_spans_share_the_days_that_are_in_both()
    {
        var span = new DateSpan(Friday, Friday.AddDays(9));

        span.Intersect(new DateSpan(Friday.AddDays(-5), Friday)).ShouldBe(DateSpan.Of(Friday));
        span.Intersect(new DateSpan(Friday.AddDays(10), Friday.AddDays(12))).ShouldBeNull();
    }

    [Fact]
    public void It_is_written_with_both_ends() => DateSpan.WeekOf(Friday).ToString().ShouldBe("2026-11-16/2026-11-22");
}
