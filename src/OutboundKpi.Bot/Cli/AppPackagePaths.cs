using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OutboundKpi.Bot.Cli;

/// <summary>Places in a manifest, written as language files write them: <c>bots[0].commandLists[0].commands[2].title</c>.</summary>
internal static partial class AppPackagePaths
{
    public const string ColourIcon = "icons.color";

    public const string OutlineIcon = "icons.outline";

    /// <summary>Where the manifest names its language files.</summary>
    public static IEnumerable<string> LanguageFiles(JsonObject manifest) =>
        Enumerable.Range(0, (Find(manifest, "localizationInfo.additionalLanguages") as JsonArray)?.Count ?? 0)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"localizationInfo.additionalLanguages[{i}].file"));

    /// <summary>The icons and language files that a checked manifest names, in a fixed order, each once.</summary>
    public static IEnumerable<string> FilesNamedBy(JsonObject manifest) =>
        LanguageFiles(manifest).Prepend(OutlineIcon).Prepend(ColourIcon)
            .Select(path => Text(manifest, path)!)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The value at a place; null if there is none.</summary>
    public static JsonNode? Find(JsonNode manifest, string path)
    {
        JsonNode? node = manifest;
        foreach (Match step in Step().Matches(path))
        {
            node = node switch
            {
                JsonObject parent when step.Groups["name"].Success => parent[step.Value],
                JsonArray list when int.TryParse(step.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The text at a place; null if there is none, or something else.</summary>
    public static string? Text(JsonNode manifest, string path) => Find(manifest, path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Places of all titles and descriptions of commands, with their longest length in characters.</summary>
    public static IEnumerable<(string Path, int MaxLength)> CommandTexts(JsonObject manifest)
    {
        for (var i = 0; Find(manifest, $"bots[0].commandLists[{i}]") is not null; i++)
        {
            for (var j = 0; Find(manifest, $"bots[0].commandLists[{i}].commands[{j}]") is not null; j++)
            {
                yield return ($"bots[0].commandLists[{i}].commands[{j}].title", 128);
                yield return ($"bots[0].commandLists[{i}].commands[{j}].description", 4000);
            }
        }
    }

    [GeneratedRegex(@"(?<name>[A-Za-z]\w*)|\[(?<index>\d+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
