using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OutboundKpi.Bot.Cli;

/// <summary>
/// The app package that an administrator uploads to Teams: a zip with the manifest, both icons and the language files at its root.
/// </summary>
public static class AppPackage
{
    private const string ManifestFile = "manifest.json";

    /// <summary>A zip stores no earlier instant; with it the same input gives the same bytes.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions ReadableJson = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Checks the manifest folder and writes the package with the bot's ids filled in.</summary>
    /// <param name="manifestFolder">Folder with manifest.json, the icons and the language files that it names.</param>
    /// <param name="appId">The bot's Microsoft Entra application id; the Teams app takes the same.</param>
    /// <param name="domain">The host that the bot is reached at, such as kpi.example.com, for the list of valid domains; null leaves the list as it is.</param>
    /// <param name="output">Where the package is written; left open.</param>
    /// <returns>What Teams would refuse. Empty if the package was written; otherwise nothing was.</returns>
    public static IReadOnlyList<AppPackageProblem> Build(string manifestFolder, Guid appId, string? domain, Stream output)
    {
        List<AppPackageProblem> problems = [.. CheckArguments(appId, domain)];
        var check = new AppPackageCheck(manifestFolder);
        if (check.ReadObject(ManifestFile) is { } manifest)
        {
            check.CheckManifest(ManifestFile, manifest);
            problems.AddRange(check.Problems);
            if (problems.Count == 0)
            {
                FillIn(manifest, appId, domain);
                Write(manifestFolder, manifest, output);
            }
        }
        else
        {
            problems.AddRange(check.Problems);
        }

        return problems;
    }

    private static IEnumerable<AppPackageProblem> CheckArguments(Guid appId, string? domain)
    {
        if (appId == Guid.Empty)
        {
            yield return new AppPackageProblem("app id", "must be the bot's own, not all zeros");
        }

        if (domain is not null && (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal)))
        {
            yield return new AppPackageProblem("domain", $"must be a host name such as kpi.example.com, not '{domain}'");
        }
    }

    private static void FillIn(JsonObject manifest, Guid appId, string? domain)
    {
        var id = appId.ToString();
        manifest["id"] = id;
        manifest["bots"]![0]!["botId"] = id;
        manifest["webApplicationInfo"]!["id"] = id;
        if (domain is not null)
        {
            manifest["validDomains"] = new JsonArray(domain);
        }
    }

    private static void Write(string folder, JsonObject manifest, Stream output)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(package, ManifestFile, JsonSerializer.SerializeToUtf8Bytes(manifest, ReadableJson));
        foreach (var file in AppPackagePaths.FilesNamedBy(manifest))
        {
            Add(package, file, File.ReadAllBytes(Path.Combine(folder, file)));
        }
    }

    private static void Add(ZipArchive package, string name, byte[] content)
    {
        var entry = package.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
