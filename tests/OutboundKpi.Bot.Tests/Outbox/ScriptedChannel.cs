using System.Collections.Concurrent;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Outbox;

/// <summary>Lets the channel fail for single conversations, and remembers by the bot's clock when each request came.</summary>
internal sealed class ScriptedChannel
{
    private readonly TestBot _bot;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ConnectorReply>> _scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Conversation, DateTimeOffset Moment)> _arrivals = [];

    public ScriptedChannel(TestBot bot)
    {
        _bot = bot;
        bot.Channel.Rule = Decide;
    }

    /// <summary>While true, every connection is cut.</summary>
    public bool IsDown { get; set; }

    /// <summary>The next requests of a person's chat get these answers; after them the usual ones.</summary>
    public void Answer(TestPerson person, params ReadOnlySpan<ConnectorReply> replies)
    {
        foreach (var reply in replies)
            _scripts.GetOrAdd(person.Chat, _ => []).Enqueue(reply);
    }

    /// <summary>When the requests of a person's chat came, by the bot's clock.</summary>
    public IReadOnlyList<DateTimeOffset> ArrivalsOf(TestPerson person) => [.. _arrivals.Where(arrival => arrival.Conversation == person.Chat).Select(arrival => arrival.Moment)];

    /// <summary>
    /// Lets the bot's clock run, a second at a time, until that many requests of a person's chat have come. At each second somebody else
    /// asks and is answered: nobody is held up by another's fault, and the clock waits for the bot.
    /// </summary>
    public async Task<IReadOnlyList<ConnectorRequest>> RunClockUntilAsync(TestPerson person, int count)
    {
        await RunClockUntilAsync(() => RequestsOf(person).Count >= count);
        return RequestsOf(person);
    }

    /// <summary>The same, until something holds.</summary>
    public async Task RunClockUntilAsync(Func<bool> holds)
    {
        var other = _bot.Person();
        for (var second = 0; !holds(); second++)
        {
            second.ShouldBeLessThan(1_000, "the bot did not try again");
            await other.SaysAsync("ヘルプ");
            _bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>What came for a person's chat.</summary>
    public IReadOnlyList<ConnectorRequest> RequestsOf(TestPerson person) => [.. _bot.Channel.Requests.Where(request => request.ConversationId == person.Chat)];

    private ConnectorReply? Decide(ConnectorRequest request)
    {
        _arrivals.Enqueue((request.ConversationId ?? "", _bot.Clock.GetUtcNow()));
        if (IsDown)
            return ConnectorReply.Cut;

        return _scripts.TryGetValue(request.ConversationId ?? "", out var script) && script.TryDequeue(out var reply) ? reply : null;
    }
}
