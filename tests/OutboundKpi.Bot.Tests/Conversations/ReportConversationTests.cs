using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>An operator reports the day, in chat and by form.</summary>
public sealed class ReportConversationTests
{
    [Fact]
    public async Task A_typed_report_is_stored_and_answered_by_a_card_that_explains_it()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        var card = await hanako.SaysAsync("架電80 接続24 アポ3");

        card.Text.ShouldStartWith("受け取りました　11/20（金）\n架電 80・接続 24・アポ 3");
        card.Text.ShouldContain("目的");
        card.Text.ShouldContain("行動");
        card.Text.ShouldContain("影響");
        card.Text.ShouldContain("アポ取得率（接続比）");
        card.Buttons.ShouldBe(["修正", "取り消し"]);
        (await bot.DayOfAsync(hanako)).Single().ShouldSatisfyAllConditions(
            entry => entry.Counts.ShouldBe(new ReportCounts { Calls = 80, Connects = 24, Appointments = 3 }),
            entry => entry.TeamId.ShouldBe("team-1"),
            entry => entry.Source.ShouldBe(ReportSource.Chat));
    }

    [Fact]
    public async Task Somebody_in_no_team_yet_can_report_at_once()
    {
        await using var bot = await TestBot.StartAsync();
        var stranger = bot.Person();

        (await stranger.SaysAsync("架電８０　接続２４")).Text.ShouldContain("架電 80・接続 24");

        (await bot.DayOfAsync(stranger)).Single().TeamId.ShouldBeNull();
    }

    [Fact]
    public async Task A_count_that_was_not_said_is_absent_and_not_zero()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();

        await hanako.SaysAsync("アポ2");

        (await bot.DayOfAsync(hanako)).Single().Counts.ShouldBe(new ReportCounts { Appointments = 2 });
    }

    [Fact]
    public async Task A_second_report_replaces_the_first_says_so_and_offers_to_add()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("架電40 接続10 アポ1");

        var second = await hanako.SaysAsync("架電30 接続8 アポ0");

        second.Text.ShouldContain("架電 30・接続 8・アポ 0");
        second.Text.ShouldContain("前の報告（架電 40・接続 10・アポ 1）を置き換えました");
        var sum = await hanako.PressesAsync(second, "置き換えずに足す");
        sum.Text.ShouldContain("架電 70・接続 18・アポ 1");
        (await bot.DayOfAsync(hanako)).Single().Counts.ShouldBe(new ReportCounts { Calls = 70, Connects = 18, Appointments = 1 });
    }

    [Fact]
    public async Task Adding_after_the_report_has_changed_again_adds_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("架電40");
        var second = await hanako.SaysAsync("架電30");
        await hanako.SaysAsync("架電50");

        var answer = await hanako.PressesAsync(second, "置き換えずに足す");

        answer.Text.ShouldContain("足しませんでした");
        (await bot.DayOfAsync(hanako)).Single().Counts.Calls.ShouldBe(50);
    }

    [Fact]
    public async Task What_a_second_report_leaves_unsaid_stays_and_the_card_says_so()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("架電80 接続24 アポ3");

        var card = await hanako.SaysAsync("アポ4");

        card.Text.ShouldContain("架電 80・接続 24・アポ 4");
        card.Text.ShouldContain("書かれていない項目は前のまま");
    }

    [Fact]
    public async Task Several_lists_are_shown_each_with_the_sum()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();

        var card = await hanako.SaysAsync("新規リスト 架電40接続8アポ1／休眠リスト 架電30接続9アポ2");

        card.Text.ShouldContain("新規  架電 40・接続 8・アポ 1");
        card.Text.ShouldContain("休眠  架電 30・接続 9・アポ 2");
        card.Text.ShouldContain("合計  架電 70・接続 17・アポ 3");
    }

    [Fact]
    public async Task The_form_opens_with_today_and_the_list_last_used_and_takes_full_width_digits()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("きのう 新規リスト 架電40 接続8");

        var form = await hanako.SaysAsync("報告");

        form.Inputs["date"].ShouldBe("2026-11-20");
        form.Inputs["list"].ShouldBe("新規");
        var card = await hanako.PressesAsync(form, "送信", ("calls", "８０"), ("connects", " ２４ "), ("appointments", "３件"));
        card.Text.ShouldContain("架電 80・接続 24・アポ 3");
        (await bot.DayOfAsync(hanako)).Single().ShouldSatisfyAllConditions(
            entry => entry.List.ShouldBe("新規"),
            entry => entry.Counts.ShouldBe(new ReportCounts { Calls = 80, Connects = 24, Appointments = 3 }),
            entry => entry.Source.ShouldBe(ReportSource.Form));
    }

    [Fact]
    public async Task A_form_for_another_list_leaves_the_first_report_as_it_is()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("新規リスト 架電40 接続8");

        var form = await hanako.SaysAsync("報告");
        form.Text.ShouldContain("すでに報告があります");
        var card = await hanako.PressesAsync(form, "送信", ("list", "休眠"), ("calls", "30"), ("connects", ""));

        card.Text.ShouldContain("新規  架電 40・接続 8");
        card.Text.ShouldContain("休眠  架電 30");
        card.Text.ShouldContain("合計  架電 70・接続 8");
    }

    [Fact]
    public async Task A_wrong_field_is_said_at_the_field_and_nothing_typed_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var form = await hanako.SaysAsync("報告");

        var again = await hanako.PressesAsync(form, "送信", ("calls", "八十くらいかな"), ("connects", "24"));

        again.Text.ShouldContain("「八十くらいかな」は数として読めませんでした");
        again.Inputs["calls"].ShouldBe("八十くらいかな");
        again.Inputs["connects"].ShouldBe("24");
        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
        var card = await hanako.PressesAsync(again, "送信", ("calls", "80"));
        card.Text.ShouldContain("架電 80・接続 24");
    }

    [Theory]
    [InlineData("calls", "10", "connects", "20", "接続が架電より多く")]
    [InlineData("calls", "-3", "connects", "", "0以上の数")]
    [InlineData("calls", "2.5", "connects", "", "整数で")]
    [InlineData("calls", "", "connects", "", "少なくとも1つ")]
    [InlineData("calls", "10", "date", "2026-11-21", "まだ来ていない日")]
    [InlineData("calls", "10", "date", "20日", "2026-11-20 の形")]
    public async Task An_impossible_form_is_refused_with_the_reason(string field, string value, string other, string otherValue, string reason)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var form = await hanako.SaysAsync("報告");

        var again = await hanako.PressesAsync(form, "送信", (field, value), (other, otherValue));

        again.Text.ShouldContain(reason);
        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_pressed_twice_acts_once_and_answers_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var form = await hanako.SaysAsync("報告");
        var first = await hanako.InvokesAsync(form, "送信", ("calls", "80"));
        await hanako.SaysAsync("修正 架電81");

        var second = await hanako.InvokesAsync(form, "送信", ("calls", "80"));

        second.GetRawText().ShouldBe(first.GetRawText());
        (await bot.DayOfAsync(hanako)).Single().Counts.Calls.ShouldBe(81);
    }

    [Fact]
    public async Task Correcting_opens_the_form_with_what_was_reported()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var card = await hanako.SaysAsync("架電80 接続24 アポ3");

        var form = await hanako.PressesAsync(card, "修正");

        form.Text.ShouldContain("報告を直す");
        form.Inputs["calls"].ShouldBe("80");
        var corrected = await hanako.PressesAsync(form, "送信", ("appointments", "4"), ("connects", ""));
        corrected.Text.ShouldStartWith("直しました　11/20（金）\n架電 80・アポ 4");
        (await bot.DayOfAsync(hanako)).Single().Counts.ShouldBe(new ReportCounts { Calls = 80, Appointments = 4 });
    }

    [Fact]
    public async Task A_correction_that_changes_the_day_or_the_list_moves_the_entry()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("架電80 接続24");
        var form = await hanako.SaysAsync("修正");

        await hanako.PressesAsync(form, "送信", ("date", "2026-11-19"), ("list", "休眠"));

        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
        (await bot.DayOfAsync(hanako, new DateOnly(2026, 11, 19))).Single().List.ShouldBe("休眠");
    }

    [Theory]
    [InlineData("修正 アポ4")]
    [InlineData("アポ3じゃなくて4でした")]
    public async Task A_typed_correction_changes_only_what_it_names(string words)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("新規リスト 架電80 接続24 アポ3");

        var card = await hanako.SaysAsync(words);

        card.Text.ShouldContain("直しました");
        (await bot.DayOfAsync(hanako)).Single().ShouldSatisfyAllConditions(
            entry => entry.List.ShouldBe("新規"),
            entry => entry.Counts.ShouldBe(new ReportCounts { Calls = 80, Connects = 24, Appointments = 4 }));
    }

    [Fact]
    public async Task A_month_is_closed_after_the_fifth_business_day_of_the_next()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("架電80");

        bot.Clock.Set(new(2026, 12, 7, 18, 0, 0, TimeSpan.FromHours(9)));
        (await hanako.SaysAsync("修正 11/20")).Text.ShouldContain("報告を直す");
        bot.Clock.Set(new(2026, 12, 8, 18, 0, 0, TimeSpan.FromHours(9)));
        (await hanako.SaysAsync("修正 11/20")).Text.ShouldContain("締め切りました");
    }

    [Fact]
    public async Task A_doubtful_report_is_asked_about_once_for_the_team_and_nothing_is_stored_before_the_answer()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator, "佐藤 花子");
        var kenta = await bot.MemberAsync(Role.Operator, "田中 健太");

        var question = await hanako.SaysAsync("80/15/2");

        question.Text.ShouldContain("架電 80・接続 15・アポ 2");
        question.Text.ShouldContain("まだ何も保存していません");
        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
        var card = await hanako.PressesAsync(question, "はい");
        card.Text.ShouldContain("架電 80・接続 15・アポ 2");
        card.Text.ShouldContain("数字だけ3つ並んだら 架電 / 接続 / アポ の順");
        (await kenta.SaysAsync("70/12/1")).Text.ShouldContain("架電 70・接続 12・アポ 1");
    }

    [Fact]
    public async Task What_was_reported_before_does_not_confuse_what_an_answer_teaches()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("商談2 フォロー15");

        var card = await hanako.PressesAsync(await hanako.SaysAsync("80/15/2"), "はい");

        card.Text.ShouldContain("架電 80・接続 15・アポ 2・商談 2・フォロー 15");
        card.Text.ShouldContain("数字だけ3つ並んだら 架電 / 接続 / アポ の順");
        (await hanako.SaysAsync("70/12/1")).Text.ShouldContain("架電 70・接続 12・アポ 1・商談 2");
    }

    [Fact]
    public async Task Numbers_that_may_be_somebody_elses_are_asked_about_with_the_form_filled_in()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();

        var form = await hanako.SaysAsync("佐藤：架電80 接続15");

        form.Text.ShouldContain("ご本人の数かどうか");
        form.Inputs["calls"].ShouldBe("80");
        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
        (await hanako.PressesAsync(form, "送信")).Text.ShouldContain("架電 80・接続 15");
    }

    [Fact]
    public async Task Numbers_that_are_kept_nowhere_are_told()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();

        var card = await hanako.SaysAsync("架電80 資料送付3 留守20 アポ1");

        card.Text.ShouldContain("架電 80・アポ 1");
        card.Text.ShouldContain("記録していない数：資料送付3・留守20");
    }

    [Fact]
    public async Task Of_many_lists_the_summary_counts_the_rest_and_a_choice_reaches_every_one()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        foreach (var name in "ABCDEFG")
            await hanako.SaysAsync($"{name}店リスト 架電10");

        var card = await hanako.SaysAsync("H店リスト 架電7");

        card.Text.ShouldContain("H店  架電 7");
        card.Text.ShouldContain("ほか3件  架電 30");
        card.Text.ShouldContain("合計  架電 77");
        var choice = await hanako.SaysAsync("取り消し");
        choice.Text.ShouldContain("G店  架電 10");
        choice.Buttons.ShouldBe(["取り消し A店", "取り消し B店", "取り消し C店", "取り消し D店", "取り消し E店", "ほか3件"]);
        var others = await hanako.PressesAsync(choice, "ほか3件");
        others.Buttons.ShouldBe(["取り消し F店", "取り消し G店", "取り消し H店"]);
        await hanako.PressesAsync(others, "取り消し G店");
        (await bot.DayOfAsync(hanako)).Select(entry => entry.List).ShouldBe(["A店", "B店", "C店", "D店", "E店", "F店", "H店"]);
        var form = await hanako.PressesAsync(await hanako.PressesAsync(await hanako.SaysAsync("修正"), "ほか2件"), "修正 H店");
        form.Inputs["list"].ShouldBe("H店");
    }

    [Fact]
    public async Task The_likely_reading_can_be_answered_by_a_word_or_by_typing_it_out()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();

        await hanako.SaysAsync("80/15/2");
        (await hanako.SaysAsync("はい！")).Text.ShouldContain("架電 80・接続 15・アポ 2");
        await hanako.SaysAsync("90/15/2");
        (await hanako.SaysAsync("架電90 アポ15 商談2")).Text.ShouldContain("架電 90・接続 15・アポ 15・商談 2");
    }

    [Fact]
    public async Task A_reading_that_is_wrong_is_put_right_in_the_form_and_that_is_remembered()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var question = await hanako.SaysAsync("80/15/2");

        var form = await hanako.PressesAsync(question, "ちがう・直す");
        form.Inputs["calls"].ShouldBe("80");
        form.Text.ShouldContain("たしかめてください");
        await hanako.PressesAsync(form, "送信", ("connects", ""), ("appointments", "15"), ("meetings", "2"));

        (await bot.DayOfAsync(hanako)).Single().Counts.ShouldBe(new ReportCounts { Calls = 80, Appointments = 15, Meetings = 2 });
        (await hanako.SaysAsync("60/9/1")).Text.ShouldContain("架電 60・アポ 9・商談 1");
    }

    [Fact]
    public async Task A_word_that_may_be_two_counts_is_asked_about_and_a_supervisor_can_forget_the_answer()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator, "佐藤 花子");
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var question = await hanako.SaysAsync("架電80 着電15");
        question.Text.ShouldContain("「着電」は、どの件数のことですか");

        var card = await hanako.PressesAsync(question, "接続のこと");

        card.Text.ShouldContain("架電 80・接続 15");
        (await hanako.SaysAsync("修正 着電16")).Text.ShouldContain("架電 80・接続 16");
        (await hanako.SaysAsync("設定")).Text.ShouldContain("SVの方が使えます");
        var settings = await supervisor.SaysAsync("設定");
        settings.Text.ShouldContain("「着電」は接続のこと");
        (await supervisor.PressesAsync(settings, "消す")).Text.ShouldContain("覚えた読み方はまだありません");
        (await hanako.SaysAsync("架電80 着電15")).Text.ShouldContain("「着電」は、どの件数のことですか");
    }

    [Fact]
    public async Task A_supervisor_of_another_team_cannot_forget_a_rule()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator, "佐藤 花子");
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var stranger = await bot.MemberAsync(Role.Supervisor, "高橋 美咲", team: "team-2");
        await hanako.PressesAsync(await hanako.SaysAsync("80/15/2"), "はい");
        var settings = await supervisor.SaysAsync("設定");

        (await stranger.InvokesAsync(settings, "消す")).GetRawText().ShouldNotContain("数字だけ3つ");

        (await supervisor.SaysAsync("設定")).Text.ShouldContain("数字だけ3つ並んだら");
    }

    [Fact]
    public async Task A_report_can_be_taken_back_and_brought_back()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var card = await hanako.SaysAsync("架電80 接続24");

        var withdrawn = await hanako.PressesAsync(card, "取り消し");

        withdrawn.Text.ShouldContain("取り消しました");
        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
        (await hanako.PressesAsync(withdrawn, "元に戻す")).Text.ShouldContain("架電 80・接続 24");
        (await bot.DayOfAsync(hanako)).Single().Counts.ShouldBe(new ReportCounts { Calls = 80, Connects = 24 });
    }

    [Fact]
    public async Task Of_several_reports_of_a_day_the_one_to_take_back_is_chosen()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("新規リスト 架電40／休眠リスト 架電30");

        var choice = await hanako.SaysAsync("取り消し");
        await hanako.PressesAsync(choice, "取り消し 休眠");

        (await bot.DayOfAsync(hanako)).Single().List.ShouldBe("新規");
    }

    [Fact]
    public async Task What_is_to_be_taken_back_is_asked_when_the_words_do_not_say_it()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("架電80 接続24");

        var choice = await hanako.SaysAsync("取り消し 先週のどこか");
        (await bot.DayOfAsync(hanako)).ShouldHaveSingleItem();
        await hanako.PressesAsync(choice, "取り消し");

        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_part_of_the_day_adds_to_what_was_reported()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("午前 架電40 接続8 アポ1");

        var card = await hanako.SaysAsync("午後 架電35 接続6 アポ0");

        card.Text.ShouldStartWith("足しました");
        card.Text.ShouldContain("架電 75・接続 14・アポ 1");
    }

    [Theory]
    [InlineData("接続90 架電80", "接続が架電より多く")]
    [InlineData("おはようございます！", "報告としては読み取れませんでした")]
    [InlineData("アポ率5%でした", "報告としては読み取れませんでした")]
    public async Task What_is_impossible_or_no_report_is_answered_and_not_stored(string text, string answer)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();

        (await hanako.SaysAsync(text)).Text.ShouldContain(answer);

        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_form_can_be_answered_by_text_and_survives_a_restart()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("きのう 新規リスト 架電40 接続8");
        await hanako.SaysAsync("報告");
        await bot.RestartAsync();

        var card = await hanako.SaysAsync("架電75 接続18 アポ1");

        card.Text.ShouldContain("新規  架電 75・接続 18・アポ 1");
    }

    [Fact]
    public async Task An_edited_message_is_asked_about_before_it_corrects()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("架電80 接続24 アポ3");
        var edit = hanako.Activity("messageUpdate");
        edit["text"] = "架電80 接続24 アポ4";

        await hanako.SendAsync(edit);

        var asked = new SaidCard((await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, 2))[1].Json);
        (await bot.DayOfAsync(hanako)).Single().Counts.Appointments.ShouldBe(3);
        (await hanako.PressesAsync(asked, "この内容で直す")).Text.ShouldContain("アポ 4");
    }

    [Fact]
    public async Task Reports_can_be_recomputed_as_of_any_instant()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("架電80");
        var before = bot.Clock.GetUtcNow();
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await hanako.SaysAsync("修正 架電90");

        var store = (ReportStore)bot.Services.GetService(typeof(ReportStore))!;
        var asOf = await store.GetDayAsync(hanako.Tenant, hanako.Id, new DateOnly(2026, 11, 20), before, TestContext.Current.CancellationToken);

        asOf.Single().Counts.Calls.ShouldBe(80);
        (await bot.DayOfAsync(hanako)).Single().Counts.Calls.ShouldBe(90);
    }
}
