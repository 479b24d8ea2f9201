using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Tests;

public sealed class CardTemplateTests
{
    private static readonly CardTemplate Template = TestCards.Compile("""{"$schema":"s","body":[{"$data":"${days}","t":"${$index}: ${$data}/${$root.name}"}],"n":"${count(days)}"}""");

    [Fact]
    public void Every_way_to_write_gives_the_same_bytes()
    {
        var model = CardValue.From(new { name = "佐藤", days = new[] { 3, 5 } });
        var output = new ArrayBufferWriter<byte>();
        var viaWriter = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(viaWriter);

        Template.Write(output, model);
        Template.Write(writer, model);
        writer.Flush();

        Encoding.UTF8.GetString(Template.Expand(model)).ShouldBe("""{"$schema":"s","body":[{"t":"0: 3/佐藤"},{"t":"1: 5/佐藤"}],"n":2}""");
        output.WrittenSpan.SequenceEqual(Template.Expand(model)).ShouldBeTrue();
        viaWriter.WrittenSpan.SequenceEqual(Template.Expand(model)).ShouldBeTrue();
    }

    [Fact]
    public void A_card_can_be_written_inside_other_JSON()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteString("contentType", "card");
            writer.WritePropertyName("content");
            Template.Write(writer, CardValue.From(new { name = "x", days = Array.Empty<int>() }));
            writer.WriteNumber("after", 1);
            writer.WriteEndObject();
        }

        JsonElement.Parse(output.WrittenSpan).ShouldBeJson("""{"contentType":"card","content":{"$schema":"s","body":[],"n":0},"after":1}""");
    }

    [Fact]
    public void One_template_fills_cards_on_many_threads_at_once()
    {
        Parallel.For(0, 2000, number =>
        {
            var days = Enumerable.Range(number, (number % 7) + 1).ToArray();

            var card = JsonElement.Parse(Template.Expand(CardValue.From(new { name = $"p{number}", days })));

            card.GetProperty("n").GetInt32().ShouldBe(days.Length);
            card.GetProperty("body").EnumerateArray().Select(element => element.GetProperty("t").GetString())
                .ShouldBe(days.Select((day, index) => $"{index}: {day}/p{number}"));
        });
    }

    [Fact]
    public void A_model_that_fills_a_card_of_its_own_does_not_disturb_the_one_around_it()
    {
        TestCards.Fill("""{"a":"${before}","b":"${inner}","c":"${before}"}""", new Nesting(Template)).ShouldBeJson(
            """{"a":1,"b":"{\"$schema\":\"s\",\"body\":[],\"n\":0}","c":1}""");
    }

    [Fact]
    public void A_large_card_is_written_whole()
    {
        var days = Enumerable.Range(0, 50_000).ToArray();

        var card = JsonElement.Parse(Template.Expand(CardValue.From(new { name = new string('長', 20), days })));

        card.GetProperty("body").GetArrayLength().ShouldBe(50_000);
        card.GetProperty("body")[49_999].GetProperty("t").GetString().ShouldBe("49999: 49999/" + new string('長', 20));
    }

    private sealed class Nesting(CardTemplate template)
    {
        public int Before { get; } = 1;

        public string Inner => Encoding.UTF8.GetString(template.Expand(CardValue.From(new { name = "x", days = Array.Empty<int>() })));
    }
}
