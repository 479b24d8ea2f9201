using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Tests.Activities;

public sealed class ActivityJsonTests
{
    [Fact]
    public void A_channel_message_is_read_with_all_that_it_says()
    {
        var activity = Readable(Samples.ChannelMessage);

        activity.Type.ShouldBe("message");
        activity.LocalTimestamp.ShouldBe(new DateTimeOffset(2026, 11, 22, 16, 17, 42, 410, TimeSpan.FromHours(9)));
        activity.From!.AadObjectId.ShouldBe("00000000-0000-4000-8000-000000000001");
        activity.Conversation!.IsGroup.ShouldBe(true);
        activity.Conversation.IdWithoutThread.ShouldBe("19:x@thread.tacv2");
        activity.ChannelData!.Team!.Id.ShouldBe("19:t@thread.tacv2");
        activity.Attachments!.Single().ContentType.ShouldBe("text/html");
        activity.Unknown!["callerId"].GetString().ShouldBe("someone new");
    }

    [Theory]
    [InlineData(Samples.ChannelMessage)]
    [InlineData(Samples.Execute)]
    [InlineData(Samples.Install)]
    public void What_was_read_is_written_back_unknown_fields_included(string json)
    {
        var written = JsonNode.Parse(ActivityJson.Write(Readable(json)));

        // The channel writes Z where we write +00:00: the same moment.
        var sent = JsonNode.Parse(json)!;
        if (sent["timestamp"] is not null) sent["timestamp"] = "2026-11-22T07:17:42.41+00:00";
        if (sent["localTimestamp"] is not null) sent["localTimestamp"] = "2026-11-22T16:17:42.41+09:00";
        JsonNode.DeepEquals(written, sent).ShouldBeTrue(written!.ToJsonString());
    }

    [Fact]
    public void Nothing_is_written_for_what_is_null() =>
        Encoding.UTF8.GetString(ActivityJson.Write(new Activity { Type = "message", Text = "了解" })).ShouldBe("""{"type":"message","text":"了解"}""");

