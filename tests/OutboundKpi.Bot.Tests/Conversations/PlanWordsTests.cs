using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>Cards speak from the plan of the day: reports, the list of KPIs, and why.</summary>
public sealed class PlanWordsTests
{
    [Fact]
    public async Task A_report_is_told_what_the_main_KPI_of_its_day_is_for()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await bot.DecideAsync(hanako, 1, TeamPlan.Calls, new(2026, 10, 1));
        await bot.DecideAsync(hanako, 2, TeamPlan.Talks, new(2026, 11, 20));

        var today = (await hanako.SaysAsync("架電72 接続13 アポ1")).Text;
        var late = (await hanako.SaysAsync("11/19 架電80 接続13 アポ1")).Text;

        today.ShouldContain("今日の1つ：アポ取得率（接続比）");
        foreach (var part in new[] { "会う理由を渡せたかを見ます", "appointment-rateの行動", "appointment-rateの影響", "無理のない機会を見ます" })
            today.ShouldContain(part);
        late.ShouldContain("今日の1つ：架電数");
        late.ShouldContain("機会をつくれたかを見ます");
        late.ShouldNotContain("会う理由を渡せたかを見ます");
    }

    [Fact]
    public async Task A_day_is_never_held_against_a_target()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await bot.DecideAsync(hanako, 1, TeamPlan.Calls, new(2026, 10, 1));

        var card = (await hanako.SaysAsync("架電12 接続1")).Text;

        card.ShouldNotContain("80");
        card.ShouldNotContain("目標");
    }

    [Fact]
    public async Task More_calls_never_stand_without_the_rate_of_the_next_stage()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await bot.DecideAsync(hanako, 1, TeamPlan.Of(TeamPlan.Item("calls", "機会を見ます")), new(2026, 10, 1));

        (await hanako.SaysAsync("架電72 接続13")).Text.ShouldContain("接続率（架電比）");
    }

    [Fact]
    public async Task A_team_without_a_plan_hears_what_the_language_says()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        (await hanako.SaysAsync("架電72 接続13 アポ1")).Text.ShouldContain("今日の1つ：");
        (await hanako.SaysAsync("KPI")).Text.ShouldContain("どなたかと話せるきっかけを、どれだけつくれたかが見えます。");
        var why = await hanako.SaysAsync("なぜ 接続率");
        why.Text.ShouldContain("かけた電話のうち、どれくらい相手と話せたかが見えます。");
        why.Text.ShouldNotContain("追う理由");
        why.Buttons.ShouldBe(["いま見ている数字"]);
    }

    [Fact]
    public async Task The_list_begins_with_what_the_team_follows()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await bot.DecideAsync(hanako, 1, TeamPlan.Talks, new(2026, 10, 1));

        var list = (await hanako.SaysAsync("KPI")).Text;

        foreach (var part in new[] { "目的  会う理由を渡せたかを見ます", "行動  appointment-rateの行動", "影響  appointment-rateの影響" })
            list.ShouldContain(part);
        list.IndexOf("会う理由を渡せたかを見ます", StringComparison.Ordinal).ShouldBeLessThan(list.IndexOf("無理のない機会を見ます", StringComparison.Ordinal));
        list.IndexOf("無理のない機会を見ます", StringComparison.Ordinal).ShouldBeLessThan(list.IndexOf("CPA", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Why_tells_the_reason_the_target_and_who_decided()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await bot.DecideAsync(ichiro, 1, TeamPlan.Talks, new(2026, 10, 1));

        var why = (await hanako.SaysAsync("架電数って何のため？")).Text;

        foreach (var part in new[] { "【架電】 → 接続 → アポ → 商談 → 受注", "無理のない機会を見ます", "callsの理由", "目標 1人1日 60件（SVの方が決めたもの）", "鈴木 一郎さん・9/30（水）・第1版" })
            why.ShouldContain(part);
    }

    [Fact]
    public async Task Why_works_the_formula_with_the_teams_last_month()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var name in new[] { "佐藤 花子", "田中 健太", "渡辺 彩" })
        {
            var member = await bot.MemberAsync(Role.Operator, name);
            bot.Clock.Set(new(2026, 10, 30, 18, 0, 0, TimeSpan.FromHours(9)));
            await member.SaysAsync("架電2000 接続400 アポ9 商談3");
            bot.Clock.Set(new(2026, 11, 20, 18, 2, 0, TimeSpan.FromHours(9)));
        }

        var hanako = await bot.MemberAsync(Role.Operator, "中村 大輔");

        (await hanako.SaysAsync("なぜ 接続率")).Text.ShouldContain("2026年10月のチームの数：接続 1,200 ÷ 架電 6,000 ＝ 20%（19〜21%）");
        (await hanako.SaysAsync("なぜ 架電数")).Text.ShouldContain("架電 6,000件（のべ3人日、1人1日 2,000.0件）");
        (await hanako.SaysAsync("なぜ 商談化率")).Text.ShouldContain("2026年10月のチームの数：まだ判断できません");
        (await hanako.SaysAsync("なぜ CPA")).Text.ShouldContain("「費用」で見られます");
    }

    [Fact]
    public async Task Few_cases_are_told_as_counts_and_few_people_not_at_all()
    {
        await using var bot = await TestBot.StartAsync();
        var people = new[] { await bot.MemberAsync(Role.Operator), await bot.MemberAsync(Role.Operator, "田中 健太"), await bot.MemberAsync(Role.Operator, "渡辺 彩") };
        bot.Clock.Set(new(2026, 10, 30, 18, 0, 0, TimeSpan.FromHours(9)));
        await people[0].SaysAsync("架電8 接続2");
        await people[1].SaysAsync("架電9 接続1");
        bot.Clock.Set(new(2026, 11, 2, 12, 0, 0, TimeSpan.FromHours(9)));

        (await people[0].SaysAsync("なぜ 接続率")).Text.ShouldContain("3人以上の数がそろうと表示します。");
        await people[2].SaysAsync("10/30 架電7 接続1");

        (await people[0].SaysAsync("なぜ 接続率")).Text.ShouldContain("接続 4・架電 24（30件に届くまでは、件数だけお見せします）");
    }
}
