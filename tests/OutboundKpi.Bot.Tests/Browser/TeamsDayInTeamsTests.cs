namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>Who sees what of a team's day in the local client.</summary>
[Collection(DemoCollection.Name)]
public sealed class TeamsDayInTeamsTests(DemoSetting demo)
{
    private const string Team = "アウトバウンド1課";
    private const string Channel = Team + " - お知らせ";

    [Theory]
    [InlineData("supervisor", @"架電 \d+・接続 \d+・アポ \d+")]
    [InlineData("manager", "合計は3人から表示します")]
    public async Task Today_shows_the_teams_total_and_nobodys_name(string reader, string total)
    {
        await using (var operatorsPage = await demo.OpenOperatorAsync())
        {
            await operatorsPage.SayAsync("合計リスト 架電60 接続12 アポ1");
            await operatorsPage.WaitForCardAsync("受け取りました");
        }

        await using var page = await demo.OpenAsync(reader);
        await page.SayAsync("今日");
        var today = await page.WaitForCardAsync(Team);

        var said = await today.ReadAsync();
        said.ShouldContain("報告 1人／6人");
        said.ShouldMatch(total);
        said.ShouldNotContain("佐藤");
        said.ShouldNotContain("合計リスト");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_in_the_channel_is_answered_there_without_numbers_and_in_private_with_them()
    {
        await using var page = await demo.OpenOperatorAsync();
        await page.ChooseChatAsync(Channel);

        await page.SayToBotAsync("架電KPI", "公開リスト 架電77 接続33");
        await page.WaitForPostAsync("内容は個人チャットにお送りしました");
        (await page.CountCardsAsync()).ShouldBe(0);
        (await page.ReadAsync()).ShouldNotContain("架電 77");

        await page.ChooseChatAsync("Personal Chat");
        var card = await page.WaitForCardAsync("受け取りました");
        (await card.ReadAsync()).ShouldMatch(@"公開\s+架電 77・接続 33");
        page.Errors.ShouldBeEmpty();
    }
}
