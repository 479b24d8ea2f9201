using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Tests.Activities;

public sealed class ActivityReadingsTests
{
    [Fact]
    public void The_mention_of_the_bot_is_taken_out_of_the_text() => Read(Samples.ChannelMessage).TextWithoutMention.ShouldBe("今日 80件");

    [Theory]
    [InlineData("<AT>目標ボット</AT> 今日", "今日")]
    [InlineData("  今日&nbsp;80件 ", "今日 80件")]
    [InlineData("<at>鈴木</at> 今日", "<at>鈴木</at> 今日")]
    [InlineData("<at>目標ボット</at>", "")]
    [InlineData("", "")]
    public void Only_the_words_of_the_bots_mention_go(string text, string left)
    {
        var activity = Read(Samples.ChannelMessage);
        activity.Text = text;

        activity.TextWithoutMention.ShouldBe(left);
    }

    [Theory]
    [InlineData("""{"type":"mention","mentioned":{"id":"29:other","name":"目標ボット"},"text":"<at>目標ボット</at>"}""", "<at>目標ボット</at> 今日")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":"目標ボット"}}""", "今日")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":"目標ボット"},"text":""}""", "<at>目標ボット</at> 今日")]
    [InlineData("""{"type":"mention","mentioned":"28:bot","text":"<at>目標ボット</at>"}""", "<at>目標ボット</at> 今日")]
    [InlineData("""{"type":7,"mentioned":{"id":"28:bot"},"text":[]}""", "<at>目標ボット</at> 今日")]
    [InlineData("7", "<at>目標ボット</at> 今日")]
    public void The_entity_decides_what_is_a_mention_of_the_bot(string entity, string left)
    {
        var json = $$"""
            { "type":"message","channelId":"msteams","serviceUrl":"https://x","from":{"id":"29:1"},"recipient":{"id":"28:bot"},"conversation":{"id":"c"},
              "text":"<at>目標ボット</at> 今日","entities":[{{entity}}] }
            """;

        Read(json).TextWithoutMention.ShouldBe(left);
    }

    [Fact]
    public void The_tenant_is_the_conversations_or_else_the_channel_datas()
    {
        Read(Samples.ChannelMessage).TenantId.ShouldBe("11111111-1111-4111-8111-111111111111");
        Read(Samples.Install).TenantId.ShouldBe("t-1");
        Read(Samples.Execute).TenantId.ShouldBeNull();
    }

    [Fact]
    public void A_person_is_known_by_the_directory_id_or_else_by_the_channels()
    {
        Read(Samples.ChannelMessage).PersonKey.ShouldBe("00000000-0000-4000-8000-000000000001");
        Read(Samples.Install).PersonKey.ShouldBe("29:1abc");
    }

    [Theory]
    [InlineData("personal", true)]
    [InlineData("Personal", true)]
    [InlineData("groupChat", false)]
    [InlineData("channel", false)]
    [InlineData(null, false)]
    public void Only_a_chat_that_is_said_to_be_personal_is_personal(string? type, bool personal) =>
        new Activity { Conversation = new() { ConversationType = type } }.IsPersonal.ShouldBe(personal);

    [Fact]
    public void The_bot_knows_when_it_came_and_when_it_went()
    {
        var bot = new ChannelAccount { Id = "28:bot" };
        var activity = new Activity { Recipient = bot, MembersAdded = [new() { Id = "29:1" }, new() { Id = "28:bot" }], MembersRemoved = [new() { Id = "29:2" }] };

        activity.BotWasAdded.ShouldBeTrue();
        activity.BotWasRemoved.ShouldBeFalse();
        new Activity { MembersAdded = [new()] }.BotWasAdded.ShouldBeFalse();
    }

    [Fact]
    public void A_reference_holds_what_a_later_message_needs() =>
        ConversationReference.To(Read(Samples.ChannelMessage)).ShouldBe(new ConversationReference(
            "https://smba.trafficmanager.net/apac/11111111-1111-4111-8111-111111111111/",
            "msteams",
            "11111111-1111-4111-8111-111111111111",
            "19:x@thread.tacv2;messageid=1795",
            "channel",
            "28:bot",
            "目標ボット",
            "29:1abc",
            "ja-JP"));

    [Fact]
    public void No_reference_is_made_to_nowhere() => Should.Throw<ArgumentException>(() => ConversationReference.To(new Activity { Type = "message" }));

    private static Activity Read(string json) => ActivityJson.Read(Samples.Utf8(json)).ShouldBeOfType<ReadableActivity>().Activity;
}
