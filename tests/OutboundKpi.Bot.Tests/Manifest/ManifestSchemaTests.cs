using System.IO.Compression;
using System.Text.Json.Nodes;
using OutboundKpi.Bot.Cli;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Manifest;

/// <summary>The package held against the schema that Teams publishes for it.</summary>
public sealed class ManifestSchemaTests : IDisposable
{
    private readonly TemporaryFolder _package = new();

    public ManifestSchemaTests()
    {
        using var zip = new MemoryStream();
        AppPackage.Build(SourceTree.Manifest, Guid.NewGuid(), "kpi.example.com", zip).ShouldBeEmpty();
        ZipFile.ExtractToDirectory(zip, _package.Path);
    }

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task The_package_that_we_ship_fits_the_schema() => (await CheckAsync()).ShouldBe("");

    [Theory]
    [InlineData("manifest.json", "packageName", "com.example.kpi")]
    [InlineData("manifest.json", "accentColor", "teal")]
    [InlineData("en.json", "name.shorter", "KPI")]
    public async Task The_schema_would_find_a_fault(string file, string key, string value)
    {
        var path = Path.Combine(_package.Path, file);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        json[key] = value;
        await File.WriteAllTextAsync(path, json.ToJsonString());

        (await CheckAsync()).ShouldStartWith(file);
    }

    private async Task<string> CheckAsync()
    {
        if (!Directory.Exists(Path.Combine(SourceTree.Oracles, "node_modules")))
        {
            Missing.SkipOrFail("The npm packages of tests/node are not installed: run npm ci there");
        }

        var script = Path.Combine(SourceTree.Root, "tests", "OutboundKpi.Bot.Tests", "Manifest", "check-manifest.js");
        var (exitCode, output) = await NodeProgram.RunAsync(_package.Path, [script, SourceTree.Oracles, _package.Path]);
        exitCode.ShouldBe(0, output);
        return output;
    }
}
