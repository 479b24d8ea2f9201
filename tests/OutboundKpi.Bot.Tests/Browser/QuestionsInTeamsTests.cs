namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>An operator asks the bot in the local client: what the numbers are for, what it can do, in which language.</summary>
[Collection(DemoCollection.Name)]
public sealed class QuestionsInTeamsTests(DemoSetting demo)
{
    [Fact]
    public async Task A_tap_on_a_kpi_of_the_list_explains_it()
    {
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync("KPI");
        var list = await page.WaitForCardAsync("いま見ている数字");

        await list.TapAsync("接続率（架電比）");

        var why = await page.WaitForCardAsync("成果への影響");
        var said = await why.ReadAsync();
        foreach (var part in new[] { "接続率（架電比）", "目的", "成果への影響" })
            said.ShouldContain(part);
        await why.PressAsync("くわしく");
        var more = await why.ReadAsync();
        foreach (var part in new[] { "計算", "一緒に見る数字", "うまくいかなくなるとき" })
            more.ShouldContain(part);
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_in_somebodys_own_words_is_understood()
    {
        await using var page = await demo.OpenOperatorAsync();

        await page.SayAsync("アポ率って何のため？");

        var why = await page.WaitForCardAsync("成果への影響");
        (await why.ReadAsync()).ShouldStartWith("アポ取得率（接続比）");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_English_was_chosen_reports_are_answered_in_English()
    {
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync("言語");
        var choice = await page.WaitForCardAsync("表示の言語");
        try
        {
            await choice.PressAsync("English");
            await page.WaitForCardAsync("I will write in English from now on.");
            await page.SayAsync("calls 82, connects 15, appts 2");
            var card = await page.WaitForCardAsync("Received");

            var said = await card.ReadAsync();
            foreach (var part in new[] { "calls 82, connects 15, appointments 2", "One for today", "Purpose", "Action", "Impact" })
                said.ShouldContain(part);
        }
        finally
        {
            // The other tests go on with this person in Japanese.
            await page.SayAsync("言語 ja");
            await page.WaitForCardAsync("表示を日本語にしました");
        }

        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_shows_what_can_be_done_and_leads_there()
    {
        await using var page = await demo.OpenOperatorAsync();

        await page.SayAsync("ヘルプ");
        var help = await page.WaitForCardAsync("できること");

        var said = await help.ReadAsync();
        foreach (var command in new[] { "報告", "修正", "今日", "KPI", "なぜ", "言語", "ヘルプ", "キャンセル" })
            said.ShouldContain(command);
        await help.PressAsync("報告");
        await page.WaitForCardAsync("の報告");
        page.Errors.ShouldBeEmpty();
    }
}
