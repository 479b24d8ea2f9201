using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Outbox;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Schedules;

/// <summary>What could not be delivered is told to those who can do something about it, once.</summary>
public sealed class HeartbeatTests
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    // The bot's own rounds are off, so that only those of the tests decide.
    private static readonly IOptions<ScheduleOptions> On = Options.Create(new ScheduleOptions());

    [Fact]
    public async Task A_person_without_a_chat_is_told_of_once_to_the_supervisor_and_the_manager()
    {
        await using var bot = await StartAsync();
        var (supervisor, manager) = await LeadersAsync(bot);
        await StrangerAsync(bot, "imported", "渡辺 彩");

        foreach (var day in new[] { 18, 19 })
        {
            foreach (var hour in new[] { 17, 18 })
            {
                bot.Clock.Set(new(2026, 11, day, hour, 45, 0, Japan));
                await RemindAsync(bot);
                await Task.WhenAll(TellAsync(bot), TellAsync(bot));
            }
        }

        foreach (var reader in new[] { supervisor, manager! })
        {
            var told = await bot.Channel.WaitForAsync(request => request.ConversationId == reader.Chat && request.Text.Contains("お届けできなかった", StringComparison.Ordinal));
            var card = new SaidCard(told.Single().Json);
            card.Text.ShouldContain("渡辺 彩");
            card.Text.ShouldContain("まだボットと話したことがありません");
            card.Text.ShouldContain("「ヘルプ」と送ってもらってください");
        }

        Notices(bot).ShouldBe(2);
        StoredRows.Scalar(bot.DatabaseFile, "SELECT times FROM delivery_problem").ShouldBe(4);
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_told_of_again_only_after_they_were_back()
    {
        await using var bot = await StartAsync();
        var (supervisor, _) = await LeadersAsync(bot, manager: false);
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("ヘルプ");
        var channel = new ScriptedChannel(bot);
        channel.Answer(hanako, ConnectorReply.Error(403, "MessageWritesBlocked"));

        bot.Clock.Set(new(2026, 11, 19, 17, 45, 0, Japan));
        await RemindAsync(bot);
        await channel.RunClockUntilAsync(() => StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM conversation WHERE reachable = 0") == 1);
        await TellAsync(bot);
        bot.Clock.Set(new(2026, 11, 19, 18, 45, 0, Japan));
        await RemindAsync(bot);
        await TellAsync(bot);
        Told(bot, supervisor).ShouldBe(1);
        StoredRows.Scalar(bot.DatabaseFile, "SELECT SUM(times) FROM delivery_problem").ShouldBe(2);

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await hanako.SaysAsync("ヘルプ");
        await TellAsync(bot);
        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM delivery_problem").ShouldBe(0);

        bot.Clock.Set(new(2026, 11, 20, 10, 0, 0, Japan));
        await SaveAsync(bot, new RecordDeliveryProblem(hanako.Tenant, hanako.Id, "", DeliveryCause.Blocked, bot.Clock.GetUtcNow()));
        await TellAsync(bot);
        Told(bot, supervisor).ShouldBe(2);
    }

    [Fact]
    public async Task A_team_without_a_channel_is_told_of()
    {
        await using var bot = await StartAsync(teamCards: true);
        var (supervisor, _) = await LeadersAsync(bot, manager: false);
        bot.Clock.Set(new(2026, 11, 20, 17, 30, 0, Japan));

        await bot.Services.GetServices<IHostedService>().OfType<TeamCards>().Single().SendDueAsync(TestContext.Current.CancellationToken);
        await TellAsync(bot);

        var card = new SaidCard((await bot.Channel.WaitForAsync(request => request.ConversationId == supervisor.Chat && request.Text.Contains("お届けできなかった", StringComparison.Ordinal))).Single().Json);
        card.Text.ShouldContain("チームのチャンネル");
        card.Text.ShouldContain("チームにアプリを追加して");
    }

    [Theory]
    [InlineData(21, 12, 0)]
    [InlineData(23, 12, 0)]
    [InlineData(24, 8, 0)]
    [InlineData(24, 9, 1)]
    [InlineData(24, 20, 0)]
    public async Task Nobody_is_told_on_days_off_or_in_quiet_hours(int day, int hour, int told)
    {
        await using var bot = await StartAsync();
        var (supervisor, _) = await LeadersAsync(bot, manager: false);
        var hanako = await bot.MemberAsync(Role.Operator);
        await SaveAsync(bot, new RecordDeliveryProblem(hanako.Tenant, hanako.Id, "", DeliveryCause.Unknown, bot.Clock.GetUtcNow()));

        bot.Clock.Set(new(2026, 11, day, hour, 0, 0, Japan));
        await TellAsync(bot);

        Told(bot, supervisor).ShouldBe(told);
    }

    [Fact]
    public async Task With_nobody_to_tell_the_log_says_so_and_it_is_told_later()
    {
        await using var bot = await StartAsync();
        await StrangerAsync(bot, "imported", "渡辺 彩");
        bot.Clock.Set(new(2026, 11, 19, 17, 45, 0, Japan));
        await RemindAsync(bot);

        await TellAsync(bot);
        bot.Log.Entries.ShouldContain(entry => entry.Contains("nobody who can be told", StringComparison.Ordinal));

        var (supervisor, _) = await LeadersAsync(bot, manager: false);
        await TellAsync(bot);
        Told(bot, supervisor).ShouldBe(1);
    }

    // The teams here have no channel, which is a problem of its own.
    private static Task<TestBot> StartAsync(bool teamCards = false) =>
        TestBot.StartAsync("--Schedules:TeamCards", teamCards ? "true" : "false");

    private static async Task<(TestPerson Supervisor, TestPerson? Manager)> LeadersAsync(TestBot bot, bool manager = true)
    {
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await supervisor.SaysAsync("ヘルプ");
        if (!manager)
            return (supervisor, null);

        var one = await bot.MemberAsync(Role.Manager, "高橋 美咲");
        await one.SaysAsync("ヘルプ");
        return (supervisor, one);
    }

    // Known from an import: no chat and no id of the channel.
    private static Task StrangerAsync(TestBot bot, string id, string name) => SaveAsync(
        bot,
        new SaveTeam(new() { TenantId = "tenant-1", TeamId = "team-1", Name = "アウトバウンド1課", TimeZone = "Asia/Tokyo", Language = "ja" }),
        new SavePerson(new() { TenantId = "tenant-1", PersonId = id, Name = name, ChannelUserId = "" }),
        new SaveMembership(new() { TenantId = "tenant-1", PersonId = id, TeamId = "team-1", Role = Role.Operator }));

    private static async Task SaveAsync(TestBot bot, params Write[] writes) =>
        (await bot.Services.GetRequiredService<IStorage>().CommitAsync(writes, TestContext.Current.CancellationToken)).ShouldBeOfType<CommitResult.Committed>();

    private static async Task RemindAsync(TestBot bot)
    {
        using var one = ActivatorUtilities.CreateInstance<Reminders>(bot.Services, On);
        await one.SendDueAsync(TestContext.Current.CancellationToken);
    }

    private static async Task TellAsync(TestBot bot)
    {
        using var one = ActivatorUtilities.CreateInstance<Heartbeat>(bot.Services, On);
        await one.TellAsync(TestContext.Current.CancellationToken);
    }

    private static long Notices(TestBot bot) => StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM outbox WHERE kind = 'Notice'");

    private static long Told(TestBot bot, TestPerson reader) => StoredRows.Scalar(
        bot.DatabaseFile, $"SELECT COUNT(*) FROM outbox WHERE kind = 'Notice' AND conversation_id = '{reader.Chat}'");
}