    [Fact]
    public void A_body_in_several_pieces_with_a_byte_order_mark_is_read()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Samples.Utf8(Samples.Execute).Span];
        var first = new Piece(bytes.AsMemory(0, 40));
        var last = first.Append(bytes.AsMemory(40));

        ActivityJson.Read(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length)).ShouldBeOfType<ReadableActivity>();
    }

    [Theory]
    [InlineData("$.text", "\"text\":7")]
    [InlineData("$.timestamp", "\"timestamp\":\"yesterday\"")]
    [InlineData("$.timestamp", "\"timestamp\":\"2026-13-45T99:99:99Z\"")]
    [InlineData("$.from.id", "\"from\":{\"id\":[]}")]
    [InlineData("$.from", "\"from\":\"me\"")]
    [InlineData("$.entities", "\"entities\":{}")]
    [InlineData("$.conversation.isGroup", "\"conversation\":{\"isGroup\":\"yes\"}")]
    [InlineData("$.channelData", "\"channelData\":\"x\"")]
    [InlineData("$.membersAdded[0]", "\"membersAdded\":[3]")]
    public void A_field_of_the_wrong_type_is_named(string path, string field) =>
        ActivityJson.Read(Samples.Utf8($$"""{"type":"message",{{field}}}""")).ShouldBe(new UnreadableActivity(path));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("<html>")]
    public void What_is_no_JSON_object_is_unreadable(string body) => ActivityJson.Read(Samples.Utf8(body)).ShouldBeOfType<UnreadableActivity>();

    [Theory]
    [InlineData("""{"type":"message","text":"\ud83d"}""")]
    [InlineData("""{"type":"message","value":{"deep":["\uDC00 text"]}}""")]
    [InlineData("""{"type":"message","value":{"\ud83d":1}}""")]
    public void Half_a_surrogate_pair_is_unreadable_wherever_it_hides(string body) =>
        ActivityJson.Read(Samples.Utf8(body)).ShouldBe(new UnreadableActivity("$"));

    [Fact]
    public void A_whole_surrogate_pair_is_a_character()
    {
        var json = Samples.Execute.Replace("\"80\"", "\"\\ud83d\\ude00\"", StringComparison.Ordinal);

        CardAction.In(Readable(json))!.Data.GetProperty("count").GetString().ShouldBe("😀");
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_unreadable()
    {
        var body = Samples.Utf8(Samples.Execute).ToArray();
        body[Samples.Execute.IndexOf("80", StringComparison.Ordinal)] = 0xC3;

        ActivityJson.Read(body).ShouldBe(new UnreadableActivity("$"));
    }

    [Fact]
    public void Nesting_without_end_is_unreadable()
    {
        var body = $$"""{"type":"message","value":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";

        ActivityJson.Read(Samples.Utf8(body)).ShouldBeOfType<UnreadableActivity>();
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("from.id")]
    [InlineData("conversation.id")]
    [InlineData("serviceUrl")]
    [InlineData("name")]
    public void A_missing_required_field_is_named(string field)
    {
        foreach (var replacement in new JsonNode?[] { null, "" })
        {
            var json = JsonNode.Parse(Samples.Execute)!;
            var path = field.Split('.');
            var parent = path.Length == 1 ? json : json[path[0]]!;
            parent[path[^1]] = replacement?.DeepClone();

            ActivityJson.Read(Samples.Utf8(json.ToJsonString())).ShouldBe(new IncompleteActivity(field));
        }
    }

    [Fact]
    public void An_absent_sender_is_a_missing_field_not_a_fault_of_the_JSON() =>
        ActivityJson.Read(Samples.Utf8("""{"type":"message","channelId":"msteams","from":null}""")).ShouldBe(new IncompleteActivity("from.id"));

    [Theory]
    [InlineData("""{"id":"29:1","objectId":"o-1"}""")]
    [InlineData("""{"id":"29:1","aadObjectId":"o-1"}""")]
    [InlineData("""{"id":"29:1","aadObjectId":"o-1","objectId":"other"}""")]
    [InlineData("""{"id":"29:1","objectId":"other","aadObjectId":"o-1"}""")]
    public void The_directory_id_is_read_in_both_spellings_and_written_in_one(string from)
    {
        var json = JsonNode.Parse(Samples.Install)!;
        json["from"] = JsonNode.Parse(from);

        var activity = Readable(json.ToJsonString());

        activity.From!.AadObjectId.ShouldBe("o-1");
        JsonNode.Parse(ActivityJson.Write(activity))!["from"]!.ToJsonString().ShouldBe("""{"id":"29:1","aadObjectId":"o-1"}""");
    }

    [Fact]
    public void No_change_of_a_body_makes_reading_throw()
    {
        string[] seeds = [Samples.ChannelMessage, Samples.Execute, Samples.Install];
        int[] structure = [.. "{}[]\":,\\u dD018n".Select(c => (int)c)];
        var changes = from seed in Gen.Elements(seeds)
                      from edits in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 2_000), Gen.Frequency((3, Gen.Elements(structure)), (1, Gen.Choose(0, 255)))), 3)
                      select (seed, edits);

        var promise = Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var bytes = Samples.Utf8(change.seed).ToArray();
            foreach (var (place, value) in change.edits) bytes[place % bytes.Length] = (byte)value;
            ReadAll(bytes);
        });
        promise.Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    /// <summary>What a turn looks at, so that a fault cannot hide in what is decoded late.</summary>
    private static void ReadAll(byte[] body)
    {
        if (ActivityJson.Read(body) is not ReadableActivity { Activity: var activity }) return;
        _ = CardAction.In(activity)?.Data.EnumerateObject().Select(p => p.Name + p.Value).ToList();
        _ = activity.TextWithoutMention + activity.PersonKey + activity.TenantId + ConversationReference.To(activity);
        _ = ActivityJson.Write(activity);
    }

    private static Activity Readable(string json) => ActivityJson.Read(Samples.Utf8(json)).ShouldBeOfType<ReadableActivity>().Activity;

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
