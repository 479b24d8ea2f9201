using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>
/// Spoilt activities of every kind: whatever comes, the bot answers below 500, fails in no turn and goes on working.
/// <c>MUTATIONS</c> says how many (2,000 unless set), <c>MUTATIONS_SEED</c> which.
/// </summary>
public sealed class MutatedActivitiesTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task No_activity_however_spoilt_brings_the_bot_down()
    {
        var count = Setting("MUTATIONS", 2_000);
        var seed = Setting("MUTATIONS_SEED", 20261120);
        await using var bot = await TestBot.StartAsync("--Bot:Connector:FirstWait", "00:00:00", "--Bot:Connector:LongestWait", "00:00:00");
        var samples = await SamplesAsync(bot);
        var answers = new ConcurrentDictionary<int, int>();
        var faults = new ConcurrentQueue<string>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken },
            async (i, cancellationToken) =>
            {
                var body = new ActivityMutator(new Random(seed + i)).Mutate(samples[i % samples.Count]);
                var status = await PostAsync(bot.Endpoint, body, cancellationToken);
                answers.AddOrUpdate(status, 1, (_, before) => before + 1);
                if (status is >= 500 and not 501)
                    faults.Enqueue($"{status} for seed {seed + i}: {Encoding.UTF8.GetString(body)}");
            });

        faults.ShouldBeEmpty();
        bot.Log.Errors.Take(3).ShouldBeEmpty();
        (await bot.Person().SaysAsync("架電80 接続24")).Text.ShouldContain("架電 80・接続 24");
        answers.Keys.ShouldBeSubsetOf([200, 400, 401, 501]);
        // Both the reading of activities and the turns behind it were tried.
        answers[200].ShouldBeGreaterThan(count / 4);
        answers[400].ShouldBeGreaterThan(count / 10);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} activities: {string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{a.Value} x {a.Key}"))}");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static async Task<int> PostAsync(Uri endpoint, byte[] body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        using var response = await Http.PostAsync(endpoint, content, cancellationToken);
        return (int)response.StatusCode;
    }

    // Good activities of every kind, of several people, some with a form that waits.
    private static async Task<IReadOnlyList<JsonObject>> SamplesAsync(TestBot bot)
    {
        var samples = new List<JsonObject>();
        for (var i = 0; i < 12; i++)
        {
            var person = bot.Person();
            var form = await person.SaysAsync("報告");
            var press = person.Press(form, "送信", ("calls", "８０"), ("list", "新規"));
            var submit = person.Activity("message");
            submit["value"] = press["value"]!["action"]!["data"]!.DeepClone();
            submit["replyToId"] = "form-1";
            var edited = person.Message("架電81");
            edited["type"] = "messageUpdate";
            edited["channelData"] = new JsonObject { ["eventType"] = "editMessage", ["tenant"] = new JsonObject { ["id"] = person.Tenant } };
            var met = person.Activity("conversationUpdate");
            met["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = person.ChannelId });
            met["channelData"] = new JsonObject { ["eventType"] = "teamMemberAdded", ["team"] = new JsonObject { ["id"] = "19:t", ["name"] = "t" } };
            samples.AddRange([person.Message("架電80 接続24 アポ3"), InChannel(person), press, submit, edited, met]);
        }

        return samples;
    }

    private static JsonObject InChannel(TestPerson person)
    {
        var message = person.Message("<at>架電KPI</at> 今日");
        message["conversation"] = new JsonObject { ["id"] = "19:channel;messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = person.Tenant };
        message["timestamp"] = "2026-11-20T09:02:00.000Z";
        message["localTimestamp"] = "2026-11-20T18:02:00.000+09:00";
        message["localTimezone"] = "Asia/Tokyo";
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<div>今日</div>" });
        message["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = "<at>架電KPI</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "架電KPI" } },
            new JsonObject { ["type"] = "clientInfo", ["locale"] = "ja-JP", ["timezone"] = "Asia/Tokyo" });
        return message;
    }
}
