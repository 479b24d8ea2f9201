using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OutboundKpi.Bot.Cli;

/// <summary>
/// Checks a manifest folder for what Teams refuses most often, without the network. Limits are those of manifest schema 1.25;
/// the tests hold the shipped files against the schema itself.
/// </summary>
internal sealed partial class AppPackageCheck(string folder)
{
    private const int MaxCommandLists = 3;
    private const int MaxCommands = 12;

    /// <summary>Texts of the app: where they stand, and their longest length in characters.</summary>
    private static readonly (string Path, int MaxLength)[] Texts =
    [
        ("name.short", 30),
        ("name.full", 100),
        ("description.short", 80),
        ("description.full", 4000),
    ];

    private static readonly (string Path, int Size)[] Icons = [(AppPackagePaths.ColourIcon, 192), (AppPackagePaths.OutlineIcon, 32)];

    private readonly List<AppPackageProblem> _problems = [];

    /// <summary>What was found so far, in the order of the checks.</summary>
    public IReadOnlyList<AppPackageProblem> Problems => _problems;

    /// <summary>Reads a JSON object; null, and a problem, if there is none.</summary>
    public JsonObject? ReadObject(string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Report(file, "is missing");
            return null;
        }

        try
        {
            if (JsonNode.Parse(File.ReadAllBytes(path)) is JsonObject read)
            {
                return read;
            }

            Report(file, "is not a JSON object");
        }
        catch (JsonException invalid)
        {
            Report(file, $"is not JSON: {invalid.Message}");
        }

        return null;
    }

    /// <summary>Checks a manifest and the files that it names.</summary>
    public void CheckManifest(string file, JsonObject manifest)
    {
        CheckText(file, manifest, "manifestVersion", int.MaxValue);
        CheckText(file, manifest, "version", int.MaxValue);
        CheckText(file, manifest, "developer.name", 32);
        foreach (var address in (string[])["developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"])
        {
            CheckAddress(file, manifest, address);
        }

        foreach (var (path, maxLength) in Texts)
        {
            CheckText(file, manifest, path, maxLength);
        }

        if (CheckText(file, manifest, "accentColor", int.MaxValue) is { } colour && !Colour().IsMatch(colour))
        {
            Report(file, $"accentColor must be a colour such as #0F5C6E, not '{colour}'");
        }

        foreach (var (path, size) in Icons)
        {
            CheckIcon(file, manifest, path, size);
        }

        CheckIds(file, manifest);
        CheckCommands(file, manifest);
        foreach (var path in AppPackagePaths.LanguageFiles(manifest))
        {
            CheckLanguage(file, manifest, path);
        }
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();

    private string? CheckText(string file, JsonNode manifest, string path, int maxLength) => CheckLength(file, path, AppPackagePaths.Text(manifest, path), maxLength);

    private string? CheckLength(string file, string path, string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(file, $"{path} is missing");
            return null;
        }

        if (text.Length > maxLength)
        {
            Report(file, $"{path} may have {maxLength} characters and has {text.Length}");
        }

        return text;
    }

    private void CheckAddress(string file, JsonObject manifest, string path)
    {
        if (CheckText(file, manifest, path, 2048) is { } text && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            Report(file, $"{path} must be an https address, not '{text}'");
        }
    }

    private void CheckIcon(string file, JsonObject manifest, string path, int size)
    {
        if (CheckText(file, manifest, path, 2048) is not { } icon || !CheckPresent(file, path, icon))
        {
            return;
        }

        switch (AppPackageIcon.ReadSize(Path.Combine(folder, icon)))
        {
            case null:
                Report(icon, "is not a PNG picture");
                break;
            case var (width, height) when width != size || height != size:
                Report(icon, $"must be {size} x {size} pixels and is {width} x {height}");
                break;
            default:
                break;
        }
    }

    /// <summary>The package is flat: a named file lies in the folder itself.</summary>
    private bool CheckPresent(string file, string path, string named)
    {
        if (named != Path.GetFileName(named))
        {
            Report(file, $"{path} must name a file beside the manifest, not '{named}'");
            return false;
        }

        if (!File.Exists(Path.Combine(folder, named)))
        {
            Report(named, $"is missing, though {path} names it");
            return false;
        }

        return true;
    }

    private void CheckIds(string file, JsonObject manifest)
    {
        foreach (var path in (string[])["id", "bots[0].botId", "webApplicationInfo.id"])
        {
            CheckText(file, manifest, path, int.MaxValue);
        }
    }

    private void CheckCommands(string file, JsonObject manifest)
    {
        var lists = AppPackagePaths.Find(manifest, "bots[0].commandLists") as JsonArray ?? [];
        if (lists.Count > MaxCommandLists)
        {
            Report(file, $"bots[0].commandLists may hold {MaxCommandLists} lists and holds {lists.Count}");
        }

        for (var i = 0; i < lists.Count; i++)
        {
            if (AppPackagePaths.Find(manifest, $"bots[0].commandLists[{i}].commands") is JsonArray { Count: > MaxCommands } commands)
            {
                Report(file, $"bots[0].commandLists[{i}] may hold {MaxCommands} commands and holds {commands.Count}");
            }
        }

        foreach (var (path, maxLength) in AppPackagePaths.CommandTexts(manifest))
        {
            CheckText(file, manifest, path, maxLength);
        }
    }

    /// <summary>A language file holds each text of the manifest under its path, and nothing for a path that the manifest has not.</summary>
    private void CheckLanguage(string file, JsonObject manifest, string path)
    {
        if (CheckText(file, manifest, path, 2048) is not { } language || !CheckPresent(file, path, language) || ReadObject(language) is not { } words)
        {
            return;
        }

        foreach (var (textPath, maxLength) in Texts.Concat(AppPackagePaths.CommandTexts(manifest)))
        {
            CheckLength(language, textPath, words[textPath] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null, maxLength);
        }

        foreach (var (key, _) in words.Where(word => word.Key != "$schema" && AppPackagePaths.Text(manifest, word.Key) is null))
        {
            Report(language, $"{key} is a text that the manifest has not");
        }
    }

    private void Report(string file, string message) => _problems.Add(new AppPackageProblem(file, message));
}
