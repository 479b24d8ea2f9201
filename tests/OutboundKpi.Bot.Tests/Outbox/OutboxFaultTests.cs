using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Outbox;

/// <summary>The channel fails in every way it knows: nothing is lost, and each conversation keeps its order.</summary>
public sealed class OutboxFaultTests : IAsyncLifetime
{
    private TestBot _bot = null!;
    private ScriptedChannel _channel = null!;

    // Every wait is the outbox's, and it goes by the bot's clock.
    public async ValueTask InitializeAsync()
    {
        _bot = await TestBot.StartAsync(
            "--Bot:Connector:FirstWait", "00:00:00", "--Bot:Connector:LongestWait", "00:00:00", "--Outbox:FirstRetryAfter", "00:00:02", "--Outbox:LeaseFor", "00:10:00");
        _channel = new ScriptedChannel(_bot);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    public async Task A_throttled_reply_goes_again_when_the_channel_said_and_not_before(int seconds)
    {
        var hanako = _bot.Person();
        _channel.Answer(hanako, ConnectorReply.Throttle($"{seconds}"));
        await SayAsync(hanako, "架電80");

        var tries = await _channel.RunClockUntilAsync(hanako, 2);

        tries[1].Text.ShouldBe(tries[0].Text);
        var arrivals = _channel.ArrivalsOf(hanako);
        (arrivals[1] - arrivals[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds));
    }

    public static TheoryData<string> PassingFaults => ["429", "412", "502", "503", "504", "500", "cut"];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_reply_that_met_a_passing_fault_goes_again_as_it_was(string fault)
    {
        var hanako = _bot.Person();
        _channel.Answer(hanako, Fault(fault));
        await SayAsync(hanako, "架電80");

        var tries = await _channel.RunClockUntilAsync(hanako, 2);
        await hanako.SaysAsync("ヘルプ");

        tries[1].Text.ShouldBe(tries[0].Text);
        _channel.RequestsOf(hanako).Count.ShouldBe(3);
        StatesOf(hanako)[0].ShouldBe("Sent");
    }

    [Fact]
    public async Task Longer_faults_are_met_with_longer_waits()
    {
        var hanako = _bot.Person();
        _channel.Answer(hanako, Fault("503"), Fault("503"), Fault("503"), Fault("503"));
        await SayAsync(hanako, "架電80");

        await _channel.RunClockUntilAsync(hanako, 5);

        var arrivals = _channel.ArrivalsOf(hanako);
        var waits = arrivals.Zip(arrivals.Skip(1), (earlier, later) => later - earlier).ToArray();
        waits.Zip([2, 4, 8, 16]).ShouldAllBe(pair => pair.First >= TimeSpan.FromSeconds(pair.Second));
    }

    [Fact]
    public async Task What_waits_behind_a_reply_that_fails_keeps_its_place()
    {
        var hanako = _bot.Person();
        _channel.Answer(hanako, Fault("503"), Fault("cut"), ConnectorReply.Throttle("3"));
        for (var calls = 1; calls <= 5; calls++)
            await SayAsync(hanako, $"架電{calls}0");

        var tries = await _channel.RunClockUntilAsync(hanako, 8);

        CallsIn(tries).ShouldBe([10, 10, 10, 10, 20, 30, 40, 50]);
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(400, "BadArgument")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task A_refusal_for_good_is_not_tried_again_and_the_next_reply_goes(int status, string code)
    {
        var hanako = _bot.Person();
        _channel.Answer(hanako, ConnectorReply.Error(status, code));
        await SayAsync(hanako, "架電10");
        await SayAsync(hanako, "架電20");

        await _bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, 2);
        await hanako.SaysAsync("ヘルプ");

        CallsIn(_channel.RequestsOf(hanako).Take(2)).ShouldBe([10, 20]);
        _channel.RequestsOf(hanako).Count.ShouldBe(3);
        StatesOf(hanako)[..2].ShouldBe(["Failed", "Sent"]);
        // What was reported is kept, whether the answer arrived or not.
        (await _bot.DayOfAsync(hanako)).Single().Counts.Calls.ShouldBe(20);
    }

    [Fact]
    public async Task What_was_to_take_the_place_of_a_card_that_is_gone_is_said_anew()
    {
        var hanako = _bot.Person();
        var form = await hanako.SaysAsync("報告");
        _channel.Answer(hanako, ConnectorReply.Error(404, "ActivityNotFoundInConversation"));

        var answer = await hanako.PressesAsync(form, "送信", ("calls", "80"));

        var requests = await _bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, 3);
        requests.Select(request => request.Method).ShouldBe(["POST", "PUT", "POST"]);
        new SaidCard(requests[2].Json).Text.ShouldBe(answer.Text);
    }

