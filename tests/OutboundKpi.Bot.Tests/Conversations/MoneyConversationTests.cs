using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>Costs and revenue of a team's months.</summary>
public sealed class MoneyConversationTests
{
    [Fact]
    public async Task Costs_are_for_supervisors_and_managers()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var manager = await bot.MemberAsync(Role.Manager, "高橋 美咲");

        (await hanako.SaysAsync("費用")).Text.ShouldContain("SVの方とマネージャーの方が使えます");
        (await hanako.SaysAsync("費用 10月 120万")).Text.ShouldContain("SVの方とマネージャーの方が使えます");
        (await manager.SaysAsync("費用 10月 120万")).Text.ShouldContain("SVの方が使えます");
        (await manager.SaysAsync("費用")).Inputs.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_cost_of_an_appointment_never_stands_without_that_of_a_deal()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await TeamWithResultsAsync(bot);

        var card = await supervisor.SaysAsync("費用 10月 120万 時間400 単価30万");

        card.Text.ShouldStartWith("費用と成果　2026年10月");
        card.Text.ShouldContain("アポ1件あたりの費用  40,000円（28,000円〜59,300円）");
        card.Text.ShouldContain("受注1件あたりの費用  400,000円");
        card.Text.ShouldContain("1人あたりの売上  900,000円");
        card.Text.ShouldContain("1時間あたりの売上  2,250円");
        card.Text.ShouldContain("目安");
        (await MoneyAsync(bot, supervisor))!.Money.ShouldBe(new MonthMoney(1_200_000, 400, 300_000));
    }

    [Fact]
    public async Task The_form_keeps_what_is_left_empty()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await TeamWithResultsAsync(bot);
        await supervisor.SaysAsync("費用 2026-10 1200000");

        var card = await supervisor.SaysAsync("費用");
        card.Inputs["cost"].ShouldBe("1200000");
        var taken = await supervisor.PressesAsync(card, "送信", ("cost", ""), ("hours", "４００"));

        taken.Text.ShouldContain("受け取りました");
        (await MoneyAsync(bot, supervisor))!.Money.ShouldBe(new MonthMoney(1_200_000, 400, null));
    }

    [Fact]
    public async Task What_is_no_number_is_asked_about_again_with_what_was_typed()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await TeamWithResultsAsync(bot);

        var again = await supervisor.PressesAsync(await supervisor.SaysAsync("費用"), "送信", ("cost", "たくさん"), ("hours", "400"));

        again.Text.ShouldContain("まだ何も保存していません");
        (again.Inputs["cost"], again.Inputs["hours"]).ShouldBe(("たくさん", "400"));
        (await MoneyAsync(bot, supervisor)).ShouldBeNull();
    }

    [Theory]
    [InlineData("費用 120万", "何月の費用ですか")]
    [InlineData("費用 13月 120万", "読み取れませんでした")]
    [InlineData("費用 10月 高かった", "読み取れませんでした")]
    public async Task What_is_not_clear_is_asked_about(string text, string says)
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await TeamWithResultsAsync(bot);

        (await supervisor.SaysAsync(text)).Text.ShouldContain(says);
        (await MoneyAsync(bot, supervisor)).ShouldBeNull();
    }

    [Fact]
    public async Task A_form_of_another_team_is_refused_and_one_pressed_twice_acts_once()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await TeamWithResultsAsync(bot);
        var stranger = await bot.MemberAsync(Role.Supervisor, "高橋 美咲", team: "team-2");
        var card = await supervisor.SaysAsync("費用");

        (await stranger.PressesBelowAsync(card, "送信", ("cost", "1"))).Text.ShouldContain("SVの方が使えます");
        await supervisor.PressesAsync(card, "送信", ("cost", "1200000"));
        await supervisor.PressesAsync(card, "送信", ("cost", "999"));

        (await MoneyAsync(bot, supervisor))!.CostYen.ShouldBe(1_200_000);
    }

    [Fact]
    public async Task English_works_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "Suzuki", language: "en");

        var card = await supervisor.SaysAsync("costs 2026-10 cost 1200000 hours 400 revenue 300000");

        card.Text.ShouldStartWith("Costs and results, October 2026");
        card.Text.ShouldContain("nothing to divide by yet");
    }

    // One operator, thirty appointments and three deals in October.
    private static async Task<TestPerson> TeamWithResultsAsync(TestBot bot)
    {
        var hanako = await bot.MemberAsync(Role.Operator);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        (await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [
                .. Enumerable.Range(1, 15).Select(day => new AppendReport(new()
                {
                    TenantId = hanako.Tenant,
                    PersonId = hanako.Id,
                    TeamId = "team-1",
                    Date = new DateOnly(2026, 10, day),
                    Counts = new() { Calls = 80, Connects = 24, Appointments = 2, Deals = day <= 3 ? 1 : 0 },
                    RecordedAt = new(2026, 10, 20, 18, 0, 0, TimeSpan.FromHours(9)),
                    RecordedBy = hanako.Id,
                    Source = ReportSource.Chat,
                })),
            ],
            TestContext.Current.CancellationToken)).ShouldBeOfType<CommitResult.Committed>();
        return supervisor;
    }

    private static Task<TeamMoney?> MoneyAsync(TestBot bot, TestPerson person) =>
        bot.Services.GetRequiredService<TeamMoneyStore>().GetAsync(person.Tenant, "team-1", "2026-10", null, TestContext.Current.CancellationToken).AsTask();
}
