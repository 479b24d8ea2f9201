using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>What is no activity is refused with a 4xx, and leaves no trace: nothing stored, nothing sent, no failure in the log.</summary>
public sealed class RefusedRequestTests(SharedBot shared) : IClassFixture<SharedBot>, IAsyncLifetime
{
    private TestPerson Hanako => shared.Bot.Person();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        StoredRows.Count(shared.Bot.DatabaseFile).ShouldBe(0);
        shared.Bot.Channel.Requests.ShouldBeEmpty();
        shared.Bot.Log.Errors.ShouldBeEmpty();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"message\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{'type':'message'}")]
    [InlineData("<activity/>")]
    [InlineData("type=message&text=80")]
    public async Task What_is_no_activity_is_a_bad_request(string body) => (await shared.PostAsync(body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_bad_request()
    {
        var text = Hanako.Message("架電80").ToJsonString();
        var utf8 = Encoding.UTF8.GetBytes(text);

        (await shared.PostAsync([.. utf8[..^2], 0xFF, .. utf8[^2..]])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await shared.PostAsync(Encoding.Unicode.GetBytes(text), "application/json; charset=utf-16")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await shared.PostAsync(text + "x")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await shared.PostAsync(text[..^1])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await shared.PostAsync(text.Replace("\"text\":", "\"more\":\"\\ud800\",\"text\":", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task Deep_nesting_is_a_bad_request(int depth) =>
        (await shared.PostAsync(new string('[', depth) + new string(']', depth))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Another_content_type_is_not_supported(string? contentType) =>
        (await shared.PostAsync(Encoding.UTF8.GetBytes(Hanako.Message("架電80").ToJsonString()), contentType)).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")] // The local client asks so whether the bot is there.
    public async Task Another_method_is_not_allowed(string method) =>
        (await SharedBot.SendAsync(new HttpRequestMessage(new HttpMethod(method), shared.Bot.Endpoint))).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);

    [Fact]
    public async Task A_sender_that_asks_first_is_told_that_five_megabytes_are_too_large()
    {
        var activity = Hanako.Message(new string('8', 5 * 1024 * 1024));
        var request = new HttpRequestMessage(HttpMethod.Post, shared.Bot.Endpoint) { Headers = { ExpectContinue = true } };

        (await SharedBot.SendAsync(request, Encoding.UTF8.GetBytes(activity.ToJsonString()), "application/json")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    // The bot answers as soon as it knows, and closes: a sender that writes on without a look at the answer sees a broken connection.
    [Theory]
    [InlineData("Content-Length: 5242880\r\n\r\n{\"type\":")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n50000\r\n")]
    public async Task A_body_that_is_going_to_be_five_megabytes_is_too_large_before_all_of_it_has_come(string beginning)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(shared.Bot.Endpoint.Host, shared.Bot.Endpoint.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        var chunk = beginning.StartsWith("Transfer", StringComparison.Ordinal) ? new string(' ', 0x50000) : "";

        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: {shared.Bot.Endpoint.Authority}\r\nContent-Type: application/json\r\n{beginning}{chunk}"),
            TestContext.Current.CancellationToken);

        using var answer = new StreamReader(stream);
        (await answer.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 413 Payload Too Large");
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("from.id")]
    [InlineData("conversation")]
    [InlineData("conversation.id")]
    [InlineData("name")]
    public async Task An_activity_without_a_field_that_it_needs_is_a_bad_request(string path)
    {
        foreach (var instead in new JsonNode?[] { JsonValue.Create("absent"), null, JsonValue.Create("") })
        {
            var activity = Hanako.Activity("invoke");
            activity["name"] = "adaptiveCard/action";
            var (parent, field) = Find(activity, path);
            if (instead?.GetValue<string>() == "absent")
                parent.Remove(field);
            else
                parent[field] = instead?.DeepClone();

            (await shared.PostAsync(activity)).Status.ShouldBe(HttpStatusCode.BadRequest, activity.ToJsonString());
        }
    }

    [Theory]
    [InlineData("type", "5", "{}", "[]", "true")]
    [InlineData("id", "5", "{}", "[]", "true")]
    [InlineData("timestamp", "5", "{}", "\"yesterday\"", "\"2026-13-45T99:99:99Z\"")]
    [InlineData("localTimestamp", "5", "{}", "\"yesterday\"")]
    [InlineData("locale", "5", "{}", "[]")]
    [InlineData("localTimezone", "5", "{}", "[]")]
    [InlineData("channelId", "5", "{}", "[]")]
    [InlineData("serviceUrl", "5", "{}", "[]")]
    [InlineData("from", "5", "\"x\"", "[]", "true")]
    [InlineData("from.id", "5", "{}", "[]", "true")]
    [InlineData("from.name", "5", "{}", "[]", "true")]
    [InlineData("from.aadObjectId", "5", "{}", "[]", "true")]
    [InlineData("recipient", "5", "\"x\"", "[]")]
    [InlineData("recipient.id", "5", "{}", "[]")]
    [InlineData("conversation", "5", "\"x\"", "[]")]
    [InlineData("conversation.id", "5", "{}", "[]")]
    [InlineData("conversation.isGroup", "5", "\"yes\"", "{}")]
    [InlineData("conversation.tenantId", "5", "{}", "[]")]
    [InlineData("conversation.conversationType", "5", "{}", "[]")]
    [InlineData("text", "5", "{}", "[]", "true")]
    [InlineData("replyToId", "5", "{}", "[]")]
    [InlineData("attachments", "5", "\"x\"", "{}")]
    [InlineData("entities", "5", "\"x\"", "{}")]
    [InlineData("channelData", "5", "\"x\"", "[]")]
    [InlineData("membersAdded", "5", "\"x\"", "{}", "[5]", "[\"x\"]")]
    [InlineData("membersRemoved", "5", "\"x\"", "{}")]
    [InlineData("action", "5", "{}", "[]")]
    [InlineData("name", "5", "{}", "[]")]
    [InlineData("deliveryMode", "5", "{}", "[]")]
    public async Task A_field_of_a_wrong_type_is_a_bad_request(string path, params string[] wrong)
    {
        foreach (var json in wrong)
        {
            var activity = Hanako.Message("架電80");
            var (parent, field) = Find(activity, path);
            parent[field] = JsonNode.Parse(json);

            (await shared.PostAsync(activity)).Status.ShouldBe(HttpStatusCode.BadRequest, activity.ToJsonString());
        }
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/")]
    [InlineData("https://attacker.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://user@127.0.0.1/")]
    [InlineData("http://127.0.0.1/?a=b")]
    [InlineData("127.0.0.1")]
    [InlineData("not a url")]
    public async Task Without_credentials_answers_go_to_this_machine_only(string serviceUrl)
    {
        var activity = Hanako.Message("架電80");
        activity["serviceUrl"] = serviceUrl;

        (await shared.PostAsync(activity)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "bot.example.com")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "bot.example.com")]
    public async Task Without_credentials_nothing_that_comes_from_elsewhere_is_taken(string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, shared.Bot.Endpoint);
        request.Headers.TryAddWithoutValidation(header, value).ShouldBeTrue();

        var (status, _) = await SharedBot.SendAsync(request, Encoding.UTF8.GetBytes(Hanako.Message("架電80").ToJsonString()), "application/json");

        status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData("composeExtension/query")]
    [InlineData("no/such/invoke")]
    public async Task An_invoke_that_nobody_handles_is_not_implemented(string name)
    {
        var activity = Hanako.Activity("invoke");
        activity["name"] = name;
        activity["value"] = new JsonObject { ["data"] = new JsonObject() };

        (await shared.PostAsync(activity)).ShouldBe((HttpStatusCode.NotImplemented, ""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"report.submit\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"report.submit"}""")]
    [InlineData("""{"action":{}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":""}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":7}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"report.submit","data":"80"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"report.submit","data":[80]}}""")]
    public async Task A_press_that_cannot_be_read_is_answered_as_an_error_that_the_client_shows(string? value)
    {
        var activity = Hanako.Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        if (value is not null)
            activity["value"] = JsonNode.Parse(value);

        var (status, body) = await shared.PostAsync(activity);

        status.ShouldBe(HttpStatusCode.OK);
        var answer = JsonNode.Parse(body)!;
        answer["statusCode"]!.GetValue<int>().ShouldBe(400);
        answer["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.error");
        answer["value"]!["code"]!.GetValue<string>().ShouldBe("BadRequest");
        answer["value"]!["message"]!.GetValue<string>().ShouldContain("ヘルプ");
    }

    private static (JsonObject Parent, string Field) Find(JsonObject activity, string path) =>
        path.Split('.') is [var parent, var field] ? (activity[parent]!.AsObject(), field) : (activity, path);
}
