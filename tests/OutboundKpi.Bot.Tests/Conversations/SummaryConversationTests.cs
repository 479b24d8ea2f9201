using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>今週 and 今月, for each role. The day is Friday 2026-11-20, the fifth business day of its week.</summary>
public sealed class SummaryConversationTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("今週")]
    [InlineData("this week")]
    [InlineData("今月")]
    [InlineData("MONTH")]
    public async Task Without_a_report_there_is_only_the_way_to_one(string command)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        var summary = await hanako.SaysAsync(command);

        summary.Text.ShouldContain("この期間の報告は、まだありません。");
        summary.Buttons.ShouldBe(["報告する"]);
        summary.Text.ShouldNotContain("%");
        (await hanako.PressesAsync(summary, "報告する")).Text.ShouldContain("の報告");
    }

    [Fact]
    public async Task One_day_shows_counts_and_no_rate()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("架電28 接続9 アポ1 商談1");

        var week = await hanako.SaysAsync("今週");

        week.Text.ShouldStartWith("今週　11/16（月）〜11/20（金）\nまだ件数が少ないので、数だけをお伝えします。\n架電 28・接続 9・アポ 1\n報告した日 1日（営業日 5日）");
        week.Text.ShouldContain("接続率（架電比）  9/28\n数だけ（率は分母が30件から）");
        week.Text.ShouldContain("商談 1：まだ判断できません。");
        week.Text.ShouldNotContain("%");
        week.Text.ShouldContain("今週の1つ：");
    }

    [Fact]
    public async Task A_rate_says_how_many_weeks_are_missing_until_it_can_be_compared()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await WriteWeeksAsync(bot, hanako, weeks: 3, connects: 12);

        var week = await hanako.SaysAsync("今週");

        week.Text.ShouldContain("60/300・20%\nふだんの範囲は、あと5週分の報告でわかります");
        week.Text.ShouldContain("これまでの積み重ねです。あと5週分の報告で、ふだんの範囲がわかるようになります。");
    }

    [Fact]
    public async Task A_usual_week_is_within_chance()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await WriteWeeksAsync(bot, hanako, weeks: 12, connects: 11);

        var week = await hanako.SaysAsync("今週");

        week.Text.ShouldContain("率は、ふだんの範囲です。");
        week.Text.ShouldContain("接続率（架電比）  55/300・18%\n偶然の範囲（ふだん 1");
        week.Text.ShouldContain("接続率（架電比）・週ごと");
        Judging(week);
    }

    [Fact]
    public async Task A_week_outside_the_usual_is_to_be_watched_and_not_judged()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await WriteWeeksAsync(bot, hanako, weeks: 12, connects: 24);

        var week = await hanako.SaysAsync("今週");

        week.Text.ShouldContain("接続率が、ふだんの範囲の外にあります。");
        week.Text.ShouldContain("接続率（架電比）  120/300・40.0%\n様子を見る（ふだん ");
        week.Text.ShouldContain("今週の1つ：接続率（架電比）");
        Judging(week);
    }

    [Fact]
    public async Task The_KPIs_are_those_of_the_team_and_what_they_are_for_is_what_its_plan_says()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await bot.DividesByCallsAsync(hanako);
        await bot.DecideAsync(hanako, 1, TeamPlan.Calls, new(2026, 10, 1));
        await WriteWeeksAsync(bot, hanako, weeks: 12, connects: 24);

        foreach (var card in new[] { await hanako.SaysAsync("今週"), await hanako.SaysAsync("今月") })
        {
            card.Text.ShouldContain("アポ取得率（架電比）");
            card.Text.ShouldNotContain("アポ取得率（接続比）");
            card.Text.ShouldContain("の1つ：接続率（架電比）");
            card.Text.ShouldContain("話せたかを見ます");
            card.Text.ShouldContain("connect-rateの行動");
            card.Text.ShouldContain("connect-rateの影響");
        }
    }

    [Fact]
    public async Task The_months_of_a_person_of_two_teams_are_one()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [
                new SaveTeam(new() { TenantId = hanako.Tenant, TeamId = "team-2", Name = "アウトバウンド2課", TimeZone = "Asia/Tokyo", Language = "ja" }),
                new SaveMembership(new() { TenantId = hanako.Tenant, PersonId = hanako.Id, TeamId = "team-2", Role = Role.Supervisor }),
                Entry(hanako, new(2026, 11, 2), "team-1", 50, 10),
                Entry(hanako, new(2026, 11, 4), "team-2", 40, 8),
            ],
            TestContext.Current.CancellationToken);

        await hanako.SaysAsync("今月");
        var own = await LastAsync(bot, hanako, 2);

        own.Text.ShouldContain("架電 90・接続 18");
        own.Text.ShouldContain("報告した日 2日（営業日 14日）");
        new SaidCard(hanako.Heard[0]).Text.ShouldContain("アウトバウンド2課");
    }

    [Fact]
    public async Task A_supervisor_sees_the_team_with_who_is_missing_and_a_manager_only_totals()
    {
        await using var bot = await TestBot.StartAsync();
        var (team, supervisor, manager) = await RichTeamAsync(bot);
        await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [new SaveTeamEvent(new() { TenantId = supervisor.Tenant, TeamId = "team-1", EventDate = new(2026, 11, 17), Text = "新しいトークを配布" })],
            TestContext.Current.CancellationToken);

        var week = await supervisor.SaysAsync("今週");
        var totals = await manager.SaysAsync("今週");

        week.Text.ShouldContain("アウトバウンド1課\n今週　11/16（月）〜11/20（金）");
        week.Text.ShouldContain("報告 4人／5人（営業日 5日）");
        week.Text.ShouldContain("報告のない日（休みの記録がない日）：山本 直美 4日");
        week.Text.ShouldContain("偶然の範囲（ふだん ");
        week.Text.ShouldContain("11/17（火）　新しいトークを配布");
        week.Text.ShouldContain("商談と受注は、まだ判断できません。");
        totals.Text.ShouldContain("アウトバウンド1課\n報告 4人／5人（営業日 5日）\n架電 1,200・接続 220・アポ 20・商談 20");
        totals.Text.ShouldContain("接続率（架電比）  220/1,200・18%");
        foreach (var name in team.Select(person => person.Name))
            totals.Text.ShouldNotContain(name);
    }

    [Fact]
    public async Task Totals_of_fewer_than_three_are_kept_from_managers()
    {
        await using var bot = await TestBot.StartAsync();
        var manager = await bot.MemberAsync(Role.Manager, "高橋 美咲");
        await (await bot.MemberAsync(Role.Operator, "佐藤 花子")).SaysAsync("架電80 接続24 アポ3");
        await (await bot.MemberAsync(Role.Operator, "田中 健太")).SaysAsync("架電50 接続10 アポ1");

        var week = await manager.SaysAsync("今週");

        week.Text.ShouldContain("報告 2人／2人（営業日 5日、合計は3人から表示します）");
        week.Text.ShouldNotContain("130");
        week.Text.ShouldNotContain("34");
    }

    [Fact]
    public async Task In_English_it_says_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator, language: "en");
        await WriteWeeksAsync(bot, hanako, weeks: 12, connects: 11);

        var week = await hanako.SaysAsync("week");

        week.Text.ShouldStartWith("This week, Mon 16 Nov to Fri 20 Nov\nThe rates are in their usual range.");
        week.Text.ShouldContain("55/300, 18%\nWithin chance (usually 1");
        week.Buttons.ShouldBe(["month", "Why this number"]);
    }

    [Fact]
    public async Task In_a_group_the_summary_goes_to_the_personal_chat()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("架電80 接続24 アポ3");
        var asked = hanako.Message("今週");
        asked["conversation"]!["id"] = "19:group";
        asked["conversation"]!["conversationType"] = "groupChat";

        await hanako.SendAsync(asked);
        var week = await LastAsync(bot, hanako, 2);

        week.Text.ShouldContain("架電 80・接続 24・アポ 3");
        bot.Channel.Requests.Where(request => request.ConversationId == "19:group").ShouldAllBe(request => !request.Json.ToString().Contains("架電 80"));
    }

    [Fact]
    public async Task Without_charts_everybody_sees_the_bars()
    {
        await using var bot = await TestBot.StartAsync("--Channel:Charts", "false");
        var hanako = await bot.MemberAsync(Role.Operator);
        await WriteWeeksAsync(bot, hanako, weeks: 12, connects: 11);

        var week = await hanako.SaysAsync("今週");

        SaidCard.All(week.Json).ShouldAllBe(element => !element.GetRawText().Contains("\"Chart.Line\""));
        week.Text.ShouldContain("11/16〜\n████████\n18%");
    }

    [Fact]
    public async Task Asked_twice_on_a_day_the_action_is_the_same_and_another_day_another()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await WriteWeeksAsync(bot, hanako, weeks: 12, connects: 11);

        var first = ActionOf(await hanako.SaysAsync("今週"));
        var again = ActionOf(await hanako.SaysAsync("今週"));
        bot.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = ActionOf(await hanako.SaysAsync("今週"));

        again.ShouldBe(first);
        nextDay.ShouldNotBe(first);

        static string ActionOf(SaidCard card) => card.Text.Split('\n').Single(line => line.StartsWith("行動", StringComparison.Ordinal));
    }

    private static void Judging(SaidCard card)
    {
        foreach (var word in new[] { "良い", "悪い", "高い", "低い", "すばらしい", "順位", "平均", "目標", "がんば" })
            card.Text.Split('\n').Where(line => line.Contains('%')).ShouldAllBe(line => !line.Contains(word, StringComparison.Ordinal));
    }

    // 60 calls a day; the weeks before connect between 9 and 13 times a day, as luck would have it.
    private static async Task WriteWeeksAsync(TestBot bot, TestPerson person, int weeks, int connects)
    {
        int[] usual = [11, 10, 12, 11, 9, 11, 13, 10, 11, 12, 10, 11];
        var monday = DateSpan.WeekOf(Friday).First;
        var writes = new List<Write>();
        for (var week = 0; week <= weeks; week++)
        {
            for (var day = 0; day < 5; day++)
                writes.Add(Entry(person, monday.AddDays((-7 * week) + day), "team-1", 60, week == 0 ? connects : usual[week - 1], appointments: 1, meetings: week == 0 ? null : 1));
        }

        await bot.Services.GetRequiredService<IStorage>().CommitAsync(writes, TestContext.Current.CancellationToken);
    }

    private static async Task<(IReadOnlyList<(string Name, TestPerson Person)> Team, TestPerson Supervisor, TestPerson Manager)> RichTeamAsync(TestBot bot)
    {
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var manager = await bot.MemberAsync(Role.Manager, "高橋 美咲");
        var team = new List<(string, TestPerson)>();
        foreach (var name in new[] { "佐藤 花子", "田中 健太", "渡辺 彩", "伊藤 翔" })
        {
            var person = await bot.MemberAsync(Role.Operator, name);
            await WriteWeeksAsync(bot, person, weeks: 12, connects: 11);
            team.Add((name, person));
        }

        await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [.. team.Select(one => Entry(one.Item2, Friday, "team-1", 60, 11, appointments: 1, meetings: 5))], TestContext.Current.CancellationToken);
        team.Add(("山本 直美", await bot.MemberAsync(Role.Operator, "山本 直美")));
        return (team, supervisor, manager);
    }

    private static async Task<SaidCard> LastAsync(TestBot bot, TestPerson person, int messages)
    {
        var heard = await bot.Channel.WaitForAsync(request => request.Method == "POST" && request.ConversationId == person.Chat, messages);
        return new(heard[messages - 1].Json);
    }

    private static AppendReport Entry(
        TestPerson person, DateOnly date, string team, int calls, int connects, int? appointments = null, int? meetings = null) => new(new()
        {
            TenantId = person.Tenant,
            PersonId = person.Id,
            TeamId = team,
            Date = date,
            Counts = new ReportCounts { Calls = calls, Connects = connects, Appointments = appointments, Meetings = meetings },
            RecordedAt = new DateTimeOffset(date.ToDateTime(new TimeOnly(18, 0)), TimeSpan.FromHours(9)),
            RecordedBy = person.Id,
            Source = ReportSource.Chat,
        });
}
