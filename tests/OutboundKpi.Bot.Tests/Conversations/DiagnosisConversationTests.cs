using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>診断, asked in the chat.</summary>
public sealed class DiagnosisConversationTests
{
    [Fact]
    public async Task The_supervisor_is_told_what_changed_with_its_numbers_and_one_action()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await WriteTeamAsync(bot);

        var card = await supervisor.SaysAsync("診断");

        card.Text.ShouldContain("変化あり");
        card.Text.ShouldContain("接続率（架電比）が");
        card.Text.ShouldContain("上がっています");
        card.Text.ShouldContain("条件をそろえた差");
        card.Text.ShouldContain("行動");
        card.Text.ShouldContain("まだ言えないこと");
        card.Text.ShouldNotContain("順位");
    }

    [Fact]
    public async Task A_manager_is_told_the_same_and_nothing_of_single_people()
    {
        await using var bot = await TestBot.StartAsync();
        var manager = await bot.MemberAsync(Role.Manager, "高橋 美咲");
        var people = await WriteTeamAsync(bot);

        var card = await manager.SaysAsync("diagnose");

        card.Text.ShouldContain("変化あり");
        foreach (var person in people)
            card.Json.ToString().ShouldNotContain(person);
    }

    [Fact]
    public async Task An_operator_is_told_whose_it_is_and_where_their_own_numbers_are()
    {
        await using var bot = await TestBot.StartAsync();
        var operators = await bot.MemberAsync(Role.Operator);

        (await operators.SaysAsync("診断")).Text.ShouldContain("ご自分の数は「今日」「今月」で見られます");
    }

    [Fact]
    public async Task A_team_that_divides_appointments_by_calls_is_told_so_and_held_to_that_rate()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await WriteTeamAsync(bot);
        await bot.DividesByCallsAsync(supervisor);
        await bot.DecideAsync(
            supervisor,
            1,
            TeamPlan.Of(TeamPlan.Item("appointment-rate", "会う理由を渡せたかを見ます") with { Target = new(TargetPer.Percent, 12, TargetBasis.Chosen) }),
            new(2026, 10, 1));

        var card = await supervisor.SaysAsync("診断");

        // One or two appointments of ten connects, but of sixty calls: 12 % are within reach of the first only.
        card.Text.ShouldContain("アポ取得率（架電比）");
        card.Text.ShouldContain("12.0%");
        card.Text.ShouldContain("会う理由を渡せたかを見ます");
        card.Text.ShouldNotContain("アポ取得率（接続比）");
    }

    [Fact]
    public async Task Without_numbers_nothing_is_claimed()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎", language: "en");

        var card = await supervisor.SaysAsync("診断");

        card.Text.ShouldContain("There are no numbers yet");
        card.Text.ShouldNotContain("Changed");
    }

    // Six people, sixty business days; from the fortieth day on three connects a day more.
    private static async Task<IReadOnlyList<string>> WriteTeamAsync(TestBot bot)
    {
        var names = new[] { "佐藤 花子", "田中 健太", "渡辺 彩", "伊藤 翔", "山本 直美", "中村 蓮" };
        var today = DateOnly.FromDateTime(bot.Clock.GetUtcNow().AddHours(9).DateTime);
        var days = Domain.Calendar.BusinessCalendar.Default.BusinessDays(new(today.AddDays(-90), today)).TakeLast(60).ToList();
        var writes = new List<Write>();
        foreach (var (number, name) in names.Index())
        {
            var person = await bot.MemberAsync(Role.Operator, name);
            foreach (var (i, day) in days.Index())
            {
                writes.Add(new AppendReport(new()
                {
                    TenantId = person.Tenant,
                    PersonId = person.Id,
                    TeamId = "team-1",
                    Date = day,
                    Counts = new ReportCounts { Calls = 60, Connects = (i < 40 ? 9 : 13) + ((i + number) % 4), Appointments = (i + number) % 3 == 0 ? 2 : 1 },
                    RecordedAt = new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(9)),
                    RecordedBy = person.Id,
                    Source = ReportSource.Chat,
                }));
            }
        }

        await bot.Services.GetRequiredService<IStorage>().CommitAsync(writes, TestContext.Current.CancellationToken);
        return names;
    }
}
