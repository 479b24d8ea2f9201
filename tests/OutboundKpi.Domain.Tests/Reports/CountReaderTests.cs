using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Reports;

public class CountReaderTests
{
    [Theory]
    [InlineData("80", 80)]
    [InlineData(" ８０ ", 80)]
    [InlineData("1,200", 1200)]
    [InlineData("１，２００件", 1200)]
    [InlineData("百五", 105)]
    [InlineData("二〇", 20)]
    [InlineData("80件", 80)]
    [InlineData("80 件", 80)]
    [InlineData("80コール", 80)]
    [InlineData("0", 0)]
    [InlineData("なし", 0)]
    [InlineData("ゼロ", 0)]
    public void A_count_is_read_as_typed(string text, int expected)
    {
        CountReader.Read(text, CountField.Calls, out var count).ShouldBe(CountProblem.None);
        count.ShouldBe(expected);
    }

    [Theory]
    [InlineData("80", 80)]
    [InlineData("80分", 80)]
    [InlineData("1時間20分", 80)]
    [InlineData("1.5時間", 90)]
    [InlineData("１時間半", 90)]
    [InlineData("1:20", 80)]
    [InlineData("1h20m", 80)]
    public void Talk_time_is_read_in_minutes(string text, int expected)
    {
        CountReader.Read(text, CountField.TalkMinutes, out var count).ShouldBe(CountProblem.None);
        count.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, CountProblem.Empty)]
    [InlineData("  ", CountProblem.Empty)]
    [InlineData("-", CountProblem.Empty)]
    [InlineData("たくさん", CountProblem.NotANumber)]
    [InlineData("80,15", CountProblem.NotANumber)]
    [InlineData("80/15", CountProblem.NotANumber)]
    [InlineData("80%", CountProblem.NotANumber)]
    [InlineData("18:00", CountProblem.NotANumber)]
    [InlineData("80分", CountProblem.NotANumber)]
    [InlineData("-5", CountProblem.Negative)]
    [InlineData("－５", CountProblem.Negative)]
    [InlineData("1.5", CountProblem.Fraction)]
    [InlineData("8000", CountProblem.TooLarge)]
    [InlineData("99999999999999999999", CountProblem.NotANumber)]
    public void What_is_no_count_says_why(string? text, CountProblem problem)
    {
        CountReader.Read(text, CountField.Calls, out var count).ShouldBe(problem);
        count.ShouldBe(0);
        CountReader.TryReadCount(text, CountField.Calls, out _).ShouldBeFalse();
    }

    [Fact]
    public void More_talk_than_a_day_has_is_too_large() => CountReader.Read("30時間", CountField.TalkMinutes, out _).ShouldBe(CountProblem.TooLarge);
}
