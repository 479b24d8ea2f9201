using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Turns;

namespace OutboundKpi.Bot.Tests.Faults;

/// <summary>Turns that are late, meet each other, or find what they cannot read.</summary>
public sealed class TurnFaultTests
{
    [Fact]
    public async Task A_press_whose_response_is_gone_is_answered_by_a_message()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var press = hanako.Press(await hanako.SaysAsync("報告"), "送信", ("calls", "80"));
        press.Remove("replyToId");
        var slot = new ResponseSlot();
        slot.TryGiveAway().ShouldBeTrue();

        await bot.Services.GetRequiredService<ITurnHandler>().HandleAsync(Read(press), slot, TestContext.Current.CancellationToken);

        var said = await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, 2);
        new SaidCard(said[1].Json).Text.ShouldContain("架電 80");
        // The channel asks again: it is answered, and the report is not taken twice.
        (await hanako.SendInvokeAsync(press)).GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.activity.message");
        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM report_entry").ShouldBe(1);
    }

    [Fact]
    public async Task A_press_in_time_is_answered_in_the_response_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var press = hanako.Press(await hanako.SaysAsync("報告"), "送信", ("calls", "80"));
        press.Remove("replyToId");

        SaidCard.FromInvoke(await hanako.SendInvokeAsync(press)).Text.ShouldContain("架電 80");

        await hanako.SaysAsync("ヘルプ");
        hanako.Heard.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_that_another_instance_overtakes_is_decided_anew_and_neither_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        await using var other = await TestBot.StartAsync("--Storage:ConnectionString", $"Data Source={bot.DatabaseFile}");
        var hanako = bot.Person();
        var overtaken = false;
        var pipeline = Pipeline(bot, () =>
        {
            // The first turn has been loaded: now the other instance opens a form in the same conversation.
            overtaken = true;
            return PostAsync(other, hanako.Message("報告"));
        });
        await hanako.SaysAsync("報告");

        await pipeline.HandleAsync(Read(hanako.Message("架電80")), new ResponseSlot(), TestContext.Current.CancellationToken);

        overtaken.ShouldBeTrue();
        (await bot.DayOfAsync(hanako)).Single().Counts.Calls.ShouldBe(80);
        // Both forms are answered by the report, whichever of them the turn had seen first.
        var said = await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, 3);
        said.Select(request => new SaidCard(request.Json).Text).ShouldContain(text => text.Contains("架電 80", StringComparison.Ordinal));
        (await hanako.SaysAsync("キャンセル")).Text.ShouldContain("途中の入力はありません");
    }

    [Fact]
    public async Task The_same_activity_at_two_instances_acts_once()
    {
        await using var bot = await TestBot.StartAsync();
        await using var other = await TestBot.StartAsync("--Storage:ConnectionString", $"Data Source={bot.DatabaseFile}");
        var hanako = bot.Person();
        var message = hanako.Message("架電80");
        var pipeline = Pipeline(bot, () => PostAsync(other, message));

        await pipeline.HandleAsync(Read(message), new ResponseSlot(), TestContext.Current.CancellationToken);

        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM report_entry").ShouldBe(1);
        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM outbox").ShouldBe(1);
    }

    [Fact]
    public async Task Two_instances_on_one_conversation_at_once_lose_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await using var other = await TestBot.StartAsync("--Storage:ConnectionString", $"Data Source={bot.DatabaseFile}");
        var hanako = bot.Person();
        const int rounds = 20;

        for (var i = 1; i <= rounds; i++)
            await Task.WhenAll(PostAsync(bot, hanako.Message($"L{i}リスト 架電{i}")), PostAsync(other, hanako.Message("報告")));

        (await bot.DayOfAsync(hanako)).Sum(entry => entry.Counts.Calls).ShouldBe(rounds * (rounds + 1) / 2);
        await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, rounds * 2);
        bot.Log.Errors.ShouldBeEmpty();
        other.Log.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"dialog":"report","stateVersion":1,"step":"fill","askedAt":"2026-11-20T09:00:00+00:00"}]""")]
    [InlineData("""[{"dialog":"report","stateVersion":1,"step":"fill","askedAt":"2026-11-20T09:00:00+00:00","state":{}}]""")]
    [InlineData("""[{"dialog":"report","stateVersion":99,"step":"fill","askedAt":"2026-11-20T09:00:00+00:00","state":{}}]""")]
    [InlineData("""[{"dialog":"retired","stateVersion":1,"step":"x","askedAt":"2026-11-20T09:00:00+00:00","state":{}}]""")]
    public async Task A_dialog_that_cannot_be_read_any_more_starts_over_politely(string stored)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        await hanako.SaysAsync("報告");
        await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [new SaveDialog(new(hanako.Tenant, hanako.Chat, hanako.Id), 1, Encoding.UTF8.GetBytes(stored))], TestContext.Current.CancellationToken);

        await hanako.SendAsync(hanako.Message("架電80 接続24"));

        var said = await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, 3);
        said[1].Json.GetProperty("text").GetString()!.ShouldContain("最初からお願いします");
        new SaidCard(said[2].Json).Text.ShouldContain("架電 80・接続 24");
        (await hanako.SaysAsync("ヘルプ")).Text.ShouldStartWith("できること");
    }

    [Fact]
    public async Task While_the_disk_is_held_a_message_waits_and_is_answered_when_it_is_free()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        using var another = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={bot.DatabaseFile};Pooling=False");
        another.Open();
        var hold = another.BeginTransaction(deferred: false);

        var sending = hanako.SendAsync(hanako.Message("架電80"));
        (await bot.DayOfAsync(hanako)).ShouldBeEmpty();
        sending.IsCompleted.ShouldBeFalse();
        hold.Rollback();
        await sending;

        (await bot.DayOfAsync(hanako)).Single().Counts.Calls.ShouldBe(80);
    }

    // The pipeline of a bot, in which something happens between the loading of the first turn and its commit.
    private static TurnPipeline Pipeline(TestBot bot, Func<Task> meanwhile)
    {
        var services = bot.Services;
        var loader = new TurnLoader(
            services.GetRequiredService<TurnStore>(),
            services.GetRequiredService<LanguageBook>(),
            services.GetRequiredService<IOptions<InboundOptions>>(),
            services.GetRequiredService<IOptions<AccessOptions>>(),
            new InterruptingClock(bot.Clock, meanwhile));
        return new(
            services.GetRequiredService<ConversationGates>(),
            loader,
            services.GetRequiredService<TurnRouter>(),
            services.GetRequiredService<TurnCommitter>(),
            NullLogger<TurnPipeline>.Instance);
    }

    private static async Task PostAsync(TestBot bot, JsonObject activity)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(bot.Endpoint, new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Activity Read(JsonObject activity) =>
        ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(activity)).ShouldBeOfType<ReadableActivity>().Activity;

    /// <summary>A clock on which something happens the first time it is looked at. A turn looks when it has been loaded.</summary>
    private sealed class InterruptingClock(TimeProvider clock, Func<Task> interruption) : TimeProvider
    {
        private Func<Task>? _interruption = interruption;

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Exchange(ref _interruption, null)?.Invoke().GetAwaiter().GetResult();
            return clock.GetUtcNow();
        }
    }
}
