using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Reports;

public class ReportParserTests
{
    private static readonly ReportParser _parser = new();

    [Theory]
    [InlineData("お疲れ様です", RejectReason.NotAReport)]
    [InlineData("アポ率5%でした", RejectReason.NotAReport)]
    [InlineData("接続90 架電80", RejectReason.MoreConnectsThanCalls)]
    [InlineData("アポ -1", RejectReason.Negative)]
    [InlineData("架電80.5", RejectReason.Fraction)]
    [InlineData("11/25 架電60", RejectReason.FutureDay)]
    [InlineData("2/30 架電60", RejectReason.NoSuchDay)]
    [InlineData("架電8000", RejectReason.TooMuchForADay)]
    [InlineData("本日有給です", RejectReason.DayOff)]
    [InlineData("佐藤さんは架電90でした", RejectReason.SomebodyElse)]
    public void A_refusal_says_why(string message, RejectReason why) => Read(message).ShouldBe(new ReportReading.Rejected(why));

    [Theory]
    [InlineData("80/15/2", DoubtReason.BareNumbers)]
    [InlineData("着電30", DoubtReason.AmbiguousLabel)]
    [InlineData("架電80 通電30 接続15", DoubtReason.AmbiguousLabel)]
    [InlineData("新規20 再15", DoubtReason.PartsWithoutTotal)]
    [InlineData("アポ2 アポ3", DoubtReason.Contradiction)]
    [InlineData("昨日と今日で架電150", DoubtReason.UnclearDay)]
    [InlineData("架電80〜90", DoubtReason.VagueValue)]
    public void A_question_back_says_what_is_unclear(string message, DoubtReason why) => Read(message).ShouldBeOfType<ReportReading.Doubtful>().Why.ShouldBe(why);

    [Fact]
    public void Bare_numbers_come_with_their_likely_counts()
    {
        var doubts = Read("80/15/2").ShouldBeOfType<ReportReading.Doubtful>().Doubts;

        doubts.Select(doubt => (doubt.Value, doubt.Candidates[0])).ShouldBe([(80, CountField.Calls), (15, CountField.Connects), (2, CountField.Appointments)]);
    }

    [Fact]
    public void What_was_said_is_not_guessed_for_a_bare_number()
    {
        var doubtful = Read("架電80 接続15 2").ShouldBeOfType<ReportReading.Doubtful>();

        doubtful.Doubts.ShouldHaveSingleItem().Candidates.ShouldBe([CountField.Appointments, CountField.Meetings, CountField.Deals]);
    }

    [Fact]
    public void The_words_of_a_doubt_are_those_of_the_message() =>
        Read("架電80 着電３０件").ShouldBeOfType<ReportReading.Doubtful>().Doubts.ShouldHaveSingleItem().Words.ShouldBe("着電30件");

    [Theory]
    [InlineData("訂正 アポ4", true)]
    [InlineData("アポ3じゃなくて4", true)]
    [InlineData("接続15→18", true)]
    [InlineData("appts 4, not 3", true)]
    [InlineData("架電80 接続15", false)]
    public void A_correction_is_told_from_a_report(string message, bool isCorrection) =>
        Read(message).ShouldBeOfType<ReportReading.Understood>().IsCorrection.ShouldBe(isCorrection);

    [Fact]
    public void A_day_belongs_to_the_sender_s_zone()
    {
        var midnightInTokyo = new DateTimeOffset(2026, 11, 20, 0, 5, 0, TimeSpan.FromHours(9));

        Day("11/20 架電80", midnightInTokyo).ShouldBe(new SpokenDay.InMonth(11, 20));
        _parser.Read("11/20 架電80", ReadingContext.At(midnightInTokyo.ToUniversalTime())).ShouldBe(new ReportReading.Rejected(RejectReason.FutureDay));
    }

    [Fact]
    public void A_far_date_is_last_year_s()
    {
        var january = new DateTimeOffset(2027, 1, 5, 9, 0, 0, TimeSpan.FromHours(9));

        Day("12/28 架電80", january)!.On(new DateOnly(2027, 1, 5)).ShouldBe(new DateOnly(2026, 12, 28));
        Day("28日 架電80", january).ShouldBe(new SpokenDay.InMonth(12, 28));
    }

    [Fact]
    public void A_lone_surrogate_or_a_noncharacter_does_no_harm() => Read("架電80\ud83d 接続15\uffff\ufdd0").ShouldBeOfType<ReportReading.Understood>();

    private static SpokenDay? Day(string message, DateTimeOffset now) =>
        _parser.Read(message, ReadingContext.At(now)).ShouldBeOfType<ReportReading.Understood>().Blocks.ShouldHaveSingleItem().Day;

    private static ReportReading Read(string message) => _parser.Read(message, ReadingContext.At(Corpus.Now));
}
