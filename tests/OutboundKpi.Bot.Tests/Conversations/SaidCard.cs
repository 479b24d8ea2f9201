using System.Text.Json;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>A card that the bot said, as a person sees it.</summary>
public sealed class SaidCard
{
    /// <summary>The card of a message.</summary>
    public SaidCard(JsonElement message)
        : this(message.GetProperty("attachments")[0].GetProperty("content"), isCard: true)
    {
    }

    private SaidCard(JsonElement card, bool isCard)
    {
        isCard.ShouldBeTrue();
        Json = card;
    }

    public JsonElement Json { get; }

    /// <summary>All the words of the card, a line for each block, hidden ones included.</summary>
    public string Text => string.Join('\n', Blocks(Json));

    /// <summary>The titles of the buttons that call the bot.</summary>
    public IReadOnlyList<string> Buttons => [.. Actions.Select(action => action.GetProperty("title").GetString()!)];

    /// <summary>What stands in each input.</summary>
    public IReadOnlyDictionary<string, string> Inputs => All(Json)
        .Where(element => TypeOf(element).StartsWith("Input.", StringComparison.Ordinal))
        .ToDictionary(input => input.GetProperty("id").GetString()!, input => input.TryGetProperty("value", out var value) ? value.GetString()! : "");

    private IEnumerable<JsonElement> Actions => All(Json).Where(element => TypeOf(element) is "Action.Execute" or "Action.Submit");

    /// <summary>The card of an invoke's answer.</summary>
    public static SaidCard FromInvoke(JsonElement answer)
    {
        answer.GetProperty("statusCode").GetInt32().ShouldBe(200, answer.GetRawText());
        answer.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive", answer.GetRawText());
        return new(answer.GetProperty("value"), isCard: true);
    }

    /// <summary>The button with this title.</summary>
    public JsonElement Button(string title) => Actions.FirstOrDefault(action => action.GetProperty("title").GetString() == title) is { ValueKind: JsonValueKind.Object } found
        ? found
        : throw new ShouldAssertException($"There is no button '{title}' but {string.Join(", ", Buttons)} on the card:\n{Text}");

    /// <summary>Every object of the card, outer ones first.</summary>
    public static IEnumerable<JsonElement> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => All(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(All),
        _ => [],
    };

    private static IEnumerable<string> Blocks(JsonElement card) => All(card).Select(element => TypeOf(element) switch
    {
        "TextBlock" => element.GetProperty("text").GetString()!,
        "RichTextBlock" => string.Concat(element.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString())),
        _ => "",
    }).Where(text => text.Length > 0);

    private static string TypeOf(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
}
