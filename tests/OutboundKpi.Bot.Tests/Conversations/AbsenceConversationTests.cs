using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>Days off, pauses of reminders and memos, as people say them.</summary>
public sealed class AbsenceConversationTests
{
    // The bot's Friday; Monday 23 November is a holiday.
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateOnly Wednesday = new(2026, 11, 25);

    [Theory]
    [InlineData("休み 11/25", DayPart.Whole, "記録しました　11/25（水） 休み")]
    [InlineData("お休み　１１／２５　午後休", DayPart.Afternoon, "記録しました　11/25（水） 午後休")]
    [InlineData("休み 来週の水曜 午前休です", DayPart.Morning, "記録しました　11/25（水） 午前休")]
    [InlineData("off Nov 25", DayPart.Whole, "記録しました　11/25（水） 休み")]
    public async Task What_is_clear_is_recorded_and_undone_by_one_tap(string text, DayPart part, string says)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        var recorded = await hanako.SaysAsync(text);
        recorded.Text.ShouldContain(says);
        (await PartAsync(bot, hanako, Wednesday)).ShouldBe(part);

        var undone = await hanako.PressesAsync(recorded, "取り消す");
        undone.Text.ShouldContain("11/25（水）の休みの記録を取り消しました");
        (await PartAsync(bot, hanako, Wednesday)).ShouldBeNull();

