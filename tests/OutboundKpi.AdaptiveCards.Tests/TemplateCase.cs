using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>A template with data, and what comes of it.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Template">The template.</param>
/// <param name="Data">The data.</param>
/// <param name="Expected">The card; nothing if it fails.</param>
/// <param name="Fails">"start" when the template is refused, "fill" when it cannot take this data, null when there is a card.</param>
internal sealed record TemplateCase(string Name, JsonElement Template, JsonElement Data, JsonElement Expected, string? Fails)
{
    public static IEnumerable<string> Files => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static List<TemplateCase> Read(string file) =>
        JsonSerializer.Deserialize<List<TemplateCase>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file + ".json")), JsonSerializerOptions.Web)!;
}
