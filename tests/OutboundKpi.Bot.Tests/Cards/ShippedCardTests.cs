using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Commands;

namespace OutboundKpi.Bot.Tests.Cards;

/// <summary>The cards that we ship: each fills from its sample in every language for both kinds of action, and is good.</summary>
public sealed partial class ShippedCardTests
{
    public static TheoryData<string> Cards => [.. ShippedCard.Paths];

    public static TheoryData<string, string, CardActionKind> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, CardActionKind>();
            foreach (var card in ShippedCard.Paths)
            {
                foreach (var language in ShippedCard.LanguageTags)
                {
                    foreach (var kind in Enum.GetValues<CardActionKind>())
                        cases.Add(card, language, kind);
                }
            }

            return cases;
        }
    }

    [Fact]
    public void Every_template_is_in_the_list_and_has_a_sample()
    {
        var files = Directory.EnumerateFiles(ShippedCard.Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(ShippedCard.Folder, file).Replace('\\', '/'));

        files.ShouldBe(ShippedCard.Paths.SelectMany(path => new[] { $"{path}.json", $"{path}.sample.json" }), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_sample_is_what_its_model_is(string path)
    {
        var card = ShippedCard.Of(path);

        var values = card.Values(card.Model(card.Sample));

        JsonElement.DeepEquals(values, card.Sample).ShouldBeTrue($"the model of the sample is\n{values}\nand the sample is\n{card.Sample}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_card_keeps_our_rules(string path, string language, CardActionKind kind)
    {
        var card = ShippedCard.Of(path);

        var filled = card.Fill(card.Sample, language, kind);

        CardRules.FaultsOf(filled).ShouldBeEmpty();
        CardRules.Text(filled, "lang").ShouldBe(language);
        CardRules.CallsOf(filled).Select(call => CardRules.Text(call, "type")).ShouldAllBe(type => type == $"Action.{kind}");
    }

    [Fact]
    public async Task The_reference_engine_makes_the_same_cards_and_the_reference_parser_takes_them()
    {
        var cases = Cases.Select(row => row.Data).Select(row => (Card: ShippedCard.Of(row.Item1), Language: row.Item2, Kind: row.Item3)).ToList();
        var filled = cases.ConvertAll(one => one.Card.Fill(one.Card.Sample, one.Language, one.Kind));

        var answers = await CardOracle.AskAsync(cases.Zip(filled, (one, card) =>
            new CardOracle.Question(one.Card.Template, ShippedCard.Root(one.Card.Sample, one.Language, one.Kind), card)));

        for (var i = 0; i < cases.Count; i++)
        {
            var about = $"{cases[i].Card.Path}, {cases[i].Language}, {cases[i].Kind}";
            JsonElement.DeepEquals(answers[i].Expanded, filled[i]).ShouldBeTrue($"{about}: the engine makes\n{answers[i].Expanded}\nand we\n{filled[i]}");
            answers[i].Faults.ShouldBeEmpty(about);
        }
    }

    [Theory]
    [InlineData("""{ "type": "Badge", "text": "3" }""", "Badge")]
    [InlineData("""{ "type": "TextBlock", "text": "3", "targetWidth": "Wide" }""", "targetWidth")]
    [InlineData("""{ "type": "Input.Text", "label": "3", "inputStyle": "revealOnHover", "id": "a" }""", "1.6")]
    [InlineData("""{ "type": "Input.Text", "label": "3" }""", "Id")]
    [InlineData("""{ "type": "TextBlock", "text": "3", "size": "Huge" }""", "Huge")]
    [InlineData("""{ "type": "ColumnSet", "columns": [ { "type": "Column", "items": [ { "type": "Icon", "name": "Star" } ] } ] }""", "Icon")]
    [InlineData("""{ "type": "Badge", "text": "3", "fallback": { "type": "Rating" } }""", "Rating")]
    public async Task The_reference_parser_would_find_a_fault(string element, string fault)
    {
        var card = JsonElement.Parse($$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [ {{element}} ] }""");

        var answer = (await CardOracle.AskAsync([new(null, null, card)])).Single();

        string.Join('\n', answer.Faults).ShouldContain(fault);
    }

    [Fact]
    public async Task What_has_a_fallback_may_be_newer_than_the_schema()
    {
        var card = JsonElement.Parse("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "Badge", "text": "3", "fallback": { "type": "TextBlock", "text": "3" } } ] }
            """);

        (await CardOracle.AskAsync([new(null, null, card)])).Single().Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("version", "")]
    [InlineData("fallbackText", "")]
    [InlineData("body", """[ { "type": "Input.Text", "id": "a" } ]""")]
    [InlineData("body", """[ { "type": "Input.Text", "id": "a", "label": "A" }, { "type": "Input.Date", "id": "a", "label": "A" } ]""")]
    [InlineData("body", """[ { "type": "Image", "url": "https://example.com/a.png" } ]""")]
    [InlineData("body", """[ { "type": "TextBlock", "text": "${m.heading}" } ]""")]
    [InlineData("body", """[ { "type": "Container", "selectAction": { "type": "Action.Execute", "title": "A", "verb": "a", "data": {} } } ]""")]
    [InlineData("actions", """[ { "type": "Action.Submit", "title": "A", "data": { "verb": "a" } } ]""")]
    [InlineData("actions", """[ { "type": "Action.Submit", "verb": "a", "data": { "verb": "a" } } ]""")]
    public void The_rules_would_find_a_fault(string property, string value)
    {
        var card = JsonNode.Parse("""{ "type": "AdaptiveCard", "version": "1.5", "lang": "ja", "speak": "A", "fallbackText": "A", "body": [] }""")!;
        CardRules.FaultsOf(Element(card)).ShouldBeEmpty();

        card[property] = value.Length == 0 ? null : JsonNode.Parse(value);

        CardRules.FaultsOf(Element(card)).Count().ShouldBe(1);
    }

    [Fact]
    public void The_rules_count_actions_and_bytes()
    {
        var seven = JsonElement.Parse($$"""{ "type": "ActionSet", "actions": [ {{string.Join(", ", Enumerable.Repeat("{}", 7))}} ] }""");
        var large = JsonElement.Parse($$"""{ "a": "{{new string('架', 10_000)}}" }""");

        CardRules.FaultsOf(seven).ShouldContain("7 actions are more than 6");
        CardRules.FaultsOf(large).ShouldContain(fault => fault.EndsWith(" bytes", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Every_verb_of_a_card_has_a_handler_and_every_command_of_a_button_exists(string path)
    {
        await using var app = BotHost.BuildUnchecked(TimeProvider.System, "--environment", "Development");
        var verbs = app.Services.GetServices<ICardVerb>().Select(verb => verb.Verb).ToList();
        var commands = app.Services.GetRequiredService<CommandList>();
        var card = ShippedCard.Of(path);

        foreach (var call in CardRules.CallsOf(card.Fill(card.Sample, "ja", CardActionKind.Execute)))
        {
            verbs.ShouldContain(CardRules.Text(call, "verb"));
            if (CardRules.Text(call, "verb") == CardButton.CommandVerb)
                commands.Find(CardRules.Text(call.GetProperty("data"), "command")).ShouldNotBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_template_holds_no_words_of_its_own(string path)
    {
        var card = ShippedCard.Of(path);
        var words = SlotNames().SelectMany(name => Values(card.Template, name));

        words.Select(text => Expression().Replace(text, "")).Where(rest => rest.Any(char.IsLetter)).ShouldBeEmpty();

        static string[] SlotNames() => ["text", "title", "label", "placeholder", "altText", "errorMessage", "speak", "fallbackText", "value"];
    }

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    private static IEnumerable<string> Values(JsonElement json, string name) => Conversations.SaidCard.All(json)
        .Select(element => CardRules.Text(element, name))
        .Where(text => text.Length > 0);

    private static JsonElement Element(JsonNode node) => JsonElement.Parse(Encoding.UTF8.GetBytes(node.ToJsonString()));
}