        await hanako.PressesAsync(undone, "もう一度記録する");
        (await PartAsync(bot, hanako, Wednesday)).ShouldBe(part);
    }

    [Fact]
    public async Task In_English_it_reads_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        var john = bot.Person("John", "en-US");

        (await john.SaysAsync("off 11/25-11/27")).Text.ShouldStartWith("Recorded: Wed 25 Nov");
        (await john.SaysAsync("off")).Text.ShouldContain("Days off and reminders");
        (await john.SaysAsync("pause 11/30")).Text.ShouldContain("Reminders are paused");
        (await john.SaysAsync("resume")).Text.ShouldContain("You will be reminded again");
        (await john.SaysAsync("memo Say the reason first.")).Text.ShouldContain("Say the reason first.");
    }

    [Theory]
    [InlineData("休み 2/30", "その日付はカレンダーにありません")]
    [InlineData("休み 11/27〜11/25", "終わりの日が始まりより前")]
    [InlineData("休み 11/25から", "いつまでか")]
    [InlineData("休み そのうち", "いつの休みか")]
    [InlineData("休み 2028-01-01", "離れすぎている")]
    public async Task What_is_not_clear_is_asked_about(string text, string says)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        (await hanako.SaysAsync(text)).Text.ShouldContain(says);
        StoredAbsences(bot).ShouldBe(0);
    }

    [Theory]
    [InlineData("休み 11/25 歯医者", "確かめさせてください")]
    [InlineData("休み 11/25は取り消し", "確かめさせてください")]
    [InlineData("休み 11/25（木）", "日付と曜日が合っていない")]
    public async Task Other_words_beside_a_day_are_asked_about_and_not_kept(string text, string says)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        var asked = await hanako.SaysAsync(text);
        asked.Text.ShouldContain(says);
        StoredAbsences(bot).ShouldBe(0);

        await hanako.PressesAsync(asked, "11/25（水） 休みで記録");
        (await PartAsync(bot, hanako, Wednesday)).ShouldBe(DayPart.Whole);
    }

    [Theory]
    [InlineData("今日は有給です", "11/20（金） 休みで記録", "2026-11-20")]
    [InlineData("明日は休みます", "11/21（土） 休みで記録", "2026-11-21")]
    public async Task A_day_off_told_in_one_s_own_words_is_offered_to_be_recorded(string text, string button, string day)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        var offered = await hanako.SaysAsync(text);
        offered.Text.ShouldContain("お休みですね");
        await hanako.PressesAsync(offered, button);

        (await PartAsync(bot, hanako, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(DayPart.Whole);
    }

    [Theory]
    [InlineData("報告のある日は除く", null, 1)]
    [InlineData("報告のある日は半休にする", DayPart.Half, 1)]
    [InlineData("報告を取り消して休みにする", DayPart.Whole, 0)]
    public async Task A_day_with_a_report_is_asked_about(string choice, DayPart? today, int reports)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("架電72 接続13 アポ1");

        var asked = await hanako.SaysAsync("休み 11/20-11/25");
        asked.Text.ShouldContain("すでに報告があります");
        asked.Text.ShouldContain("架電 72");
        StoredAbsences(bot).ShouldBe(0);
        await hanako.PressesAsync(asked, choice);

        (await PartAsync(bot, hanako, Today)).ShouldBe(today);
        (await PartAsync(bot, hanako, Wednesday)).ShouldBe(DayPart.Whole);
        (await bot.DayOfAsync(hanako)).Count.ShouldBe(reports);
    }

    [Fact]
    public async Task A_form_about_reports_acts_once()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("架電72");
        var asked = await hanako.SaysAsync("休み 今日");

        await hanako.PressesAsync(asked, "報告のある日は半休にする");
        await hanako.PressesAsync(asked, "報告のある日は半休にする");

        StoredAbsences(bot).ShouldBe(1);
    }

    [Fact]
    public async Task A_supervisor_records_for_a_member_and_cannot_take_their_report_back()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("架電72");

        var recorded = await supervisor.SaysAsync("休み 佐藤さん 11/25");
        recorded.Text.ShouldContain("佐藤 花子");
        (await PartAsync(bot, hanako, Wednesday)).ShouldBe(DayPart.Whole);
        (await PartAsync(bot, supervisor, Wednesday)).ShouldBeNull();

        (await supervisor.SaysAsync("休み 佐藤 今日")).Buttons.ShouldBe(["報告のある日は半休にする"]);
        var list = await supervisor.SaysAsync("休み");
        list.Text.ShouldContain("佐藤 花子");
        await supervisor.PressesAsync(list, "取り消す");
        (await PartAsync(bot, hanako, Wednesday)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_members_of_one_name_are_not_guessed_between()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await bot.MemberAsync(Role.Operator);
        var jiro = await bot.MemberAsync(Role.Operator, "佐藤 次郎");

        (await supervisor.SaysAsync("休み 佐藤 11/25")).Text.ShouldContain("フルネーム");
        StoredAbsences(bot).ShouldBe(0);

        await supervisor.SaysAsync("休み 佐藤 次郎 11/25");
        (await PartAsync(bot, jiro, Wednesday)).ShouldBe(DayPart.Whole);
    }

    [Fact]
    public async Task Nobody_else_can_record_or_take_back_for_somebody()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var ken = await bot.MemberAsync(Role.Operator, "田中 健太");
        var elsewhere = await bot.MemberAsync(Role.Supervisor, "別の SV", "team-2");
        var recorded = await hanako.SaysAsync("休み 11/25");

        foreach (var stranger in new[] { ken, elsewhere })
        {
            await stranger.SaysAsync("休み 11/26");
            var forged = stranger.Press(await stranger.SaysAsync("休み 11/27 歯医者"), "11/27（金） 休みで記録");
            forged["value"]!["action"]!["data"]!["person"] = hanako.Id;
            await stranger.SendInvokeAsync(forged);
            await stranger.InvokesAsync(recorded, "取り消す");
        }

        (await PartAsync(bot, hanako, Wednesday)).ShouldBe(DayPart.Whole);
        (await PartAsync(bot, hanako, new(2026, 11, 27))).ShouldBeNull();
        Support.StoredRows.Rows(bot.DatabaseFile, "SELECT action FROM audit_log WHERE outcome = 'Refused' ORDER BY seq", row => row.GetString(0))
            .ShouldBe(["absence.record", "absence.withdraw", "absence.record", "absence.withdraw"]);
    }

    [Fact]
    public async Task Coming_back_early_ends_the_days_off_from_today_on()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("休み 11/18-11/27");
        await hanako.SaysAsync("休み 12/7");

        var back = await hanako.SaysAsync("再開");
        back.Text.ShouldContain("11/20（金）〜11/27（金）は、いつもどおりの日に戻しました");
        (await PartAsync(bot, hanako, new(2026, 11, 19))).ShouldBe(DayPart.Whole);
        (await PartAsync(bot, hanako, Wednesday)).ShouldBeNull();
        (await PartAsync(bot, hanako, new(2026, 12, 7))).ShouldBe(DayPart.Whole);

        await hanako.PressesAsync(back, "取り消す");
        (await PartAsync(bot, hanako, Wednesday)).ShouldBe(DayPart.Whole);
    }

    [Fact]
    public async Task Reminders_are_paused_until_a_day_and_begin_again()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        (await hanako.SaysAsync("再開")).Text.ShouldContain("いまは、休みもリマインド停止もありません");
        var asked = await hanako.SaysAsync("リマインド停止");
        asked.Buttons.ShouldBe(["今日だけ", "今週は止める", "今月は止める"]);
        (await hanako.PressesAsync(asked, "今週は止める")).Text.ShouldContain("11/20（金）〜11/22（日）");
        (await hanako.SaysAsync("リマインド停止 11/30まで")).Text.ShouldContain("11/20（金）〜11/30（月）");
        (await hanako.SaysAsync("休み")).Text.ShouldContain("11/20（金）〜11/30（月）");

        (await hanako.SaysAsync("再開")).Text.ShouldContain("リマインドを再開します");
        (await hanako.SaysAsync("休み")).Text.ShouldNotContain("11/30（月）");
        StoredAbsences(bot).ShouldBe(0);
    }

    [Fact]
    public async Task A_day_off_is_no_day_without_a_report()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator);
        (await supervisor.SaysAsync("今週")).Text.ShouldContain("佐藤 花子 4日");

        await hanako.SaysAsync("休み 11/16-11/18");
        await hanako.SaysAsync("休み 11/19 午後休");

        (await supervisor.SaysAsync("今週")).Text.ShouldContain("佐藤 花子 1日");
    }

    [Fact]
    public async Task A_memo_is_kept_as_it_was_written_for_its_writer_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        const string thought = "ＡＢＣ社の受付では **先に** 用件を言うと、つながりやすい。";

        var kept = await hanako.SaysAsync($"メモ　{thought}");
        kept.Text.ShouldContain("今はあなただけが見られます");
        kept.Text.ShouldContain(thought);
        (await hanako.SaysAsync("メモ")).Text.ShouldContain(thought);
        (await supervisor.SaysAsync("メモ")).Text.ShouldNotContain("受付では");

        var stolen = supervisor.Press(kept, "消す");
        await supervisor.SendInvokeAsync(stolen);
        (await hanako.SaysAsync("メモ")).Text.ShouldContain(thought);

        (await hanako.PressesAsync(kept, "消す")).Text.ShouldContain("まだメモはありません");
    }

    [Fact]
    public async Task Memos_have_limits_and_are_shown_a_card_at_a_time()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        (await hanako.SaysAsync("メモ " + new string('あ', 301))).Text.ShouldContain("300文字まで");
        for (var i = 1; i <= 10; i++)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await hanako.SaysAsync($"メモ その{i}番");
        }

        var first = await hanako.SaysAsync("メモ");
        first.Text.ShouldContain("その10番");
        first.Text.ShouldNotContain("その2番");
        (await hanako.PressesAsync(first, "ほか2件")).Text.ShouldContain("その2番");
    }

    private static async Task<DayPart?> PartAsync(TestBot bot, TestPerson person, DateOnly day)
    {
        var entries = await bot.Services.GetRequiredService<AbsenceStore>().GetOfPersonAsync(person.Tenant, person.Id, day, day, null, TestContext.Current.CancellationToken);
        return new AbsenceDays(entries).On(person.Tenant, person.Id, day);
    }

    private static long StoredAbsences(TestBot bot) => Support.StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM absence");
}
