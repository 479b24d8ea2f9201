using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Tests.Funnel;

public sealed class MoneyTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    // Published values of Garwood's interval.
    [Theory]
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(10, 4.7954, 18.3904)]
    public void A_count_has_its_exact_Poisson_interval(long events, double low, double high)
    {
        var interval = EventCount.Interval(events);

        interval.Low.ShouldBe(low, 1e-4);
        interval.High.ShouldBe(high, 1e-4);
    }

    [Fact]
    public void The_cost_of_one_result_lies_in_the_range_that_the_counts_allow()
    {
        var money = new MonthMoney(1_000_000, 400, 300_000);

        var cost = money.CostOfEach(10).ShouldNotBeNull();
        cost.Yen.ShouldBe(100_000);
        cost.Low.ShouldBe(1_000_000 / 18.3904, 10);
        cost.High.ShouldBe(1_000_000 / 4.7954, 10);
        money.CostOfEach(0).ShouldBeNull();
        money.RevenueBy(0, 4).ShouldNotBeNull().Low.ShouldBe(0);
        MonthMoney.None.RevenueBy(3, 4).ShouldBeNull();
    }

    [Theory]
    [InlineData("10月 120万 時間1200 単価30万", 10, 1_200_000, 1200, 300_000)]
    [InlineData("2026-10 cost 1,200,000 hours 1200 revenue 300000", 10, 1_200_000, 1200, 300_000)]
    [InlineData("２０２６年９月　費用：１２０万円", 9, 1_200_000, null, null)]
    [InlineData("10月 1200時間", 10, null, 1200, null)]
    [InlineData("10月 12.5万", 10, 125_000, null, null)]
    public void Sums_are_read_with_their_month(string words, int month, int? cost, int? hours, int? revenue) =>
        MoneyReader.Read(words, Today).ShouldBe((new Month(2026, month), new MonthMoney(cost, hours, revenue)));

    [Fact]
    public void A_month_that_has_not_begun_this_year_is_that_of_last_year() =>
        MoneyReader.Read("12月", Today).ShouldBe((new Month(2025, 12), MonthMoney.None));

    [Theory]
    [InlineData("13月 100")]
    [InlineData("10月 高かった")]
    [InlineData("10月 費用100 費用200")]
    [InlineData("10月 9999999999999999")]
    public void What_says_something_else_is_not_guessed(string words) => MoneyReader.Read(words, Today).ShouldBeNull();

    [Fact]
    public void Nothing_said_is_read_as_nothing() => MoneyReader.Read("", Today).ShouldBe((null, MonthMoney.None));
}
