using System.Net;
using System.Text.Json.Nodes;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>Activities of every kind that a channel sends are acknowledged, known or not.</summary>
public sealed class AcceptedActivityTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("contactRelationUpdate")]
    [InlineData("trace")]
    [InlineData("tomorrowsType")]
    public async Task A_type_that_the_bot_has_no_use_for_is_acknowledged_in_silence(string type)
    {
        var hanako = shared.Bot.Person();

        (await shared.PostAsync(hanako.Activity(type))).ShouldBe((HttpStatusCode.OK, ""));

        await hanako.SaysAsync("ヘルプ");
        hanako.Heard.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("channelDeleted")]
    [InlineData("channelRenamed")]
    [InlineData("channelRestored")]
    [InlineData("teamMemberAdded")]
    [InlineData("teamMemberRemoved")]
    [InlineData("teamRenamed")]
    [InlineData("teamArchived")]
    [InlineData("teamHardDeleted")]
    [InlineData("tomorrowsEvent")]
    public async Task An_event_of_a_team_is_acknowledged(string eventType)
    {
        var activity = shared.Bot.Person().Activity("conversationUpdate");
        activity["conversation"] = new JsonObject { ["id"] = "19:team", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "tenant-1" };
        activity["channelData"] = new JsonObject { ["eventType"] = eventType, ["team"] = new JsonObject { ["id"] = "19:team", ["name"] = "架電チーム" } };

        (await shared.PostAsync(activity)).ShouldBe((HttpStatusCode.OK, ""));
    }

    [Fact]
    public async Task An_activity_with_nothing_but_what_it_needs_is_taken()
    {
        var hanako = shared.Bot.Person();
        var bare = new JsonObject
        {
            ["type"] = "message",
            ["channelId"] = "msteams",
            ["serviceUrl"] = shared.Bot.Channel.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = hanako.ChannelId },
            ["conversation"] = new JsonObject { ["id"] = hanako.Chat },
            ["text"] = "架電80",
        };

        (await shared.PostAsync(bare)).Status.ShouldBe(HttpStatusCode.OK);

        await shared.Bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat);
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_activity_is_passed_over()
    {
        var hanako = shared.Bot.Person();
        byte[] body = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(hanako.Message("架電80").ToJsonString())];

        (await shared.PostAsync(body)).Status.ShouldBe(HttpStatusCode.OK);

        await shared.Bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat);
    }

    [Fact]
    public async Task A_sender_that_expects_the_replies_gets_them_in_the_response_and_again_when_it_asks_again()
    {
        var hanako = shared.Bot.Person();
        var message = hanako.Message("架電80 接続24");
        message["deliveryMode"] = "expectReplies";

        var (status, body) = await shared.PostAsync(message);

        status.ShouldBe(HttpStatusCode.OK);
        var reply = JsonNode.Parse(body)!["activities"]!.AsArray().Single()!;
        reply["type"]!.GetValue<string>().ShouldBe("message");
        reply["attachments"]![0]!["content"]!.ToJsonString().ShouldContain("24");
        (await shared.PostAsync(message)).Body.ShouldBe(body);
        (await shared.Bot.DayOfAsync(hanako)).Count.ShouldBe(1);
        await hanako.SaysAsync("ヘルプ");
        hanako.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Expected_replies_in_a_channel_hold_nothing_that_is_for_one_person_alone()
    {
        var hanako = shared.Bot.Person();
        var message = hanako.Message("架電80 接続24");
        message["deliveryMode"] = "expectReplies";
        message["conversation"] = new JsonObject { ["id"] = "19:open;messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = hanako.Tenant };

        var (_, body) = await shared.PostAsync(message);

        JsonNode.Parse(body)!["activities"]!.AsArray().Single()!["text"]!.GetValue<string>().ShouldNotBeEmpty();
        body.ShouldNotContain("80");
        var inPrivate = await shared.Bot.Channel.WaitForAsync(request => request.ConversationId == $"a:{hanako.ChannelId}");
        new SaidCard(inPrivate.Single().Json).Text.ShouldContain("架電 80・接続 24");
    }
}
