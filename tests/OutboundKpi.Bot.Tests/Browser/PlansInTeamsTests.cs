namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>The plan of the demo's team in the local client: read, asked about without a name, answered, and explained with the answer.</summary>
[Collection(DemoCollection.Name)]
public sealed class PlansInTeamsTests(DemoSetting demo)
{
    [Fact]
    public async Task A_question_without_a_name_comes_back_answered_on_the_why_card()
    {
        const string words = "断られた方にも、もう一度かけますか";
        const string reply = "いいえ。お断りの方には、もうかけません";
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync("質問");
        var card = await page.WaitForCardAsync("名前を出さない質問は");
        await card.FillAsync("質問", words);
        await card.TickAsync("名前を出さない（答えは「なぜ」のカードに載ります）");
        await card.PressAsync("送る");
        await page.WaitForCardAsync("名前を出さずに、次の0分にSVの方へ届けます。");

        await using (var supervisor = await demo.OpenAsync("supervisor"))
        {
            await supervisor.SayAsync("共有");
            var status = await supervisor.WaitForCardAsync(words);
            var said = await status.ReadAsync();
            said.ShouldContain("名前なし");
            said.ShouldNotContain("佐藤");
            await status.PressAsync("答える");
            var form = await supervisor.WaitForCardAsync("質問：アポ取得率（接続比）");
            await form.FillAsync("答え", reply);
            await form.PressAsync("答える");
            await supervisor.WaitForCardAsync("「なぜ」のカードにも載ります。");
            supervisor.Errors.ShouldBeEmpty();
        }

        await page.SayAsync("なぜ アポ取得率");
        (await (await page.WaitForCardAsync(reply)).ReadAsync()).ShouldContain(words);
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_history_shows_the_way_from_calls_to_reasons_to_meet()
    {
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync("履歴");
        var history = await page.WaitForCardAsync("KPI計画の履歴");

        var said = await history.ReadAsync();
        foreach (var part in new[] { "いま有効", "中心のKPI：架電数 → アポ取得率（接続比）", "6人の声をもとにしています", "最初の計画です" })
            said.ShouldContain(part);
        await history.PressAsync("くわしく");
        (await (await page.WaitForCardAsync("アポと数える条件")).ReadAsync()).ShouldNotContain("この版に戻す");
        page.Errors.ShouldBeEmpty();
    }
}
