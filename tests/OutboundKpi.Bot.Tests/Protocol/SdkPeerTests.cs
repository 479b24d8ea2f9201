using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Connector;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>
/// Our bot and the official SDK talk with each other over HTTP: the SDK makes and posts the activities, and takes our replies with its own
/// routes and models. It knows every field that we send, and would answer like us where there is nothing to decide.
/// </summary>
public sealed class SdkPeerTests : IAsyncLifetime
{
    private static readonly object Thread = new { id = "19:channel;messageid=1", conversationType = "channel", isGroup = true, tenantId = "tenant-1" };

    private TestBot _bot = null!;
    private SdkPeer _sdk = null!;

    public async ValueTask InitializeAsync()
    {
        _sdk = await SdkPeer.StartAsync();
        _bot = await TestBot.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();

        if (_sdk is not null)
            await _sdk.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_answered_by_a_card_that_the_sdk_takes()
    {
        (await PostAsync("message", new { text = "架電80 接続24 アポ3" })).GetProperty("status").GetInt32().ShouldBe(200);

        var card = await CallAsync("send", "a:hanako");
        Card(card).Text.ShouldContain("架電 80・接続 24・アポ 3");
        card.GetProperty("body").GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_sentence_is_a_message_that_the_sdk_takes()
    {
        await PostAsync("message", new { text = "" });

        (await CallAsync("send", "a:hanako")).GetProperty("body").GetProperty("text").GetString()!.ShouldContain("文字で書かれた");
    }

    [Fact]
    public async Task A_pressed_card_is_answered_in_the_response_and_updated()
    {
        await PostAsync("message", new { text = "報告" });
        var form = Card(await CallAsync("send", "a:hanako"));
        var data = JsonSerializer.Deserialize<Dictionary<string, object>>(form.Button("送信").GetProperty("data"))!;
        data["calls"] = "８０";

        var answer = await PostAsync(
            "invoke", new { name = "adaptiveCard/action", replyToId = "form-1", value = new { action = new { type = "Action.Execute", verb = "report.submit", data }, trigger = "manual" } });

        answer.GetProperty("status").GetInt32().ShouldBe(200);
        SaidCard.FromInvoke(answer.GetProperty("body")).Text.ShouldContain("架電 80");
        var update = await CallAsync("update", "a:hanako");
        update.GetProperty("activityId").GetString().ShouldBe("form-1");
        Card(update).Text.ShouldContain("架電 80");
    }

    [Fact]
    public async Task A_submitted_message_is_answered_by_an_update()
    {
        await PostAsync("message", new { value = new { verb = "report.submit", calls = "80", nonce = "n-1" } });

        Card(await CallAsync("send", "a:hanako")).Text.ShouldContain("架電 80");
    }

    [Fact]
    public async Task A_new_installation_is_welcomed()
    {
        await PostAsync("conversationUpdate", new { membersAdded = new[] { new { id = "28:bot" }, new { id = "29:hanako" } } });

        Card(await CallAsync("send", "a:hanako")).Text.ShouldStartWith("はじめまして");
    }

    [Fact]
    public async Task What_is_for_one_person_alone_opens_a_conversation_with_them()
    {
        await PostAsync("message", new { text = "架電80 接続24" }, Thread);

        var calls = new[] { await _sdk.NextCallAsync(), await _sdk.NextCallAsync(), await _sdk.NextCallAsync() };

        calls.ShouldAllBe(call => call.GetProperty("problems").GetArrayLength() == 0);
        var create = calls.Single(call => call.GetProperty("call").GetString() == "create").GetProperty("body");
        create.GetProperty("members")[0].GetProperty("id").GetString().ShouldBe("29:hanako");
        create.GetProperty("tenantId").GetString().ShouldBe("tenant-1");
        Card(calls.Single(call => Conversation(call) == "a:29:hanako")).Text.ShouldContain("架電 80");
        calls.Single(call => Conversation(call) == "19:channel;messageid=1").GetProperty("body").GetRawText().ShouldNotContain("80");
    }

    [Fact]
    public async Task Expected_replies_are_what_the_sdk_expects()
    {
        var answer = await PostAsync("expectReplies", new { text = "架電80" });

        answer.GetProperty("status").GetInt32().ShouldBe(200);
        answer.GetProperty("problems").GetArrayLength().ShouldBe(0, answer.GetRawText());
        answer.GetProperty("body").GetProperty("activities").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("no/such/invoke")]
    public async Task An_invoke_for_nobody_gets_the_status_that_the_sdks_own_bot_gives(string name)
    {
        var answer = await PostAsync("invoke", new { name, value = new { } });

        answer.GetProperty("sdkBot").GetProperty("status").GetInt32().ShouldBe(501);
        answer.GetProperty("status").GetInt32().ShouldBe(501);
    }

    [Fact]
    public async Task A_press_that_cannot_be_read_gets_the_envelope_that_the_sdks_own_bot_gives()
    {
        var answer = await PostAsync("invoke", new { name = "adaptiveCard/action" });

        var theirs = answer.GetProperty("sdkBot").GetProperty("body");
        var ours = answer.GetProperty("body");
        ours.GetProperty("statusCode").GetInt32().ShouldBe(theirs.GetProperty("statusCode").GetInt32());
        ours.GetProperty("type").GetString().ShouldBe(theirs.GetProperty("type").GetString());
        ours.GetProperty("value").GetProperty("code").GetString().ShouldBe(theirs.GetProperty("value").GetProperty("code").GetString());
        ours.GetProperty("value").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_event_is_acknowledged() =>
        (await PostAsync("event", new { name = "application/vnd.microsoft.readReceipt", value = new { lastReadMessageId = "1" } })).GetProperty("status").GetInt32().ShouldBe(200);

    [Fact]
    public async Task Members_are_read_from_the_sdk_page_by_page()
    {
        var members = new List<ChannelAccount>();

        await foreach (var member in Connector.GetMembersAsync(_sdk.ServiceUrl, "19:team@thread.tacv2", TestContext.Current.CancellationToken))
            members.Add(member);

        members.Select(member => member.AadObjectId).ShouldBe(Enumerable.Range(0, 120).Select(i => $"member-{i}"));
        (await Connector.GetMemberAsync(_sdk.ServiceUrl, "19:team@thread.tacv2", "29:7", TestContext.Current.CancellationToken))!.Id.ShouldBe("29:7");
    }

    [Fact]
    public async Task Conversations_are_opened_at_the_sdk()
    {
        var personal = await Connector.CreatePersonalConversationAsync(_sdk.ServiceUrl, "tenant-1", "29:hanako", TestContext.Current.CancellationToken);
        personal.ShouldBeOfType<SendOutcome.Delivered>().ConversationId.ShouldBe("a:29:hanako");
        await CallAsync("create", null);

        var thread = await Connector.CreateChannelThreadAsync(
            _sdk.ServiceUrl, "tenant-1", "19:channel", OutgoingActivity.Message("朝会を始めます"), TestContext.Current.CancellationToken);
        thread.ShouldBeOfType<SendOutcome.Delivered>().ActivityId.ShouldBe("thread-1");
        await CallAsync("create", null);
    }

    private ConnectorClient Connector => _bot.Services.GetRequiredService<ConnectorClient>();

    private Task<JsonElement> PostAsync(string kind, object fields, object? conversation = null) => _sdk.PostAsync(_bot.Endpoint, kind, fields, conversation);

    // The next call of the bot, which the SDK has no problem with.
    private async Task<JsonElement> CallAsync(string call, string? conversation)
    {
        var came = await _sdk.NextCallAsync();
        came.GetProperty("problems").GetArrayLength().ShouldBe(0, came.GetRawText());
        (came.GetProperty("call").GetString(), Conversation(came)).ShouldBe((call, conversation));
        return came;
    }

    private static string? Conversation(JsonElement call) => call.TryGetProperty("conversation", out var id) ? id.GetString() : null;

    private static SaidCard Card(JsonElement call) => new(call.GetProperty("body"));
}
