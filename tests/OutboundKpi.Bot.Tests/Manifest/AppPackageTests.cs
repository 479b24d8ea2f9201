using System.IO.Compression;
using System.Text.Json.Nodes;
using OutboundKpi.Bot.Cli;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Manifest;

public sealed class AppPackageTests : IDisposable
{
    private static readonly Guid AppId = new("0b0c0d0e-1111-4222-8333-444455556666");

    private readonly TemporaryFolder _folder = new();

    public AppPackageTests()
    {
        foreach (var file in Directory.GetFiles(SourceTree.Manifest))
        {
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_package_holds_the_four_files_at_its_root_and_nothing_else()
    {
        using var package = new ZipArchive(Build());

        package.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png", "en.json"]);
    }

    [Fact]
    public void The_bots_id_and_its_host_are_filled_in()
    {
        var manifest = ReadManifest(Build("kpi.example.com"));

        string?[] ids = [(string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"], (string?)manifest["webApplicationInfo"]!["id"]];
        ids.ShouldBe([AppId.ToString(), AppId.ToString(), AppId.ToString()]);
        manifest["validDomains"]!.AsArray().Select(domain => (string?)domain).ShouldBe(["kpi.example.com"]);
    }

    [Fact]
    public void The_rest_of_the_manifest_stays_as_it_is()
    {
        var shipped = JsonNode.Parse(File.ReadAllText(Path.Combine(SourceTree.Manifest, "manifest.json")))!;
        var packed = ReadManifest(Build());
        packed["id"] = shipped["id"]!.DeepClone();
        packed["bots"]![0]!["botId"] = shipped["bots"]![0]!["botId"]!.DeepClone();
        packed["webApplicationInfo"]!["id"] = shipped["webApplicationInfo"]!["id"]!.DeepClone();

        JsonNode.DeepEquals(packed, shipped).ShouldBeTrue();
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Build().ToArray().ShouldBe(Build().ToArray());

    [Fact]
    public void An_app_id_of_zeros_is_refused() => Problems(Guid.Empty).ShouldHaveSingleItem().File.ShouldBe("app id");

    [Theory]
    [InlineData("https://kpi.example.com")]
    [InlineData("kpi.example.com:3978")]
    [InlineData("localhost")]
    [InlineData("")]
    public void A_domain_is_a_host_name(string domain) => Problems(AppId, domain).ShouldHaveSingleItem().File.ShouldBe("domain");

    [Theory]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    [InlineData("developer.name", 32)]
    public void A_text_may_have_its_limit_and_no_more(string path, int limit)
    {
        var (parent, key) = (path.Split('.')[0], path.Split('.')[1]);

        ChangeManifest(manifest => manifest[parent]![key] = new string('長', limit));
        Problems(AppId).ShouldBeEmpty();

        ChangeManifest(manifest => manifest[parent]![key] = new string('長', limit + 1));
        Problems(AppId).ShouldBe([new AppPackageProblem("manifest.json", $"{path} may have {limit} characters and has {limit + 1}")]);
    }

    [Fact]
    public void An_address_is_https()
    {
        ChangeManifest(manifest => manifest["developer"]!["privacyUrl"] = "http://example.com/privacy");

        Problems(AppId).ShouldHaveSingleItem().Message.ShouldStartWith("developer.privacyUrl must be an https address");
    }

    [Fact]
    public void An_icon_of_another_size_is_refused()
    {
        File.Copy(Path.Combine(_folder.Path, "color.png"), Path.Combine(_folder.Path, "outline.png"), overwrite: true);

        Problems(AppId).ShouldBe([new AppPackageProblem("outline.png", "must be 32 x 32 pixels and is 192 x 192")]);
    }

    [Fact]
    public void An_icon_that_is_no_png_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "color.png"), "<svg/>");

        Problems(AppId).ShouldBe([new AppPackageProblem("color.png", "is not a PNG picture")]);
    }

    [Theory]
    [InlineData("color.png")]
    [InlineData("en.json")]
    [InlineData("manifest.json")]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(Path.Combine(_folder.Path, file));

        Problems(AppId).ShouldHaveSingleItem().File.ShouldBe(file);
    }

    [Fact]
    public void A_file_outside_the_folder_is_not_packed()
    {
        ChangeManifest(manifest => manifest["icons"]!["color"] = "../color.png");

        Problems(AppId).ShouldHaveSingleItem().Message.ShouldStartWith("icons.color must name a file beside the manifest");
    }

    [Fact]
    public void A_thirteenth_command_is_refused()
    {
        ChangeManifest(manifest =>
        {
            var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
            while (commands.Count <= 12)
            {
                commands.Add(commands[0]!.DeepClone());
            }
        });

        Problems(AppId).ShouldContain(new AppPackageProblem("manifest.json", "bots[0].commandLists[0] may hold 12 commands and holds 13"));
    }

    [Fact]
    public void A_command_without_its_english_is_refused()
    {
        ChangeManifest(manifest => manifest["bots"]![0]!["commandLists"]![1]!["commands"]!.AsArray().Add(new JsonObject { ["title"] = "今月", ["description"] = "今月のまとめ" }));

        Problems(AppId).Select(problem => problem.ToString()).ShouldBe(
        [
            "en.json: bots[0].commandLists[1].commands[3].title is missing",
            "en.json: bots[0].commandLists[1].commands[3].description is missing",
        ]);
    }

    [Fact]
    public void A_translation_of_nothing_is_refused()
    {
        Change("en.json", words => words["bots[0].commandLists[2].commands[0].title"] = "month");

        Problems(AppId).ShouldHaveSingleItem().Message.ShouldStartWith("bots[0].commandLists[2].commands[0].title");
    }

    [Fact]
    public void Broken_json_is_told_by_its_file()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "manifest.json"), "{ \"id\": ");

        Problems(AppId).ShouldHaveSingleItem().ToString().ShouldStartWith("manifest.json: is not JSON");
    }

    private MemoryStream Build(string? domain = null)
    {
        var output = new MemoryStream();
        AppPackage.Build(_folder.Path, AppId, domain, output).ShouldBeEmpty();
        return output;
    }

    /// <summary>What is refused; and refused means that nothing was written.</summary>
    private IReadOnlyList<AppPackageProblem> Problems(Guid appId, string? domain = null)
    {
        using var output = new MemoryStream();
        var problems = AppPackage.Build(_folder.Path, appId, domain, output);
        (output.Length == 0).ShouldBe(problems.Count > 0);
        return problems;
    }

    private void ChangeManifest(Action<JsonNode> change) => Change("manifest.json", change);

    private void Change(string file, Action<JsonNode> change)
    {
        var path = Path.Combine(_folder.Path, file);
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        change(json);
        File.WriteAllText(path, json.ToJsonString());
    }

    private static JsonNode ReadManifest(Stream zip)
    {
        using var package = new ZipArchive(zip);
        using var manifest = package.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(manifest)!;
    }
}
