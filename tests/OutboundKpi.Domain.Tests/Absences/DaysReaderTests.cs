using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Absences;

namespace OutboundKpi.Domain.Tests.Absences;

/// <summary>Which days people mean when they say that they are away.</summary>
public sealed class DaysReaderTests
{
    // A Friday; Monday 23 November is a holiday.
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("今日", "11-20")]
    [InlineData("明日", "11-21")]
    [InlineData("あした休みます", "11-21")]
    [InlineData("明後日", "11-22")]
    [InlineData("明後日です。", "11-22")]
    [InlineData("昨日", "11-19")]
    [InlineData("11/25", "11-25")]
    [InlineData("１１／２５", "11-25")]
    [InlineData("11月25日", "11-25")]
    [InlineData("十一月二十五日", "11-25")]
    [InlineData("2026-11-25", "11-25")]
    [InlineData("2026年11月25日（水）", "11-25")]
    [InlineData("25日", "11-25")]
    [InlineData("5日", "12-05")]
    [InlineData("11/25（水）", "11-25")]
    [InlineData("11/25 水曜", "11-25")]
    [InlineData("11/23(月・祝)", "11-23")]
    [InlineData("11/25を休みます。よろしくお願いします", "11-25")]
    [InlineData("11/25に有給を取得します", "11-25")]
    [InlineData("Nov 25", "11-25")]
    [InlineData("25 November", "11-25")]
    [InlineData("the 25th", "11-25")]
    [InlineData("I'm off tomorrow", "11-21")]
    [InlineData("tomorrow please", "11-21")]
    [InlineData("11/25-11/27", "11-25/11-27")]
    [InlineData("11/25〜11/27", "11-25/11-27")]
    [InlineData("11/25～27", "11-25/11-27")]
    [InlineData("11/25-27", "11-25/11-27")]
    [InlineData("11/25から11/27まで", "11-25/11-27")]
    [InlineData("11/25から27日まで休みます", "11-25/11-27")]
    [InlineData("25-27日", "11-25/11-27")]
    [InlineData("25日から27日", "11-25/11-27")]
    [InlineData("11/28-3", "11-28/12-03")]
    [InlineData("Nov 25 to 27", "11-25/11-27")]
    [InlineData("from Nov 25 through Nov 27", "11-25/11-27")]
    [InlineData("2026/11/25 - 2026/11/27", "11-25/11-27")]
    [InlineData("12/28〜1/4", "12-28/2027-01-04")]
    [InlineData("1/5", "2027-01-05")]
    [InlineData("11/27まで", "11-20/11-27")]
    [InlineData("until 11/27", "11-20/11-27")]
    [InlineData("今週いっぱい", "11-20/11-22")]
    [InlineData("this week", "11-20/11-22")]
    [InlineData("来週", "11-23/11-29")]
    [InlineData("next week", "11-23/11-29")]
    [InlineData("来週の月曜", "11-23")]
    [InlineData("来週月曜から水曜", "11-23/11-25")]
    [InlineData("来週まで", "11-20/11-29")]
    [InlineData("月曜", "11-23")]
    [InlineData("金曜", "11-20")]
    [InlineData("Monday", "11-23")]
    [InlineData("来月", "12-01/12-31")]
    [InlineData("12月", "12-01/12-31")]
    [InlineData("今月いっぱい", "11-20/11-30")]
    [InlineData("月末まで", "11-20/11-30")]
    [InlineData("11/25, 11/27", "11-25 11-27")]
    [InlineData("11/25と11/27", "11-25 11-27")]
    [InlineData("11/25、26", "?OtherWords 11-25")]
    [InlineData("11/27と11/24〜11/26", "11-24/11-27")]
    public void Days_are_the_nearest_that_the_words_can_mean(string words, string days) => Said(words).ShouldBe(days);

    [Theory]
    [InlineData("", "?NoDay")]
    [InlineData("お願いします", "?NoDay")]
    [InlineData("歯医者", "?OtherWords")]
    [InlineData("2/30", "?NoSuchDay")]
    [InlineData("13/1", "?NoSuchDay")]
    [InlineData("2026-02-29", "?NoSuchDay")]
    [InlineData("32日", "?NoSuchDay")]
    [InlineData("11/27〜11/25", "?Backwards 11-27")]
    [InlineData("昨日まで", "?Backwards 11-19")]
    [InlineData("11/25から", "?NoEnd 11-25")]
    [InlineData("11/25から3日間", "?NoEnd 11-25")]
    [InlineData("3 days", "?NoEnd")]
    [InlineData("11/25（木）", "?OtherWeekday 11-25")]
    [InlineData("2028-11-25", "?TooFar 2028-11-25")]
    [InlineData("2025-11-25", "?TooFar 2025-11-25")]
    [InlineData("11/25ではない", "?OtherWords 11-25")]
    [InlineData("11/25か11/26", "?OtherWords 11-25/11-26")]
    [InlineData("11/25の休みは取り消し", "?OtherWords 11-25")]
    [InlineData("not 11/25", "?OtherWords 11-25")]
    [InlineData("歯医者で11/25", "?OtherWords 11-25")]
    [InlineData("架電80 接続24", "?OtherWords")]
    public void What_is_not_clear_says_why(string words, string problem) => Said(words).ShouldBe(problem);

    [Theory]
    [InlineData("明日 午後休", DayPart.Afternoon)]
    [InlineData("午前休 11/25", DayPart.Morning)]
    [InlineData("11/25 半休", DayPart.Half)]
    [InlineData("11/25 午前半休", DayPart.Morning)]
    [InlineData("11/25 午後に半日", DayPart.Afternoon)]
    [InlineData("11/25 終日", DayPart.Whole)]
    [InlineData("11/25 PM", DayPart.Afternoon)]
    [InlineData("tomorrow morning", DayPart.Morning)]
    [InlineData("half day on Nov 25", DayPart.Half)]
    [InlineData("11/25", DayPart.Whole)]
    public void A_half_day_is_told_from_a_whole_one(string words, DayPart part)
    {
        var read = DaysReader.Read(words, Today);

        (read.Part, read.Problem).ShouldBe((part, null));
    }

    [Theory]
    [InlineData("11/25 午前と午後")]
    [InlineData("11/25 午前休、11/26 午後休")]
    public void Two_different_parts_are_asked_about(string words) => DaysReader.Read(words, Today).Problem.ShouldBe(DaysProblem.OtherWords);

    [Fact]
    public void Every_day_of_a_year_is_read_back_from_how_people_write_it() => Prop.ForAll(
        Gen.Choose(-90, 240).ToArbitrary(),
        Gen.Elements("M/d", "M月d日", "yyyy-MM-dd", "yyyy/M/d", "M/d（ddd）", "MMM d").ToArbitrary(),
        (days, format) =>
        {
            var day = Today.AddDays(days);
            var culture = CultureInfo.GetCultureInfo(format.StartsWith("MMM", StringComparison.Ordinal) ? "en-US" : "ja-JP");
            var read = DaysReader.Read(day.ToString(format, culture), Today);
            return read.IsClear && read.Spans.Count == 1 && read.Spans[0].First == day && read.Spans[0].Length == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_it_fail() => Prop.ForAll<string?>(text =>
    {
        var read = DaysReader.Read(text ?? "", Today);
        return read.IsClear == (read.Problem is null) && (!read.IsClear || read.Spans.Count > 0);
    }).QuickCheckThrowOnFailure();

    private static string Said(string words)
    {
        var read = DaysReader.Read(words, Today);
        var days = string.Join(' ', read.Spans.Select(span => span.Length == 1 ? Short(span.First) : $"{Short(span.First)}/{Short(span.Last)}"));
        return read.Problem is { } problem ? $"?{problem} {days}".TrimEnd() : days;
    }

    private static string Short(DateOnly day) => day.ToString(day.Year == Today.Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
