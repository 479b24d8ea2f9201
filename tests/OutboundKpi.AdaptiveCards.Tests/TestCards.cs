using System.Text;
using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>Short ways to compile and fill a template in a test.</summary>
internal static class TestCards
{
    public const string File = "cards/test/test.json";

    public static CardTemplate Compile(string json) => CardTemplate.Compile(Encoding.UTF8.GetBytes(json), File);

    public static JsonElement Fill(string template, object? model) => Fill(Compile(template), CardValue.From(model));

    public static JsonElement Fill(CardTemplate template, CardValue value) => JsonElement.Parse(template.Expand(value));

    public static string Show(JsonElement json) => JsonSerializer.Serialize(json);

    public static void ShouldBeJson(this JsonElement actual, JsonElement expected, string about) =>
        JsonElement.DeepEquals(actual, expected).ShouldBeTrue($"{about}\nexpected {Show(expected)}\nbut got  {Show(actual)}");

    public static void ShouldBeJson(this JsonElement actual, string expected) => actual.ShouldBeJson(JsonElement.Parse(expected), "");
}
