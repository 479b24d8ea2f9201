using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Tests.Funnel;

public sealed class OutcomeReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 18, 2, 0, TimeSpan.FromHours(9));
    private static readonly DateOnly Day = new(2026, 11, 12);

    [Theory]
    [InlineData("11/12 商談3 受注1", 3, null, 1)]
    [InlineData("１１／１２　商談３件、受注１件", 3, null, 1)]
    [InlineData("11/12の商談は2 キャンセル：1", 2, 1, null)]
    [InlineData("11/12 meetings 3 deals 1", 3, null, 1)]
    [InlineData("11/12: 3 meetings, 1 cancelled, 0 deals", 3, 1, 0)]
    [InlineData("11/12 no-show 1", null, 1, null)]
    public void Counts_and_the_day_are_read(string words, int? held, int? cancelled, int? deals) =>
        OutcomeReader.Read(words, Now).ShouldBe(new OutcomeWords(Day, new(held, cancelled, deals)));

    [Fact]
    public void A_day_or_counts_alone_are_read()
    {
        OutcomeReader.Read("11/12", Now).ShouldBe(new OutcomeWords(Day, OutcomeCounts.None));
        OutcomeReader.Read("商談2", Now).ShouldBe(new OutcomeWords(null, new(2, null, null)));
    }

    [Theory]
    [InlineData("11/12 商談3 商談2")]
    [InlineData("11/12 商談3 架電80")]
    [InlineData("2/30 商談1")]
    [InlineData("よかった")]
    [InlineData("11/12 3")]
    public void What_says_something_else_is_not_guessed(string words) => OutcomeReader.Read(words, Now).ShouldBeNull();
}
