using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Domain.Tests.Plans;

/// <summary>Goals, amounts and guessed rates as people type them.</summary>
public sealed class GoalReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("受注 月12件", GoalMeasure.Deals, 12L, null, null)]
    [InlineData("受注　月１２件　３月末まで", GoalMeasure.Deals, 12L, null, "2027-03-31")]
    [InlineData("月12件", GoalMeasure.Deals, 12L, null, null)]
    [InlineData("12", null, 12L, null, null)]
    [InlineData("売上 月600万 単価50万", GoalMeasure.Revenue, 6_000_000L, 500_000L, null)]
    [InlineData("売上は月に1億2,000万円、単価は80万円", GoalMeasure.Revenue, 120_000_000L, 800_000L, null)]
    [InlineData("12 deals a month by 2027-03-31", GoalMeasure.Deals, 12L, null, "2027-03-31")]
    [InlineData("revenue 6,000,000 yen per month, 500,000 yen per deal", GoalMeasure.Revenue, 6_000_000L, 500_000L, null)]
    [InlineData("3/31まで", null, null, null, "2027-03-31")]
    public void A_goal_is_read(string text, GoalMeasure? measure, long? perMonth, long? yen, string? until) =>
        GoalReader.Read(text, Today).ShouldBe(new GoalWords(measure, perMonth, yen, until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", null)));

    [Theory]
    [InlineData("架電72 接続13 アポ1")]
    [InlineData("受注を増やしたい")]
    [InlineData("受注 月1.5件")]
    [InlineData("受注 月12件 13/31まで")]
    [InlineData("製造業の総務")]
    [InlineData("")]
    public void What_says_something_else_is_no_goal(string text) => GoalReader.Read(text, Today).ShouldBeNull();

    [Theory]
    [InlineData("月１２件", 12)]
    [InlineData("600万円", 6_000_000)]
    [InlineData("1.5億", 150_000_000)]
    [InlineData("1億2,000万", 120_000_000)]
    [InlineData("12 deals", 12)]
    [InlineData("9人", 9)]
    public void An_amount_is_read(string text, long value)
    {
        AmountReader.TryRead(text, out var read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("1.5")]
    [InlineData("たくさん")]
    [InlineData("12から20")]
    [InlineData("99999億")]
    public void What_is_no_whole_amount_is_not_read(string text) => AmountReader.TryRead(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("15〜20", 15, 20)]
    [InlineData("１５～２０％", 15, 20)]
    [InlineData("15% to 20%", 15, 20)]
    [InlineData("8-12", 8, 12)]
    [InlineData("約15から20パーセントくらい", 15, 20)]
    [InlineData("7.5", 7.5, 7.5)]
    public void A_guessed_rate_is_read(string text, double low, double high) => PercentRange.Read(text).ShouldBe(new PercentRange(low, high));

    [Theory]
    [InlineData("20〜15")]
    [InlineData("0-5")]
    [InlineData("50-120")]
    [InlineData("なんとなく")]
    public void What_is_no_range_is_not_read(string text) => PercentRange.Read(text).ShouldBeNull();
}
