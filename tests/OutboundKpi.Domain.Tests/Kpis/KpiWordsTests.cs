using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Tests.Kpis;

public sealed class KpiWordsTests
{
    public static TheoryData<string> Keys => [.. KpiCatalogue.PerConnect.All.Select(kpi => kpi.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_means_its_own_KPI(string key)
    {
        Find(key).ShouldBe(key);
        Find(key.Replace('-', ' ').ToUpperInvariant()).ShouldBe(key);
    }

    [Theory]
    [InlineData("架電数", "calls")]
    [InlineData("接続率", "connect-rate")]
    [InlineData("通電率", "connect-rate")]
    [InlineData("アポ率", "appointment-rate")]
    [InlineData("アポ取得率（接続比）", "appointment-rate")]
    [InlineData("商談化率", "meeting-rate")]
    [InlineData("受注率", "win-rate")]
    [InlineData("成約率", "win-rate")]
    [InlineData("通話時間", "talk-time")]
    [InlineData("1件あたりの架電時間", "talk-time")]
    [InlineData("トークの分岐分析", "talk-branch")]
    [InlineData("リスト精度", "list-quality")]
    [InlineData("フォロー件数", "follow-up")]
    [InlineData("継続率", "follow-up")]
    [InlineData("顧客獲得単価", "cpa")]
    [InlineData("１人当たり売上", "revenue-per-head")]
    [InlineData("Connect Rate", "connect-rate")]
    [InlineData("appt rate", "appointment-rate")]
    [InlineData("talk-time", "talk-time")]
    public void A_name_means_its_KPI(string words, string key) => Find(words).ShouldBe(key);

    [Theory]
    [InlineData("接続率って何のため？", "connect-rate")]
    [InlineData("なんでアポ率を見るんですか", "appointment-rate")]
    [InlineData("通話時間は短いほうがいいの？", "talk-time")]
    [InlineData("what is the win rate for?", "win-rate")]
    [InlineData("why do we track CPA?", "cpa")]
    public void A_name_is_found_inside_a_question(string words, string key) => Find(words).ShouldBe(key);

    [Theory]
    [InlineData("ｱﾎﾟ率", "appointment-rate")]
    [InlineData("ＣＰＡ", "cpa")]
    [InlineData("ｃｏｎｎｅｃｔ　ｒａｔｅ", "connect-rate")]
    [InlineData("接続 率", "connect-rate")]
    [InlineData("WIN-RATE", "win-rate")]
    public void Width_case_and_spaces_do_not_matter(string words, string key) => Find(words).ShouldBe(key);

    [Theory]
    [InlineData("商談化率を上げるとアポ取得率は下がる？", "meeting-rate")]
    [InlineData("アポの商談化率", "meeting-rate")]
    [InlineData("再架電数", "follow-up")]
    [InlineData("再接続", "follow-up")]
    [InlineData("アポを増やしたい", "appointment-rate")]
    public void The_first_name_wins_and_a_noun_only_hints(string words, string key) => Find(words).ShouldBe(key);

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("おはようございます")]
    [InlineData("着電率")]
    [InlineData("it does not matter")]
    [InlineData("sphere")]
    [InlineData("\ud83d")]
    public void Words_that_mean_no_KPI_or_more_than_one_find_none(string words) => Find(words).ShouldBeNull();

    private static string? Find(string words) => KpiCatalogue.PerConnect.FindByWords(words)?.Key;
}
