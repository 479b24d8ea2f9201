using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Dialogs.Design;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>The design of a plan, from nothing to an activated plan: by card, by typing, interrupted, resumed, and with two at once.</summary>
public sealed class DesignConversationTests
{
    private const string Team = "team-1";
    private const string Purpose = "会う理由が<b>伝わった</b>かを知るため";
    private const string Reason = "会って喜ばれる約束を増やしたいからです。<b>数</b>は道しるべです";

    [Fact]
    public async Task A_new_team_gets_from_nothing_to_a_plan_by_card()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.MemberAsync(Role.Operator);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        var card = await supervisor.SaysAsync("設計");
        card.Text.ShouldContain("15分ほどです");
        card.Text.ShouldContain("1/7");
        card = await supervisor.PressesAsync(card, "次へ", ("perMonth", "月１２件"));
        card.Text.ShouldContain("2/7");
        card = await supervisor.PressesAsync(card, "次へ", ("persona", "製造業の総務"), ("problem", "請求書に毎月2日かかる"));
        card.Text.ShouldContain("3/7");
        card = await supervisor.PressesAsync(card, "次へ", ("flow", "架電とアポはオペレーター、商談は営業"), ("handOver", "3行で当日中に"), ("condition", "日時が決まり、決める方が同席"));
        card.Text.ShouldContain("4/7");
        card = await supervisor.PressesAsync(card, "次へ", ("WorkStillVaries", "No"), ("MeetingsDoNotFollow", "Yes"), ("CostIsTheQuestion", "Unknown"));
        card.Text.ShouldContain("成果改善");
        card = await supervisor.PressesAsync(card, "次へ", ("phase", nameof(Phase.Improve)));
        card.Text.ShouldContain("5/7");
        card = await supervisor.PressesAsync(card, "次へ", ("purposes", "appointment-quality"));
        card.Text.ShouldContain("アポ取得率（接続比）");
        card = await supervisor.PressesAsync(card, "次へ", ("kpis", "appointment-rate,meeting-rate"), ("main", "appointment-rate"));
        card.Text.ShouldContain("6/7");
        card = await supervisor.PressesAsync(card, "次へ", ("rateConnects", "１５〜２０"), ("rateAppointments", "8-12"), ("rateMeetings", "60〜80%"), ("rateDeals", "15〜25"));
        card.Text.ShouldContain("架電がおよそ");
        card.Inputs["callers"].ShouldBe("1");
        card = await supervisor.PressesAsync(card, "次へ", ("callers", "9"));
        card.Text.ShouldContain("2つのうち1つ目");
        card = await supervisor.PressesAsync(card, "次へ");
        card.Text.ShouldContain("理由のないKPIは有効にできません");
        card.Inputs["purpose"].ShouldNotBeEmpty();
        card = await supervisor.PressesAsync(card, "次へ", ("purpose", Purpose), ("reason", Reason));
        card.Text.ShouldContain("2つのうち2つ目");
        var purpose = card.Inputs["purpose"];
        card = await supervisor.PressesAsync(card, "次へ", ("target", ""), ("reason", "アポの質を一緒に見るためです"));
        card.Text.ShouldContain("7/7");
        card = await supervisor.PressesAsync(card, "有効にする");
        card.Text.ShouldContain("メンバーに話すつもりで");
        card = await supervisor.PressesAsync(card, "有効にする", ("why", "数ではなく、会う理由を増やします"), ("from", "2026-11-20"));
        card = await AcceptAllAsync(supervisor, card);
        if (card.Buttons.Contains("有効にする"))
            card = await supervisor.PressesAsync(card, "有効にする");

