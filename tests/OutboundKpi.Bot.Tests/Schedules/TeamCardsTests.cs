using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Schedules;

/// <summary>The team's card at its hour: decided once, sent to the channel, without a name.</summary>
public sealed class TeamCardsTests
{
    private const string Channel = "19:team@thread.tacv2";
    private static readonly DateTimeOffset BeforeTheHour = new(2026, 11, 20, 17, 29, 0, TimeSpan.FromHours(9));
    private static readonly DateTimeOffset TheHour = BeforeTheHour.AddMinutes(1);
    private static readonly string[] Names = ["佐藤 花子", "田中 健太", "渡辺 彩"];

    [Fact]
    public async Task The_week_goes_to_the_channel_at_its_hour_and_once()
    {
        await using var bot = await TestBot.StartAsync();
        var people = await TeamAsync(bot, Channel + ";messageid=1795");
        bot.Clock.Set(BeforeTheHour);
        await RoundAsync(bot);
        Decided(bot).ShouldBe(0);

        bot.Clock.Set(TheHour);
        await RoundAsync(bot);
        await RoundAsync(bot);

        var said = (await bot.Channel.WaitForAsync(request => request.ConversationId == Channel)).Single();
        Decided(bot).ShouldBe(1);
        var card = new SaidCard(said.Json);
        card.Text.ShouldStartWith("アウトバウンド1課\n今週　11/16（月）〜11/20（金）");
        card.Text.ShouldContain("報告 3人／4人（営業日 5日）");
        card.Text.ShouldContain("180");
        card.Buttons.ShouldBeEmpty();
        foreach (var person in people)
            said.Json.GetRawText().ShouldNotContain(person.Id);

        foreach (var name in Names)
            card.Text.ShouldNotContain(name);
    }

    [Fact]
    public async Task A_restart_and_a_second_instance_send_no_second_one()
    {
        await using var bot = await TestBot.StartAsync();
        await TeamAsync(bot, Channel);
        bot.Clock.Set(TheHour);
        using var second = ActivatorUtilities.CreateInstance<TeamCards>(bot.Services);

        await Task.WhenAll(RoundAsync(bot), second.SendDueAsync(TestContext.Current.CancellationToken));
        await bot.RestartAsync();
        await RoundAsync(bot);

        Decided(bot).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_stop_it_is_sent_the_same_evening_and_not_the_next_day()
    {
        await using var bot = await TestBot.StartAsync();
        await TeamAsync(bot, Channel);
        bot.Clock.Set(TheHour.AddHours(6));
        await RoundAsync(bot);
        Decided(bot).ShouldBe(1);

        bot.Clock.Set(TheHour.AddDays(8));
        await RoundAsync(bot);

        Decided(bot).ShouldBe(1);
    }

    [Fact]
    public async Task The_month_goes_out_on_the_first_business_day_of_the_next()
    {
        await using var bot = await TestBot.StartAsync();
        await TeamAsync(bot, Channel);
        bot.Clock.Set(new(2026, 12, 1, 17, 30, 0, TimeSpan.FromHours(9)));

        await RoundAsync(bot);

        var said = (await bot.Channel.WaitForAsync(request => request.ConversationId == Channel)).Single();
        new SaidCard(said.Json).Text.ShouldContain("先月　11/1（日）〜11/30（月）");
    }

    [Fact]
    public async Task Without_a_known_channel_nothing_is_decided_and_the_log_says_so_once()
    {
        await using var bot = await TestBot.StartAsync();
        await TeamAsync(bot, channel: null);
        bot.Clock.Set(TheHour);

        await RoundAsync(bot);
        await RoundAsync(bot);

        Ledger(bot).ShouldBe(0);
        bot.Log.Entries.Count(entry => entry.Contains("team-1 has no channel", StringComparison.Ordinal)).ShouldBe(1);

        await KnowAsync(bot, "tenant-1", Channel);
        await RoundAsync(bot);
        Decided(bot).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_report_nothing_is_sent()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.MemberAsync(Role.Operator);
        await KnowAsync(bot, "tenant-1", Channel);
        bot.Clock.Set(TheHour);

        await RoundAsync(bot);

        (Ledger(bot), Decided(bot)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Switched_off_nothing_is_sent()
    {
        await using var bot = await TestBot.StartAsync("--Schedules:TeamCards", "false");
        await TeamAsync(bot, Channel);
        bot.Clock.Set(TheHour);

        await RoundAsync(bot);

        Ledger(bot).ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_reporters_the_channel_sees_no_total()
    {
        await using var bot = await TestBot.StartAsync();
        await TeamAsync(bot, Channel, reporters: 2);
        bot.Clock.Set(TheHour);

        await RoundAsync(bot);

        var card = new SaidCard((await bot.Channel.WaitForAsync(request => request.ConversationId == Channel)).Single().Json);
        card.Text.ShouldContain("報告 2人／4人（営業日 5日、合計は3人から表示します）");
        card.Text.ShouldNotContain("120");
        card.Text.ShouldNotContain("接続");
    }

    // Three of four operators have reported today.
    private static async Task<IReadOnlyList<TestPerson>> TeamAsync(TestBot bot, string? channel, int reporters = 3)
    {
        var people = new List<TestPerson>();
        foreach (var name in Names)
        {
            people.Add(await bot.MemberAsync(Role.Operator, name));
            if (people.Count <= reporters)
                await people[^1].SaysAsync("架電60 接続12 アポ1");
        }

        people.Add(await bot.MemberAsync(Role.Operator, "伊藤 翔"));
        if (channel is not null)
            await KnowAsync(bot, people[0].Tenant, channel);

        return people;
    }

    private static async Task KnowAsync(TestBot bot, string tenant, string channel) => await bot.Services.GetRequiredService<IStorage>().CommitAsync(
        [
            new SaveConversation(new()
            {
                TenantId = tenant,
                ServiceUrl = bot.Channel.ServiceUrl,
                ConversationId = channel,
                Kind = ConversationKind.Channel,
                TeamId = "team-1",
                BotId = "28:bot",
                BotName = "架電KPI",
                ChannelId = "msteams",
                UpdatedAt = bot.Clock.GetUtcNow(),
            }),
        ],
        TestContext.Current.CancellationToken);

    private static Task RoundAsync(TestBot bot) =>
        bot.Services.GetServices<IHostedService>().OfType<TeamCards>().Single().SendDueAsync(TestContext.Current.CancellationToken);

    private static long Decided(TestBot bot) => StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM outbox WHERE kind = 'Notice'");

    private static long Ledger(TestBot bot) => StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM schedule_ledger");
}
