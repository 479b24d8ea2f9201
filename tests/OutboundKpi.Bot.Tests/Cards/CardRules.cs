using System.Text;
using System.Text.Json;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Cards;

/// <summary>What we ask of a card beyond the schema: that screen readers, phones and channels of either kind can do with it.</summary>
internal static class CardRules
{
    /// <summary>A Teams message may have about 28 KB.</summary>
    private const int LargestCard = 28 * 1024;

    /// <summary>Teams draws so many actions and leaves out the rest.</summary>
    private const int MostActions = 6;

    /// <summary>What is wrong with a card; empty when nothing is.</summary>
    public static IEnumerable<string> FaultsOf(JsonElement card) =>
    [
        .. new[] { "version", "lang", "speak", "fallbackText" }.Where(name => Text(card, name).Length == 0).Select(name => $"the card has no {name}"),
        .. SaidCard.All(card).SelectMany(FaultsOfElement),
        .. Inputs(card).GroupBy(input => Text(input, "id")).Where(same => same.Count() > 1).Select(same => $"two inputs have the id '{same.Key}'"),
        .. Strings(card).Where(text => text.Contains("${", StringComparison.Ordinal)).Select(text => $"an expression is left: {text}"),
        .. Encoding.UTF8.GetByteCount(card.GetRawText()) is var size && size > LargestCard ? [$"the card has {size} bytes"] : (string[])[],
    ];

    /// <summary>The texts of a card that clients read as Markdown, and the text that they show when they cannot draw the card.</summary>
    public static IEnumerable<string> MarkdownOf(JsonElement card) => SaidCard.All(card)
        .SelectMany(element => (IEnumerable<string>)(TypeOf(element) switch
        {
            "AdaptiveCard" => [Text(element, "fallbackText")],
            "TextBlock" => [Text(element, "text")],
            "FactSet" => element.GetProperty("facts").EnumerateArray().SelectMany(fact => new[] { Text(fact, "title"), Text(fact, "value") }),
            "Input.Toggle" => [Text(element, "title"), Text(element, "errorMessage")],
            "Input.ChoiceSet" => [Text(element, "errorMessage"), .. element.GetProperty("choices").EnumerateArray().Select(choice => Text(choice, "title"))],
            var type when IsInput(type) => [Text(element, "errorMessage")],
            _ => [],
        }))
        .Where(text => text.Length > 0);

    /// <summary>The verbs that a card can call.</summary>
    public static IEnumerable<JsonElement> CallsOf(JsonElement card) => SaidCard.All(card).Where(element => IsCall(TypeOf(element)));

    /// <summary>Every text of a card.</summary>
    public static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    public static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<string> FaultsOfElement(JsonElement element)
    {
        var type = TypeOf(element);
        if (IsInput(type) && (Text(element, "id").Length == 0 || Text(element, "label").Length == 0))
            yield return $"an {type} needs an id and a label: {element.GetRawText()}";

        if (type == "Image" && Text(element, "altText").Length == 0)
            yield return $"an Image needs altText: {element.GetRawText()}";

        if (type.StartsWith("Action.", StringComparison.Ordinal) && Text(element, "title").Length == 0)
            yield return $"an action needs a title: {element.GetRawText()}";

        if (IsCall(type) && (Text(element, "verb").Length == 0 || Text(element.GetProperty("data"), "verb") != Text(element, "verb")))
            yield return $"an action needs its verb, and the same in its data: {element.GetRawText()}";

        if (type is "AdaptiveCard" or "ActionSet" && element.TryGetProperty("actions", out var actions) && actions.GetArrayLength() > MostActions)
            yield return $"{actions.GetArrayLength()} actions are more than {MostActions}";
    }

    private static IEnumerable<JsonElement> Inputs(JsonElement card) => SaidCard.All(card).Where(element => IsInput(TypeOf(element)));

    private static bool IsInput(string type) => type.StartsWith("Input.", StringComparison.Ordinal);

    private static bool IsCall(string type) => type is "Action.Execute" or "Action.Submit";

    private static string TypeOf(JsonElement element) => Text(element, "type");
}
