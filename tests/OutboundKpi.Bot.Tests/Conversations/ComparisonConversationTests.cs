using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>Lists and scripts side by side, and a comparison from its plan to its end.</summary>
public sealed class ComparisonConversationTests
{
    private const string Team = "team-1";

    [Fact]
    public async Task Lists_and_scripts_are_for_supervisors_and_managers()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        foreach (var text in new[] { "リスト", "トーク", "比較", "比較 トーク A B", "比較 やめる" })
            (await hanako.SaysAsync(text)).Text.ShouldContain("チームのSVの方");
    }

    [Fact]
    public async Task Scripts_are_compared_like_with_like_and_nobody_is_named()
    {
        await using var bot = await TestBot.StartAsync();
        await HistoryAsync(bot, rateOfB: 2);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        var scripts = await supervisor.SaysAsync("トーク");

        scripts.Text.ShouldContain("アポ取得率（接続比）");
        scripts.Text.ShouldContain("差は示されていません");
        scripts.Text.ShouldContain("あと約");
        scripts.Text.ShouldNotContain("佐藤");
    }

    [Fact]
    public async Task A_difference_that_stands_is_told_with_its_interval()
    {
        await using var bot = await TestBot.StartAsync();
        await HistoryAsync(bot, rateOfB: 6);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        (await supervisor.SaysAsync("トーク")).Text.ShouldContain("差があります：+13.3pt（");
        (await supervisor.SaysAsync("リスト")).Text.ShouldContain("接続率（架電比）");
    }

    [Fact]
    public async Task Without_names_in_the_reports_there_is_nothing_to_compare()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        (await supervisor.SaysAsync("トーク")).Text.ShouldContain("トークの名前が入った報告がまだありません");
        (await supervisor.SaysAsync("リスト")).Text.ShouldContain("リストの名前が入った報告がまだありません");
    }

    [Fact]
    public async Task A_manager_sees_no_list_of_a_single_person_and_starts_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await HistoryAsync(bot, rateOfB: 6);
        var manager = await bot.MemberAsync(Role.Manager, "高橋 美咲");

        var scripts = await manager.SaysAsync("トーク");

        scripts.Text.ShouldContain("3人以上");
        scripts.Text.ShouldNotContain("差があります");
        scripts.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comparison_is_planned_seen_confirmed_and_stands_on_the_card()
    {
        await using var bot = await TestBot.StartAsync();
        await HistoryAsync(bot, rateOfB: 2);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        var form = await supervisor.PressesAsync(await supervisor.SaysAsync("トーク"), "比較を計画する");
        var preview = await supervisor.PressesAsync(form, "必要な件数を見る", ("first", "B"), ("second", "A"), ("lift", "50"));
        preview.Text.ShouldContain("必要な件数");
        preview.Text.ShouldContain("週間");
        (await RunningAsync(bot, supervisor)).ShouldBeEmpty();
        var started = await supervisor.PressesAsync(preview, "始める");

        started.Text.ShouldStartWith("比較を始めました");
        started.Text.ShouldContain("11/23（月）");
        var comparison = (await RunningAsync(bot, supervisor)).ShouldHaveSingleItem();
        (comparison.First, comparison.Second, comparison.StartedBy, comparison.FromDate).ShouldBe(("B", "A", supervisor.Id, new DateOnly(2026, 11, 23)));
        (await supervisor.SaysAsync("トーク")).Text.ShouldContain("計画した比較");
    }

    [Fact]
    public async Task A_comparison_is_started_by_text_also_after_a_restart()
    {
        await using var bot = await TestBot.StartAsync();
        await HistoryAsync(bot, rateOfB: 2);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        (await supervisor.SaysAsync("比較 トーク B A")).Text.ShouldStartWith("この計画で始めますか");
        await bot.RestartAsync();

        (await supervisor.SaysAsync("はい")).Text.ShouldStartWith("比較を始めました");

        (await supervisor.SaysAsync("比較 トーク B A")).Text.ShouldStartWith("先に始めた比較があります");
        (await RunningAsync(bot, supervisor)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_start_that_is_pressed_twice_starts_once_and_can_be_given_up()
    {
        await using var bot = await TestBot.StartAsync();
        await HistoryAsync(bot, rateOfB: 2);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var preview = await supervisor.SaysAsync("比較 トーク B A");
        await supervisor.PressesAsync(preview, "始める");
        (await supervisor.PressesAsync(preview, "始める")).Text.ShouldStartWith("比較を始めました");

        (await supervisor.SaysAsync("比較 やめる")).Text.ShouldContain("比較をやめました");

        (await RunningAsync(bot, supervisor)).ShouldHaveSingleItem().CancelledAt.ShouldNotBeNull();
        (await supervisor.SaysAsync("比較 やめる")).Text.ShouldContain("進んでいる比較はありません");
    }

    [Fact]
    public async Task Nothing_is_said_about_the_difference_before_the_end_and_a_verdict_after_it()
    {
        await using var bot = await TestBot.StartAsync();
        var people = await HistoryAsync(bot, rateOfB: 6);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await supervisor.SaysAsync("比較 トーク B A");
        await supervisor.SaysAsync("はい");
        var comparison = (await RunningAsync(bot, supervisor)).Single();
        foreach (var day in comparison.Days.Dates().Where((_, i) => i % 7 < 5))
            await ReportAsync(bot, people, day, isB: (day.DayNumber - comparison.FromDate.DayNumber) / 7 % 2 == 0, rateOfB: 6);

        bot.Clock.Set(new(comparison.ToDate, new TimeOnly(12, 0), TimeSpan.FromHours(9)));
        var underWay = await supervisor.SaysAsync("比較");
        bot.Clock.Set(new(comparison.ToDate.AddDays(1), new TimeOnly(12, 0), TimeSpan.FromHours(9)));
        var over = await supervisor.SaysAsync("比較");

        underWay.Text.ShouldStartWith("比較の途中です");
        underWay.Text.ShouldContain("予定どおりの使い方  接続の100%");
        underWay.Text.ShouldNotContain("差があります");
        underWay.Text.ShouldNotContain("アポ取得率");
        over.Text.ShouldStartWith("比較の結果");
        over.Text.ShouldContain("差があります");
    }

    [Theory]
    [InlineData("B", "B", "30", "別々の名前")]
    [InlineData("", "A", "30", "別々の名前")]
    [InlineData("B", "A", "3", "10から100まで")]
    [InlineData("B", "A", "たくさん", "10から100まで")]
    public async Task A_wrong_plan_is_asked_about_again(string first, string second, string lift, string says)
    {
        await using var bot = await TestBot.StartAsync();
        await HistoryAsync(bot, rateOfB: 2);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var form = await supervisor.SaysAsync("比較 トーク");

        var again = await supervisor.PressesAsync(form, "必要な件数を見る", ("first", first), ("second", second), ("lift", lift));

        again.Text.ShouldContain(says);
        (await RunningAsync(bot, supervisor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supervisor_of_another_team_plans_and_stops_nothing_here()
    {
        await using var bot = await TestBot.StartAsync();
        await HistoryAsync(bot, rateOfB: 2);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var stranger = await bot.MemberAsync(Role.Supervisor, "高橋 美咲", team: "team-2");
        var preview = await supervisor.SaysAsync("比較 トーク B A");

        (await stranger.PressesBelowAsync(preview, "始める")).Text.ShouldContain("SVの方が使えます");
        (await RunningAsync(bot, supervisor)).ShouldBeEmpty();
        var started = await supervisor.PressesAsync(preview, "始める");
        (await stranger.PressesBelowAsync(started, "比較をやめる")).Text.ShouldContain("SVの方が使えます");

        (await RunningAsync(bot, supervisor)).Single().CancelledAt.ShouldBeNull();
    }

    // Two people, forty days, both scripts every day: in 30 connects two appointments with A and so many with B.
    private static async Task<TestPerson[]> HistoryAsync(TestBot bot, int rateOfB)
    {
        TestPerson[] people = [await bot.MemberAsync(Role.Operator, "佐藤 花子"), await bot.MemberAsync(Role.Operator, "田中 健太")];
        for (var i = 0; i < 40; i++)
        {
            await ReportAsync(bot, people, new DateOnly(2026, 10, 5).AddDays(i), isB: false, rateOfB);
            await ReportAsync(bot, people, new DateOnly(2026, 10, 5).AddDays(i), isB: true, rateOfB);
        }

        return people;
    }

    private static async Task ReportAsync(TestBot bot, TestPerson[] people, DateOnly on, bool isB, int rateOfB) =>
        (await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [
                .. people.Select(person => new AppendReport(new()
                {
                    TenantId = person.Tenant,
                    PersonId = person.Id,
                    TeamId = Team,
                    Date = on,
                    List = "新規",
                    Script = isB ? "B" : "A",
                    Counts = new() { Calls = 120, Connects = 30, Appointments = isB ? rateOfB : 2 },
                    RecordedAt = new(2026, 10, 5, 18, 0, 0, TimeSpan.FromHours(9)),
                    RecordedBy = person.Id,
                    Source = ReportSource.Chat,
                })),
            ],
            TestContext.Current.CancellationToken)).ShouldBeOfType<CommitResult.Committed>();

    private static Task<IReadOnlyList<Comparison>> RunningAsync(TestBot bot, TestPerson person) =>
        bot.Services.GetRequiredService<ComparisonStore>().GetTeamAsync(person.Tenant, Team, null, TestContext.Current.CancellationToken).AsTask();
}
