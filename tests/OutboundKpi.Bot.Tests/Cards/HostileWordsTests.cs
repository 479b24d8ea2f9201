using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;

namespace OutboundKpi.Bot.Tests.Cards;

/// <summary>Whatever stands in a card's values, it stays words: it changes neither what the card is made of nor what its buttons do.</summary>
public sealed class HostileWordsTests
{
    private static readonly string[] Pieces =
    [
        "**", "_", "[x](https://example.com)", "<at>みんな</at>", "<script>", "&lt;", "\"", "'", "\\", "\\\"", "`", "\n", "\r", "\t", "\0", "\u001b",
        "${m.heading}", "${$root}", "${", "}", "{{DATE(2026-11-20,SHORT)}}", "{", "]}", "]", ",", ":", "$data", "$when", "\u202e", "\u2028", "\ufeff", "😀", "架電80",
        "\uffff", "null", "true", " ",
    ];

    /// <summary>Texts of a card that say what it is made of, and never come from a person.</summary>
    private static readonly string[] Frame =
        ["type", "id", "verb", "command", "version", "lang", "style", "size", "weight", "color", "spacing", "width", "targetElements", "associatedInputs", "$schema"];

    public static TheoryData<string> Cards => [.. ShippedCard.Paths];

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_is_made_of_the_same_elements_whatever_its_words_are(string path)
    {
        var card = ShippedCard.Of(path);
        var frame = FrameOf(card.Fill(card.Sample, "ja", CardActionKind.Execute));

        Prop.ForAll(Hostile().ToArbitrary(), words =>
        {
            var filled = card.Fill(With(card.Sample, words), "ja", CardActionKind.Execute);
            JsonNode.DeepEquals(FrameOf(filled), frame).ShouldBeTrue($"{string.Join(" | ", words)}\n{filled}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Words_come_out_as_they_went_in() =>
        Prop.ForAll(Hostile().ToArbitrary(), words =>
        {
            var notice = ShippedCard.Of("notice/notice");
            var filled = notice.Fill(With(notice.Sample, words), "ja", CardActionKind.Execute);
            CardRules.Strings(filled).ShouldContain(words[0]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_character_leaves_valid_JSON()
    {
        var book = new CardBook(ShippedCard.Folder, Options.Create(new ChannelCardOptions()));

        var card = book.Fill(CardNames.Notice, ShippedCard.Languages.Default, new Notice("a\ud83d b\ude00", []));

        CardRules.Strings(JsonElement.Parse(card)).ShouldContain("a\ufffd b\ufffd");
    }

    private static Gen<string[]> Hostile() =>
        Gen.Elements(Pieces).NonEmptyListOf().Select(pieces => string.Concat(pieces)).ArrayOf(7).Where(words => words.Length > 0);

    /// <summary>The values with other words wherever there are some, except those that are the bot's own names.</summary>
    private static JsonElement With(JsonElement values, string[] words)
    {
        var next = 0;
        return JsonSerializer.SerializeToElement(Change(JsonNode.Parse(values.GetRawText()), "", text => text.Length == 0 ? text : words[next++ % words.Length]));
    }

    private static JsonNode? FrameOf(JsonElement card) => Change(JsonNode.Parse(card.GetRawText()), "", _ => "");

    private static JsonNode? Change(JsonNode? node, string name, Func<string, string> change) => node switch
    {
        JsonObject o => new JsonObject(o.Select(property => KeyValuePair.Create(property.Key, Change(property.Value, property.Key, change)))),
        JsonArray a => new JsonArray([.. a.Select(item => Change(item, name, change))]),
        JsonValue v when v.GetValueKind() == JsonValueKind.String && Array.IndexOf(Frame, name) < 0 => JsonValue.Create(change(v.GetValue<string>())),
        _ => node?.DeepClone(),
    };
}