    [Fact]
    public async Task A_channel_that_nobody_answers_at_is_tried_until_somebody_does()
    {
        var port = QuietPort();
        var hanako = _bot.Person();
        for (var calls = 1; calls <= 3; calls++)
        {
            var message = hanako.Message($"架電{calls}0");
            message["serviceUrl"] = $"http://127.0.0.1:{port}/";
            await hanako.SendAsync(message);
        }

        await using var late = await RecordingConnector.StartAsync(port);
        await _channel.RunClockUntilAsync(() => late.Requests.Count >= 3);

        CallsIn(late.Requests).ShouldBe([10, 20, 30]);
    }

    [Fact]
    public async Task Replies_that_are_owed_at_the_end_are_sent_after_the_next_start()
    {
        var people = Enumerable.Range(0, 3).Select(_ => _bot.Person()).ToArray();
        _channel.IsDown = true;
        foreach (var calls in new[] { 10, 20, 30 })
        {
            foreach (var person in people)
                await SayAsync(person, $"架電{calls}");
        }

        await _bot.RestartAsync();
        _channel.IsDown = false;

        foreach (var person in people)
        {
            await _channel.RunClockUntilAsync(() => CallsIn(_channel.RequestsOf(person)).Contains(30));
            var tries = CallsIn(_channel.RequestsOf(person));
            tries[^3..].ShouldBe([10, 20, 30]);
            tries[..^2].ShouldAllBe(calls => calls == 10);
        }
    }

    [Fact]
    public async Task Two_replies_of_one_turn_keep_their_order_though_the_first_fails()
    {
        var hanako = _bot.Person();
        await hanako.SaysAsync("報告");
        Execute($"UPDATE dialog SET state = X'7B' WHERE person_id = '{hanako.Id}'");
        _channel.Answer(hanako, Fault("503"), Fault("cut"));

        await SayAsync(hanako, "架電80");

        var came = (await _channel.RunClockUntilAsync(hanako, 5)).Skip(1).ToArray();
        came[..3].ShouldAllBe(request => request.Text.Contains("途中だった入力", StringComparison.Ordinal));
        came[3].Text.ShouldContain("架電 80");
    }

    [Fact]
    public async Task What_waits_behind_a_slow_reply_goes_as_soon_as_that_one_has_arrived()
    {
        var hanako = _bot.Person();
        var arrives = new TaskCompletionSource();
        _channel.Answer(hanako, ConnectorReply.Late(arrives.Task));
        await SayAsync(hanako, "架電10");
        await SayAsync(hanako, "架電20");
        await SayAsync(hanako, "架電30");
        await _bot.Person().SaysAsync("ヘルプ");
        _channel.RequestsOf(hanako).Count.ShouldBeLessThanOrEqualTo(1);

        arrives.SetResult();

        CallsIn(await _bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, 3)).ShouldBe([10, 20, 30]);
    }

    private static ConnectorReply Fault(string fault) => fault == "cut" ? ConnectorReply.Cut : ConnectorReply.Error(int.Parse(fault), "Scripted");

    private static Task SayAsync(TestPerson person, string text) => person.SendAsync(person.Message(text));

    // The calls that each of the cards says.
    private static int[] CallsIn(IEnumerable<ConnectorRequest> requests) =>
    [
        .. requests.Select(request => new SaidCard(request.Json).Text.Split("架電 ")[1]).Select(text => int.Parse(text[..2])),
    ];

    // A port on which nobody listens, and which nobody gets by chance: it lies below those that are given out.
    private static int QuietPort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there: the next one.
            }
        }
    }

    private string[] StatesOf(TestPerson person) =>
    [
        .. StoredRows.Rows(_bot.DatabaseFile, $"SELECT state FROM outbox WHERE conversation_id = '{person.Chat}' ORDER BY seq", row => row.GetString(0)),
    ];

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_bot.DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().ShouldBe(1);
    }
}