        card.Text.ShouldContain("新しい計画が決まりました");
        var version = (await PlansAsync(bot)).ShouldHaveSingleItem();
        version.EffectiveFrom.ShouldBe(new(2026, 11, 20));
        version.Why.ShouldBe("数ではなく、会う理由を増やします");
        version.Plan.Goal.ShouldBe(new PlanGoal(GoalMeasure.Deals, 12));
        version.Plan.Phase.ShouldBe(Phase.Improve);
        version.Plan.Main!.KpiKey.ShouldBe("appointment-rate");
        version.Plan.Main.Purpose.ShouldBe(Purpose);
        version.Plan.Main.Reason.ShouldBe(Reason);
        version.Plan.Main.Actions.Count.ShouldBe(2);
        version.Plan.Items[1].Purpose.ShouldBe(purpose);
        version.Plan.Items[1].Target.ShouldBeNull();
        (await DraftAsync(bot, supervisor)).ShouldBeNull();
    }

    [Fact]
    public async Task The_whole_can_be_typed()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        var card = await DesignByTypingAsync(supervisor);
        card = await supervisor.SaysAsync("有効にする");

        card.Text.ShouldContain("新しい計画が決まりました");
        var plan = (await PlansAsync(bot)).ShouldHaveSingleItem().Plan;
        plan.Goal.PerMonth.ShouldBe(12);
        plan.Goal.Until.ShouldBe(new(2027, 3, 31));
        plan.Problem.ShouldBe("請求書に毎月2日かかる");
        plan.Process.AppointmentCondition.ShouldBe("日時が決まり、決める方が同席");
        plan.Items.Select(item => item.KpiKey).ShouldBe(["appointment-rate", "meeting-rate"]);
        plan.Main!.Purpose.ShouldBe("会う理由を増やすため");
        plan.Main.Actions.ShouldContain("昼前にかけ直す");
    }

    [Fact]
    public async Task It_goes_on_after_days_and_a_restart_where_it_stopped()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor);
        await supervisor.SaysAsync("設計");
        await supervisor.SaysAsync("受注 月12件");
        await supervisor.SaysAsync("製造業の総務");

        await bot.RestartAsync();
        bot.Clock.Advance(TimeSpan.FromDays(3));
        var card = await supervisor.SaysAsync("設計");
        card.Text.ShouldContain("2/7");
        card = await supervisor.PressesAsync(card, "続ける");

        card.Inputs["persona"].ShouldBe("製造業の総務");
        (await supervisor.SaysAsync("請求書に毎月2日かかる")).Text.ShouldContain("3/7");
    }

    [Fact]
    public async Task After_a_day_a_message_is_no_answer_any_more_but_nothing_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor);
        await supervisor.SaysAsync("設計");
        await supervisor.SaysAsync("受注 月12件");

        bot.Clock.Advance(TimeSpan.FromDays(1));

        (await supervisor.SaysAsync("おはようございます")).Text.ShouldNotContain("2/7");
        (await supervisor.SaysAsync("設計")).Text.ShouldContain("前回の続き（2/7");
    }

    [Fact]
    public async Task A_report_in_between_is_a_report_and_the_question_waits()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor);
        await supervisor.SaysAsync("設計");
        await supervisor.SaysAsync("受注 月12件");

        var before = supervisor.Heard.Count;
        var summary = await supervisor.SaysAsync("架電72 接続13 アポ1");

        summary.Text.ShouldContain("受け取りました");
        (await bot.DayOfAsync(supervisor)).ShouldHaveSingleItem().Counts.Calls.ShouldBe(72);
        var back = await supervisor.HearsCardAsync(before + 1);
        back.Text.ShouldContain("そのまま残っています");
        (await supervisor.PressesAsync(back, "設計に戻る")).Text.ShouldContain("2/7");
        (await supervisor.SaysAsync("製造業の総務")).Inputs["persona"].ShouldBe("製造業の総務");
    }

    [Fact]
    public async Task One_can_go_back_and_to_any_step_and_keeps_what_stands_in_the_fields()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor);
        await supervisor.SaysAsync("設計");
        var card = await supervisor.SaysAsync("売上 月６００万 単価５０万");
        card = await supervisor.PressesAsync(card, "戻る", ("persona", "書きかけ"));

        card.Inputs["perMonth"].ShouldBe("6000000");
        card = await supervisor.PressesAsync(card, "全体を見る");
        card.Text.ShouldContain("受注12件");
        card.Text.ShouldContain("書きかけ");
        (await supervisor.SaysAsync("編集 お客様")).Inputs["persona"].ShouldBe("書きかけ");
        (await supervisor.SaysAsync("戻る")).Text.ShouldContain("1/7");
        (await supervisor.SaysAsync("キャンセル")).Text.ShouldContain("入力は残っています");
        (await supervisor.SaysAsync("設計")).Text.ShouldContain("前回の続き");
    }

    [Fact]
    public async Task What_was_written_is_thrown_away_only_when_asked_once_more()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor);
        await supervisor.SaysAsync("設計");
        await supervisor.SaysAsync("受注 月12件");
        var resume = await supervisor.SaysAsync("設計");

        var asked = await supervisor.PressesAsync(resume, "最初から");
        asked.Text.ShouldContain("2/7");
        asked.Text.ShouldContain("消えます");
        (await supervisor.PressesAsync(asked, "続ける")).Text.ShouldContain("2/7");
        await supervisor.SaysAsync("設計");
        (await supervisor.SaysAsync("最初から")).Text.ShouldContain("消えます");
        (await supervisor.SaysAsync("いいえ")).Text.ShouldContain("2/7");
        DesignDraft.FromUtf8((await DraftAsync(bot, supervisor))!.Body)!.PerMonth.ShouldBe("12");

        asked = await supervisor.PressesAsync(await supervisor.SaysAsync("設計"), "最初から");
        (await supervisor.PressesAsync(asked, "消して最初から")).Inputs["perMonth"].ShouldBeEmpty();
        await supervisor.SaysAsync("受注 月9件");
        await supervisor.SaysAsync("設計");
        await supervisor.SaysAsync("最初から");
        (await supervisor.SaysAsync("はい")).Text.ShouldContain("1/7");
        DesignDraft.FromUtf8((await DraftAsync(bot, supervisor))!.Body)!.PerMonth.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor);
        var card = await supervisor.SaysAsync("設計");

        (await supervisor.PressesAsync(card, "次へ", ("perMonth", "たくさん"))).Text.ShouldContain("1以上の数");
        (await supervisor.PressesAsync(card, "次へ", ("measure", "Revenue"), ("perMonth", "600万円"), ("yenPerDeal", ""))).Text.ShouldContain("1件あたりの金額");
        (await supervisor.PressesAsync(card, "次へ", ("measure", "Deals"), ("perMonth", "12"), ("until", "2026-01-31"))).Text.ShouldContain("今日より先");
        card = await supervisor.PressesAsync(card, "次へ", ("measure", "Deals"), ("perMonth", "12"), ("until", ""));
        (await supervisor.PressesAsync(card, "次へ", ("persona", new string('あ', 401)), ("problem", "困りごと"))).Text.ShouldContain("400文字まで");
    }

    [Fact]
    public async Task The_slower_of_two_supervisors_is_told_and_keeps_what_he_wrote()
    {
        await using var bot = await TestBot.StartAsync();
        var first = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var second = await bot.MemberAsync(Role.Supervisor, "田中 次郎");
        var mine = await DesignByTypingAsync(second);
        await DesignByTypingAsync(first);
        await first.SaysAsync("有効にする");

        var told = await second.PressesAsync(mine, "有効にする");
        told.Text.ShouldContain("先に鈴木 一郎さんが更新しました");
        told.Text.ShouldContain("入力は残っています");
        (await PlansAsync(bot)).Count.ShouldBe(1);
        var difference = await second.PressesAsync(told, "違いを見る");
        (await second.PressesAsync(difference, "自分の案で上書き")).Text.ShouldContain("第2版");
        (await PlansAsync(bot)).Select(version => version.DecidedBy).ShouldBe([first.Id, second.Id]);
    }

    [Fact]
    public async Task A_plan_is_opened_as_it_is_and_changed_where_one_wants()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor);
        await DesignByTypingAsync(supervisor);
        await supervisor.SaysAsync("有効にする");

        var card = await supervisor.SaysAsync("設計");

        card.Text.ShouldContain("いまの計画を開きました");
        card.Inputs["perMonth"].ShouldBe("12");
        card = await supervisor.PressesAsync(card, "次へ", ("perMonth", "14"));
        card.Inputs["persona"].ShouldBe("製造業の総務");
    }

    [Fact]
    public async Task Only_who_leads_the_team_designs_its_plan()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var card = await supervisor.SaysAsync("設計");

        (await hanako.SaysAsync("設計")).Text.ShouldContain("鈴木 一郎さん");
        await hanako.InvokesAsync(card, "次へ", ("perMonth", "12"));
        await supervisor.InvokesAsync(card, "次へ", ("perMonth", "12"), ("team", "team-2"));

        (await DraftAsync(bot, hanako)).ShouldBeNull();
        (await DraftAsync(bot, supervisor, "team-2")).ShouldBeNull();
        DesignDraft.FromUtf8((await DraftAsync(bot, supervisor))!.Body)!.PerMonth.ShouldBeEmpty();
        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM audit_log WHERE outcome = 'Refused' AND action LIKE 'design%'").ShouldBe(3);
    }

    // Everything but the last word, by typing only.
    private static async Task<SaidCard> DesignByTypingAsync(TestPerson supervisor)
    {
        await supervisor.SaysAsync("設計");
        (await supervisor.SaysAsync("受注 月１２件 3月末まで")).Text.ShouldContain("2/7");
        await supervisor.SaysAsync("製造業の総務");
        (await supervisor.SaysAsync("請求書に毎月2日かかる")).Text.ShouldContain("3/7");
        (await supervisor.SaysAsync("電話とアポはオペレーター、商談は営業\n3行で当日中に渡す\nアポの条件：日時が決まり、決める方が同席")).Text.ShouldContain("4/7");
        (await supervisor.SaysAsync("いいえ はい わからない")).Text.ShouldContain("成果改善");
        (await supervisor.SaysAsync("成果改善")).Text.ShouldContain("5/7");
        (await supervisor.SaysAsync("アポの質を高める")).Text.ShouldContain("どの数字を見ますか");
        (await supervisor.SaysAsync("アポ取得率、商談化率")).Text.ShouldContain("6/7");
        (await supervisor.SaysAsync("接続率 15〜20\nアポ取得率 8〜12\n商談化率 60〜80\n受注率 15〜25")).Text.ShouldContain("逆算");
        (await supervisor.SaysAsync("人数 9")).Text.ShouldContain("2つのうち1つ目");
        await supervisor.SaysAsync("目的：会う理由を増やすため\n行動：昼前にかけ直す");
        (await supervisor.SaysAsync(Reason)).Text.ShouldContain("2つのうち2つ目");
        await supervisor.SaysAsync("目標 70");
        var card = await supervisor.SaysAsync("アポの質を一緒に見るためです");
        for (var i = 0; i < 3 && !card.Text.Contains("7/7", StringComparison.Ordinal); i++)
            card = await supervisor.SaysAsync("この数字で進める");

        card.Text.ShouldContain("7/7");
        card = await supervisor.SaysAsync("数ではなく、会う理由を増やします");
        return card.Buttons.Contains("この数字で進める") ? await supervisor.SaysAsync("この数字で進める") : card;
    }

    private static async Task<SaidCard> AcceptAllAsync(TestPerson supervisor, SaidCard card)
    {
        for (var i = 0; i < 5 && card.Buttons.Contains("この数字で進める"); i++)
            card = await supervisor.PressesAsync(card, "この数字で進める");

        return card;
    }

    private static ValueTask<IReadOnlyList<PlanVersion>> PlansAsync(TestBot bot) =>
        bot.Services.GetRequiredService<PlanStore>().GetAllAsync("tenant-1", Team, TestContext.Current.CancellationToken);

    private static ValueTask<PlanDraft?> DraftAsync(TestBot bot, TestPerson person, string team = Team) =>
        bot.Services.GetRequiredService<PlanDraftStore>().FindAsync("tenant-1", team, person.Id, TestContext.Current.CancellationToken);
}
