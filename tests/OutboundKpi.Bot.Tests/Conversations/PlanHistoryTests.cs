using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>The versions of a plan: looked back on, and brought back by a new one.</summary>
public sealed class PlanHistoryTests
{
    [Fact]
    public async Task Versions_are_told_newest_first_with_what_changed_and_why()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, _) = await TeamAsync(bot);
        await bot.DecideAsync(hanako, 3, TeamPlan.Calls, new(2026, 12, 1), "年末にむけて");

        var card = await hanako.SaysAsync("履歴");

        string[] inOrder =
        [
            "第3版　12/1（火）から", "これから", "年末にむけて", "中心のKPI：アポ取得率（接続比） → 架電数",
            "第2版　11/2（月）から", "いま有効", "数よりも中身を", "加わったKPI：アポ取得率（接続比）",
            "第1版　10/1（木）から", "終わった版", "最初の計画です",
        ];
        inOrder.Select(words => card.Text.IndexOf(words, StringComparison.Ordinal)).ShouldBeInOrder();
        card.Text.ShouldContain("鈴木 一郎さん・9/30（水）・第1版");
        (await hanako.SaysAsync("history")).Text.ShouldContain("第3版");
    }

    [Fact]
    public async Task A_version_can_be_looked_at_whole_but_only_a_supervisor_brings_it_back()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);

        var seen = await hanako.PressesAsync(await hanako.SaysAsync("履歴"), "くわしく");
        var led = await ichiro.PressesAsync(await ichiro.SaysAsync("履歴"), "くわしく");

        foreach (var part in new[] { "受注 月12件", "製造業の総務の方", "会う理由を渡せたかを見ます", "appointment-rateの理由", "架電数の目標：1人1日 80件 → 1人1日 60件" })
            seen.Text.ShouldContain(part);
        seen.Inputs.ShouldBeEmpty();
        led.Inputs.ShouldBeEmpty("the newest is not brought back");
        led.Buttons.ShouldContain("共有の状況");
        (await DetailAsync(ichiro, 1)).Inputs.Keys.ShouldBe(["reason", "date"]);
        (await DetailAsync(hanako, 1)).Inputs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bringing_back_makes_a_new_version_and_rewrites_no_day()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);
        await hanako.SaysAsync("キャンセル");
        var detail = await DetailAsync(ichiro, 1);
        detail.Inputs["date"].ShouldBe("2026-11-24", "the next business day: Monday is a holiday");

        var press = ichiro.Press(detail, "戻してチームに伝える", ("reason", "まだ早かったため"));
        var done = SaidCard.FromInvoke(await ichiro.SendInvokeAsync(press));
        var again = SaidCard.FromInvoke(await ichiro.PressAgainAsync(press));

        done.Text.ShouldContain("第3版を有効にしました（11/24（火）から）。1人の方にお知らせします。");
        again.Text.ShouldBe(done.Text);
        await bot.WaitForCardAsync(hanako, "KPIが変わります");
        var plans = await bot.PlansAsync();
        plans.Count.ShouldBe(3);
        (plans[2].Origin, plans[2].Restores, plans[2].Why, plans[2].DecidedBy).ShouldBe((PlanOrigin.Undo, 1, "まだ早かったため", ichiro.Id));
        plans[2].Plan.Items.Select(item => item.KpiKey).ShouldBe(["calls", "connect-rate"]);
        (await hanako.SaysAsync("架電72 接続13 アポ1")).Text.ShouldContain("今日の1つ：アポ取得率（接続比）");
        bot.Clock.Set(new(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(9)));
        (await hanako.SaysAsync("架電72 接続13 アポ1")).Text.ShouldContain("今日の1つ：架電数");
        (await hanako.SaysAsync("11/20 架電73")).Text.ShouldContain("今日の1つ：アポ取得率（接続比）");
        (await hanako.SaysAsync("履歴")).Text.ShouldContain("第1版に戻したものです");
    }

    [Theory]
    [InlineData("", "2026-12-01", "理由を書いてください")]
    [InlineData("早かったため", "2026-11-19", "今日から1年以内の日を選んでください")]
    [InlineData("早かったため", "いつか", "今日から1年以内の日を選んでください")]
    public async Task What_is_missing_is_asked_for_and_nothing_changes(string reason, string date, string asked)
    {
        await using var bot = await TestBot.StartAsync();
        var (_, ichiro) = await TeamAsync(bot);

        var again = await ichiro.PressesAsync(await DetailAsync(ichiro, 1), "戻してチームに伝える", ("reason", reason), ("date", date));

        again.Text.ShouldContain(asked);
        again.Inputs["reason"].ShouldBe(reason);
        (await bot.PlansAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_was_slower_is_told_and_keeps_what_they_wrote()
    {
        await using var bot = await TestBot.StartAsync();
        var (_, ichiro) = await TeamAsync(bot);
        var kenta = await bot.MemberAsync(Role.Supervisor, "田中 健太");
        var (first, second) = (await DetailAsync(ichiro, 1), await DetailAsync(kenta, 1));

        await kenta.PressesAsync(second, "戻してチームに伝える", ("reason", "先に"));
        var told = await ichiro.PressesAsync(first, "戻してチームに伝える", ("reason", "あとから"));

        told.Text.ShouldContain("先に田中 健太さんが第3版にしました。あなたの入力は残っています。");
        told.Inputs["reason"].ShouldBe("あとから");
        (await bot.PlansAsync()).Count.ShouldBe(3);
        (await ichiro.PressesAsync(told, "戻してチームに伝える")).Text.ShouldContain("第4版を有効にしました");
    }

    [Theory]
    [InlineData("plan.undo")]
    [InlineData("plan.status")]
    public async Task A_copied_button_of_a_supervisor_does_nothing_for_an_operator(string verb)
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, _) = await TeamAsync(bot);

        var answer = await hanako.SendInvokeAsync(hanako.Forge(verb, ("team", "team-1"), ("version", 1), ("base", 2), ("nonce", "n"), ("reason", "戻す"), ("date", "2026-12-01")));

        answer.GetRawText().ShouldNotContain("読んだ方");
        (await bot.WaitForCardAsync(hanako, "チームのSVの方が使えます。")).ShouldNotBeNull();
        (await bot.PlansAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("plan.version")]
    [InlineData("plan.versions")]
    [InlineData("plan.read")]
    [InlineData("plan.ask")]
    public async Task The_plan_of_another_team_or_tenant_stays_unseen(string verb)
    {
        await using var bot = await TestBot.StartAsync();
        await TeamAsync(bot);
        var other = await bot.MemberAsync(Role.Supervisor, "渡辺 彩", team: "team-2");
        var foreign = bot.Person("誰か", tenant: "tenant-2");

        foreach (var person in new[] { other, foreign })
        {
            await person.SendInvokeAsync(person.Forge(verb, ("team", "team-1"), ("version", 1), ("kpi", "calls"), ("question", "見えますか"), ("name", "1")));
            (await bot.WaitForCardAsync(person, "ご自分のチームの分で使えます。")).Text.ShouldNotContain("計画の履歴");
        }

        (await bot.QuestionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_version_that_never_was_is_not_brought_back()
    {
        await using var bot = await TestBot.StartAsync();
        var (_, ichiro) = await TeamAsync(bot);

        await ichiro.SendInvokeAsync(ichiro.Forge("plan.undo", ("team", "team-1"), ("version", 9), ("base", 2), ("nonce", "n"), ("reason", "戻す"), ("date", "2026-12-01")));

        await bot.WaitForCardAsync(ichiro, "その版は見つかりませんでした。");
        (await bot.PlansAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_team_or_a_plan_there_is_nothing_to_look_back_on()
    {
        await using var bot = await TestBot.StartAsync();
        var nobody = bot.Person("渡辺 彩");
        var hanako = await bot.MemberAsync(Role.Operator);

        (await nobody.SaysAsync("履歴")).Text.ShouldContain("チームに入ると");
        (await hanako.SaysAsync("履歴")).Text.ShouldContain("KPI計画はまだありません。");
    }

    private static async Task<(TestPerson Operator, TestPerson Supervisor)> TeamAsync(TestBot bot)
    {
        var hanako = await bot.MemberAsync(Role.Operator);
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await bot.DecideAsync(ichiro, 1, TeamPlan.Calls, new(2026, 10, 1), "はじめるため");
        await bot.DecideAsync(ichiro, 2, TeamPlan.Talks, new(2026, 11, 2), "数よりも中身を");
        return (hanako, ichiro);
    }

    private static async Task<SaidCard> DetailAsync(TestPerson person, int version) =>
        SaidCard.FromInvoke(await person.SendInvokeAsync(person.Forge("plan.version", ("team", "team-1"), ("version", version))));
}
