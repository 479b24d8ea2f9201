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
    private static readonly Dictionary<string, List<TemplateCase>> ByFile = Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json")
        .ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => JsonSerializer.Deserialize<List<TemplateCase>>(File.ReadAllText(file), JsonSerializerOptions.Web)!,
            StringComparer.Ordinal);

    public static IEnumerable<string> Files => ByFile.Keys.Order(StringComparer.Ordinal);

    public static List<TemplateCase> Read(string file) => ByFile[file];
}
