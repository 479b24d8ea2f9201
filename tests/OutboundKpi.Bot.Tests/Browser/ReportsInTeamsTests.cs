using System.Globalization;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>
/// An operator reports in the local client, with the real bot behind it. All tests report as the same person,
/// so each has a list or a day of its own where that matters.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class ReportsInTeamsTests(DemoSetting demo)
{
    [Fact]
    public async Task A_typed_report_is_answered_by_purpose_action_and_impact()
    {
        await using var page = await demo.OpenOperatorAsync();

        await page.SayAsync("架電80 接続24 アポ3");
        var card = await page.WaitForCardAsync("受け取りました");

        var said = await card.ReadAsync();
        foreach (var part in new[] { "架電 80・接続 24・アポ 3", "今日の1つ", "目的", "行動", "影響" })
            said.ShouldContain(part);
        said.ShouldNotContain("%");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_changes_the_count_and_says_so()
    {
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync($"{LastSaturday()} 架電80 接続24 アポ3");
        var card = await page.WaitForCardAsync("受け取りました");

        await card.PressAsync("修正");
        var form = await page.WaitForCardAsync("報告を直す");
        (await form.ValueAsync("架電数")).ShouldBe("80");
        (await form.ValueAsync("アポ数")).ShouldBe("3");
        await form.FillAsync("アポ数", "4");
        await form.PressAsync("送信");

        var corrected = await page.WaitForCardAsync("直しました");
        (await corrected.ReadAsync()).ShouldContain("架電 80・接続 24・アポ 4");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_takes_full_width_digits()
    {
        await using var page = await demo.OpenOperatorAsync();

        await page.SayAsync("報告");
        var form = await page.WaitForCardAsync("の報告");
        await FillAsync(form, "８０", "２４", "３件", "全角");
        await form.PressAsync("送信");

        var card = await page.WaitForCardAsync("受け取りました");
        (await card.ReadAsync()).ShouldMatch(@"全角\s+架電 80・接続 24・アポ 3");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_value_is_told_at_its_field_and_stays_in_it()
    {
        await using var page = await demo.OpenOperatorAsync();

        await page.SayAsync("報告");
        var form = await page.WaitForCardAsync("の報告");
        await FillAsync(form, "80", "にじゅう", "3", "書き直し");
        await form.PressAsync("送信");

        var again = await page.WaitForCardAsync("直していただきたいところがあります");
        (await again.ReadAsync()).ShouldMatch(@"接続数\s+「にじゅう」は数として読めませんでした");
        (await again.IsBetweenAsync("「にじゅう」は", above: "接続数", below: "リスト")).ShouldBeTrue();
        (await again.ValueAsync("接続数")).ShouldBe("にじゅう");
        (await again.ValueAsync("架電数")).ShouldBe("80");
        (await again.ValueAsync("リスト")).ShouldBe("書き直し");

        await again.FillAsync("接続数", "20");
        await again.PressAsync("送信");
        var card = await page.WaitForCardAsync("受け取りました");
        (await card.ReadAsync()).ShouldMatch(@"書き直し\s+架電 80・接続 20・アポ 3");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Small_talk_is_answered_by_how_to_report()
    {
        await using var page = await demo.OpenOperatorAsync();

        await page.SayAsync("こんにちは");
        var card = await page.WaitForCardAsync("報告としては読み取れませんでした");

        (await card.ReadAsync()).ShouldContain("架電80 接続24 アポ3");
        await card.PressAsync("報告フォームを開く");
        await page.WaitForCardAsync("の報告");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_without_names_are_asked_about_and_put_right_in_a_form()
    {
        await using var page = await demo.OpenOperatorAsync();

        await page.SayAsync("80/15/2");
        var question = await page.WaitForCardAsync("次の件数で合っていますか");
        (await question.ReadAsync()).ShouldContain("架電 80・接続 15・アポ 2");
        (await question.ReadAsync()).ShouldContain("まだ何も保存していません");
        await question.PressAsync("ちがう・直す");

        var form = await page.WaitForCardAsync("送信");
        (await form.ValueAsync("接続数")).ShouldBe("15");
        await form.FillAsync("接続数", "16");
        await form.FillAsync("リスト", "聞き返し");
        await form.PressAsync("送信");
        var card = await page.WaitForCardAsync("受け取りました");
        (await card.ReadAsync()).ShouldMatch(@"聞き返し\s+架電 80・接続 16・アポ 2");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_answered_once_is_understood_without_a_question_until_the_supervisor_removes_it()
    {
        const string Rule = "数字だけ3つ並んだら 架電 / 接続 / アポ の順";
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync("61/11/4");
        var question = await page.WaitForCardAsync("次の件数で合っていますか");
        (await question.ReadAsync()).ShouldContain("架電 61・接続 11・アポ 4");

        await page.SayAsync("はい");
        var learnt = await page.WaitForCardAsync(Rule);
        (await learnt.ReadAsync()).ShouldContain("架電 61・接続 11・アポ 4");
        await page.SayAsync("62/12/5");
        var understood = await page.WaitForCardAsync("架電 62・接続 12・アポ 5");
        (await understood.ReadAsync()).ShouldContain("受け取りました");

        // Removed at the end, as other tests ask about bare numbers too.
        await using var supervisor = await demo.OpenAsync("supervisor");
        await supervisor.SayAsync("設定");
        var settings = await supervisor.WaitForCardAsync(Rule);
        await settings.PressAsync("消す");
        await supervisor.WaitForCardAsync("覚えた読み方はまだありません");
        await page.SayAsync("63/13/6");
        var again = await page.WaitForCardAsync("架電 63・接続 13・アポ 6");
        (await again.ReadAsync()).ShouldContain("次の件数で合っていますか");
        page.Errors.ShouldBeEmpty();
        supervisor.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_report_replaces_the_first_and_can_be_added_to_it_instead()
    {
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync("追加リスト 架電40 接続10 アポ1");
        await page.WaitForCardAsync("架電 40・接続 10・アポ 1");

        await page.SayAsync("追加リスト 架電30 接続8 アポ0");
        var replaced = await page.WaitForCardAsync("置き換えました");
        (await replaced.ReadAsync()).ShouldMatch(@"追加\s+架電 30・接続 8・アポ 0");
        await replaced.PressAsync("置き換えずに足す");

        var sum = await page.WaitForCardAsync("足しました");
        (await sum.ReadAsync()).ShouldMatch(@"追加\s+架電 70・接続 18・アポ 1");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_can_be_taken_back_and_brought_back()
    {
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync($"{LastSaturday(weeksAgo: 2)} 架電50 接続11 アポ2");
        var card = await page.WaitForCardAsync("受け取りました");

        await card.PressInMenuAsync("取り消し");
        var withdrawn = await page.WaitForCardAsync("取り消しました");
        await withdrawn.PressAsync("元に戻す");

        await page.WaitForCardAsync("架電 50・接続 11・アポ 2");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_other_kpis_are_folded_away_until_they_are_asked_for()
    {
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync("開閉リスト 架電80 接続24 アポ3");
        var card = await page.WaitForCardAsync("受け取りました");
        (await card.ReadAsync()).ShouldNotContain("計算");

        await card.PressAsync("ほかのKPI");

        var unfolded = await card.ReadAsync();
        foreach (var part in new[] { "架電数", "接続率（架電比）", "計算", "この日の数" })
            unfolded.ShouldContain(part);
        await card.PressAsync("ほかのKPI");
        (await card.ReadAsync()).ShouldNotContain("計算");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_name_with_markdown_and_a_link_is_shown_as_it_was_typed()
    {
        const string Name = "**太字** [見る](https://example.com) <b>x</b>";
        await using var page = await demo.OpenOperatorAsync();
        await page.SayAsync("報告");
        var form = await page.WaitForCardAsync("の報告");
        await FillAsync(form, "12", "4", "1", Name);
        await form.PressAsync("送信");

        var card = await page.WaitForCardAsync("受け取りました");

        (await card.ReadAsync()).ShouldContain(Name);
        (await card.CountLinksAsync()).ShouldBe(0);
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answer_to_a_report_reads_on_a_phone_without_scrolling()
    {
        await using var page = await demo.OpenOperatorAsync(TeamsClientLook.Phone);
        await page.SayAsync($"{LastSaturday(weeksAgo: 1)} 架電80 接続24 アポ3");
        var card = await page.WaitForCardAsync("受け取りました");

        // What is left of a phone's 844 pixels between the chat's head and the box for the next message.
        (await card.HeightAsync()).ShouldBeLessThan(600);
        page.Errors.ShouldBeEmpty();
    }

    private static async Task FillAsync(TeamsClientCard form, string calls, string connects, string appointments, string list)
    {
        await form.FillAsync("架電数", calls);
        await form.FillAsync("接続数", connects);
        await form.FillAsync("アポ数", appointments);
        await form.FillAsync("リスト", list);
    }

    /// <summary>A day on which the demo's history has nothing.</summary>
    private static string LastSaturday(int weeksAgo = 0)
    {
        var tokyo = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(TimeProvider.System.GetUtcNow(), "Asia/Tokyo");
        var saturday = DateOnly.FromDateTime(tokyo.Date).AddDays(-1 - (int)tokyo.DayOfWeek - (7 * weeksAgo));
        return saturday.ToString("M/d", CultureInfo.InvariantCulture);
    }
}
