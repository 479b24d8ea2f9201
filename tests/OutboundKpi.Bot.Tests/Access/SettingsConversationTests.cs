using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Tests.Access;

/// <summary>A supervisor sets what holds for the team, and it holds from the next turn on.</summary>
public sealed class SettingsConversationTests
{
    [Fact]
    public async Task What_is_saved_holds_after_a_restart_and_is_audited_with_what_stood_before()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var card = await ichiro.SaysAsync("設定");
        card.Text.ShouldContain("接続と数えるもの：まだ決めていません");

        var saved = await ichiro.PressesAsync(
            card,
            "保存",
            ("name", "架電3課"),
            ("shiftEnd", "19:30"),
            ("weekdays", "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday"),
            ("worksOnHolidays", "true"),
            ("closures", "12/29〜1/3 年末年始\n2027-08-13 夏季休業"),
            ("connect", "DecisionMaker"),
            ("appointmentRate", "PerCall"),
            ("recalls", "no"),
            ("freezeDay", "７"),
            ("breakdown", "6"),
            ("freeText", "10"));
        saved.Text.ShouldContain("保存しました");
        await bot.RestartAsync();

        var team = await bot.TeamAsync();
        team.Name.ShouldBe("架電3課");
        team.Settings.ShouldBe(new TeamSettings
        {
            ShiftEnd = new(19, 30),
            Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday],
            WorksOnHolidays = true,
            Closures = [new(new(2026, 12, 29), new(2027, 1, 3), "年末年始"), new(new(2027, 8, 13), new(2027, 8, 13), "夏季休業")],
            Connect = ConnectLevel.DecisionMaker,
            AppointmentRate = AppointmentRateBasis.PerCall,
            CountsRecalls = false,
            FreezeBusinessDay = 7,
            FewestForBreakdown = 6,
            FewestForFreeText = 10,
        });
        (await ichiro.SaysAsync("設定")).Text.ShouldContain("休業日：2026-12-29〜2027-01-03 年末年始・2027-08-13 夏季休業");
        var audited = (await bot.AuditAsync()).Single();
        (audited.Action, audited.TeamId, audited.PersonId, audited.Outcome).ShouldBe(("settings.save", "team-1", ichiro.Id, AuditOutcome.Done));
        audited.Before.ShouldBe("""{"name":"アウトバウンド1課","timeZone":"Asia/Tokyo","language":"ja","settings":{}}""");
        audited.After.ShouldNotBeNull().ShouldContain("年末年始");
    }

    [Fact]
    public async Task The_denominator_and_the_meaning_of_a_connect_stand_on_the_next_cards()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator);
        await ichiro.PressesAsync(await ichiro.SaysAsync("設定"), "保存", ("connect", "RealTalk"), ("appointmentRate", "PerCall"), ("recalls", "yes"));

        (await hanako.SaysAsync("架電80 接続24 アポ3")).Text.ShouldContain("アポ取得率（架電比）");
        (await hanako.SaysAsync("今日")).Text.ShouldContain("アポ取得率（架電比）");
        (await hanako.SaysAsync("今月")).Text.ShouldContain("アポ取得率（架電比）");
        (await hanako.SaysAsync("KPI")).Text.ShouldContain("アポ取得率（架電比）");
        (await hanako.SaysAsync("なぜ アポ取得率")).Text.ShouldContain("アポ数 ÷ 架電数です");
        var why = await hanako.SaysAsync("なぜ 接続率");
        why.Text.ShouldContain("このチームの接続の数え方：用件を話せた（有効）。");
        why.Text.ShouldContain("かけ直しも架電数に入れます。");
    }

    [Fact]
    public async Task The_freeze_day_and_the_working_days_decide_until_when_reports_can_be_corrected()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator);
        bot.Clock.Set(new(2026, 11, 10, 18, 0, 0, TimeSpan.FromHours(9)));
        (await hanako.SaysAsync("修正 10/30")).Text.ShouldContain("翌月の第5営業日");

        await ichiro.PressesAsync(await ichiro.SaysAsync("設定"), "保存", ("freezeDay", "6"));
        (await hanako.SaysAsync("修正 10/30")).Text.ShouldContain("まだありません");
        await ichiro.PressesAsync(await ichiro.SaysAsync("設定"), "保存", ("weekdays", "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"), ("worksOnHolidays", "true"));

        (await hanako.SaysAsync("修正 10/30")).Text.ShouldContain("翌月の第6営業日");
    }

    [Fact]
    public async Task A_closure_is_no_business_day_of_the_summary()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("架電80 接続24 アポ3");
        (await hanako.SaysAsync("今週")).Text.ShouldContain("5日");

        await ichiro.PressesAsync(await ichiro.SaysAsync("設定"), "保存", ("closures", "11/16〜11/17 研修"));

        (await hanako.SaysAsync("今週")).Text.ShouldContain("3日");
    }

    [Theory]
    [InlineData("breakdown", "4", "5より少なくはできません")]
    [InlineData("freeText", "7", "8より少なくはできません")]
    [InlineData("freezeDay", "21", "1から20まで")]
    [InlineData("timeZone", "Mars/Olympus", "Asia/Tokyo のような名前")]
    [InlineData("shiftEnd", "夕方", "18:00 のように")]
    [InlineData("weekdays", "", "1つ以上選んで")]
    [InlineData("weekdays", "Monday,Funday", "1つ以上選んで")]
    [InlineData("closures", "そのうち", "1行に1つ")]
    [InlineData("closures", "2026-12-29〜2026-12-01", "1行に1つ")]
    [InlineData("closures", "2/30", "1行に1つ")]
    [InlineData("name", "", "1文字から60文字")]
    [InlineData("connect", "Everything", "選択肢から")]
    [InlineData("language", "zz", "選択肢から")]
    public async Task What_cannot_be_is_said_and_what_was_typed_stays(string field, string value, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        var again = await ichiro.PressesAsync(await ichiro.SaysAsync("設定"), "保存", (field, value), ("recalls", "yes"));

        again.Text.ShouldContain(said);
        again.Text.ShouldContain("まだ何も保存していません");
        again.Inputs[field].ShouldBe(value);
        again.Inputs["recalls"].ShouldBe("yes");
        (await bot.TeamAsync()).Version.ShouldBe(0);
        (await bot.AuditAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_second_of_two_supervisors_is_told_what_changed_and_keeps_what_was_typed()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var misaki = await bot.MemberAsync(Role.Supervisor, "高橋 美咲");
        var his = await ichiro.SaysAsync("設定");
        var hers = await misaki.SaysAsync("設定");
        await ichiro.PressesAsync(his, "保存", ("shiftEnd", "19:00"), ("freezeDay", "3"));

        var told = await misaki.PressesAsync(hers, "保存", ("name", "架電3課"), ("freezeDay", "8"));

        told.Text.ShouldContain("先に鈴木 一郎さんが更新しました。あなたの入力は残っています。");
        told.Text.ShouldContain("18:00 → 19:00");
        told.Text.ShouldContain("第5営業日 → 第3営業日");
        (told.Inputs["name"], told.Inputs["freezeDay"], told.Inputs["shiftEnd"]).ShouldBe(("架電3課", "8", "19:00"));
        (await bot.TeamAsync()).Name.ShouldBe("アウトバウンド1課");
        await misaki.PressesAsync(told, "保存");
        var team = await bot.TeamAsync();
        (team.Name, team.Settings.FreezeBusinessDay, team.Settings.ShiftEnd).ShouldBe(("架電3課", 8, new TimeOnly(19, 0)));
    }

    [Fact]
    public async Task Two_who_save_in_the_same_moment_do_not_overwrite_each_other()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var misaki = await bot.MemberAsync(Role.Supervisor, "高橋 美咲");
        var his = await ichiro.SaysAsync("設定");
        var hers = await misaki.SaysAsync("設定");

        var answers = await Task.WhenAll(ichiro.PressesAsync(his, "保存", ("shiftEnd", "19:00")), misaki.PressesAsync(hers, "保存", ("shiftEnd", "20:00")));

        answers.Count(card => card.Text.Contains("保存しました", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count(card => card.Text.Contains("先に", StringComparison.Ordinal)).ShouldBe(1);
        (await bot.TeamAsync()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_press_of_save_does_nothing_more()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var card = await ichiro.SaysAsync("設定");

        var first = await ichiro.PressesAsync(card, "保存", ("shiftEnd", "19:00"));
        var second = await ichiro.PressesAsync(card, "保存", ("shiftEnd", "20:00"));

        second.Json.GetRawText().ShouldBe(first.Json.GetRawText());
        (await bot.TeamAsync()).Settings.ShiftEnd.ShouldBe(new(19, 0));
    }

    [Fact]
    public async Task Who_leads_two_teams_chooses_one()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await bot.WithRoleAsync(ichiro, Role.Supervisor, "team-2");
        await bot.CommitAsync(new SaveTeam((await bot.TeamAsync("team-2")) with { Name = "アウトバウンド2課" }));

        var settings = await ichiro.PressesAsync(await ichiro.SaysAsync("設定"), "アウトバウンド2課");

        await ichiro.PressesAsync(settings, "保存", ("freezeDay", "9"));
        (await bot.TeamAsync("team-2")).Settings.FreezeBusinessDay.ShouldBe(9);
        (await bot.TeamAsync()).Settings.FreezeBusinessDay.ShouldBeNull();
    }
}
