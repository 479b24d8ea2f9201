using System.IO.Compression;
using System.Text.Json.Nodes;

namespace OutboundKpi.Bot.Tests.Cli;

/// <summary>The program as it is run: results on the output, errors on the error output, an exit code that means something.</summary>
public sealed class ProgramTests(ProgramCopy program) : IClassFixture<ProgramCopy>
{
    [Theory]
    [InlineData("docter")]
    [InlineData("serv", "--no-demo")]
    [InlineData("--no-dmeo")]
    [InlineData("serve", "docter")]
    [InlineData("doctor", "please")]
    [InlineData("parse-report", "docter")]
    [InlineData("serve", "--Reports:FreezeBusinessDay")]
    [InlineData("--no-demo", "serve")]
    [InlineData("--Reports:FreezeBusinessDay", "3", "doctor")]
    [InlineData("--urls", "3978")]
    public async Task What_is_mistyped_is_refused_and_starts_nothing(params string[] arguments)
    {
        var run = await program.RunAsync("", arguments);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBe("");
        run.Errors.ShouldContain("--help says what there is.");
        run.Errors.ShouldNotContain("   at ");
        Directory.Exists(Path.Combine(program.CurrentFolder, "data")).ShouldBeFalse("the bot's database would be there");
    }

    [Fact]
    public async Task A_mistyped_command_is_named()
    {
        var run = await program.RunAsync("", "docter");

        run.Errors.ShouldStartWith("'docter' is neither a command, nor an option, nor a setting");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("serve", "--help")]
    public async Task Help_goes_to_the_output(params string[] arguments)
    {
        var run = await program.RunAsync("", arguments);

        run.ExitCode.ShouldBe(0);
        run.Errors.ShouldBe("");
        foreach (var word in new[] { "--urls", "--no-demo", "--Section:Key value" })
            run.Output.ShouldContain(word);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var run = await program.RunAsync("", "--help");

        foreach (var word in new[] { "serve", "parse-report", "import", "export", "doctor", "package" })
            run.Lines.ShouldContain(line => line.StartsWith(word + " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_are_read_as_the_conventions_say()
    {
        (string Text, string Reading)[] examples =
        [
            ("架電７５、うち通電１８。アポ１！", """{"kind":"ok","blocks":[{"calls":75,"connects":18,"appointments":1}]}"""),
            ("きのう分です 架電60 接続11 アポ0", """{"kind":"ok","blocks":[{"calls":60,"connects":11,"appointments":0,"date":"yesterday"}]}"""),
            ("11/18 架電60", """{"kind":"ok","blocks":[{"calls":60,"date":"11-18"}]}"""),
            (
                "新規リスト 架電40接続8アポ1／休眠リスト 架電30接続9アポ2",
                """{"kind":"ok","blocks":[{"calls":40,"connects":8,"appointments":1,"list":"新規"},{"calls":30,"connects":9,"appointments":2,"list":"休眠"}]}"""
            ),
            ("100/22/3", """{"kind":"ask","why":"bare-numbers","blocks":[]}"""),
            ("アポ率5%でした", """{"kind":"reject","why":"not-a-report"}"""),
            ("接続90 架電80", """{"kind":"reject","why":"more-connects-than-calls"}"""),
            ("calls 80, connects 15, appts 2", """{"kind":"ok","blocks":[{"calls":80,"connects":15,"appointments":2}]}"""),
        ];

        var run = await program.RunAsync(
            string.Concat(examples.Select(example => new JsonObject { ["text"] = example.Text }.ToJsonString() + "\n")), "parse-report", "--now", "2026-11-20T18:00:00+09:00");

        run.Lines.ShouldBe(examples.Select(example => example.Reading));
        run.Errors.ShouldBe("");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Bad_lines_are_told_by_their_number_and_the_others_are_read()
    {
        var run = await program.RunAsync(
            """
            {"text":"架電80"}
            not json

            {"words":"架電80"}
            ["架電80"]
            {"text":80}
            {"text":"\ud800"}
            {"text":"架電81"}
            """,
            "parse-report");

        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldBe(["""{"kind":"ok","blocks":[{"calls":80}]}""", """{"kind":"ok","blocks":[{"calls":81}]}"""]);
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())
            .ShouldBe(new[] { 2, 4, 5, 6, 7 }.Select(number => $"Line {number} is not a JSON object with a \"text\"."));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n\n", 0)]
    [InlineData("\ufeff{\"text\":\"架電80\"}\r\n", 1)]
    [InlineData("{\"text\":\"架電80\"}", 1)]
    public async Task Empty_input_marks_of_UTF_8_and_line_ends_do_no_harm(string input, int readings)
    {
        var run = await program.RunAsync(input, "parse-report");

        run.ExitCode.ShouldBe(0);
        run.Errors.ShouldBe("");
        run.Lines.ShouldBe(Enumerable.Repeat("""{"kind":"ok","blocks":[{"calls":80}]}""", readings));
    }

    [Fact]
    public async Task A_moment_that_is_none_is_refused()
    {
        var run = await program.RunAsync("", "parse-report", "--now", "yesterday");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("--now: 'yesterday' is not an ISO 8601 moment");
    }

    [Fact]
    public async Task Reports_are_read_without_anything_that_the_bot_needs()
    {
        using var settings = program.Replace("appsettings.json", "{");
        using var card = program.Replace("cards/notice/notice.json", "{");

        (await program.RunAsync("""{"text":"架電80"}""", "parse-report")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_package_is_written_with_its_app_id()
    {
        var file = Path.Combine(program.CurrentFolder, "app.zip");
        const string AppId = "5d5f2c3e-6f51-4f0e-9a3b-0c2f3f6f1a11";

        var run = await program.RunAsync("", "package", "--app-id", AppId, "--domain", "kpi.example.com", "--output", "app.zip");

        run.Errors.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        run.Lines.ShouldBe([file]);
        await using var zip = await ZipFile.OpenReadAsync(file);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png", "en.json"], ignoreOrder: true);
        await using var manifest = await zip.GetEntry("manifest.json")!.OpenAsync();
        var json = (await JsonNode.ParseAsync(manifest))!;
        json["id"]!.GetValue<string>().ShouldBe(AppId);
        json["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe(AppId);
        json["validDomains"]!.AsArray().Single()!.GetValue<string>().ShouldBe("kpi.example.com");
    }

    [Theory]
    [InlineData("Option '--output' is required.", "package")]
    [InlineData("--app-id: 'mine' is not an id", "package", "--output", "no.zip", "--app-id", "mine")]
    [InlineData("app id: must be the bot's own", "package", "--output", "no.zip", "--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("domain: must be a host name", "package", "--output", "no.zip", "--domain", "https://example.com")]
    [InlineData("Could not find a part of the path", "package", "--output", "no/such/folder/no.zip")]
    public async Task A_package_that_cannot_be_made_is_not_written(string error, params string[] arguments)
    {
        var run = await program.RunAsync("", arguments);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBe("");
        run.Errors.ShouldContain(error);
        run.Errors.ShouldNotContain("   at ");
        File.Exists(Path.Combine(program.CurrentFolder, "no.zip")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_doctor_finds_a_healthy_bot_well()
    {
        var run = await DoctorAsync("--Storage:ConnectionString", "Data Source=well.db");

        run.ExitCode.ShouldBe(0, run.Output);
        run.Lines.Select(line => line[..4].Trim()).ShouldAllBe(word => word == "ok");
        run.Lines.Select(line => line[6..].Split(' ')[0]).ShouldBe(["configuration", "database", "languages", "cards", "manifest", "credentials", "clock"]);
    }

    [Theory]
    [InlineData("configuration", "Reports:FreezeBusinessDay", "--Reports:FreezeBusinessDay", "0")]
    [InlineData("configuration", "Demo:OperatorPort", "--Demo:OperatorPort", "first")]
    [InlineData("configuration", "Bot:AppId", "--environment", "Production")]
    [InlineData("languages", "Inbound:Language", "--Inbound:Language", "zz")]
    [InlineData("database", "Storage:ConnectionString", "--Storage:ConnectionString", "nonsense")]
    [InlineData("credentials", "Bot:TenantId", "--Bot:AppId", "5d5f2c3e-6f51-4f0e-9a3b-0c2f3f6f1a11", "--Bot:Credential:Kind", "Secret", "--Bot:Credential:Secret", "s")]
    public async Task The_doctor_names_a_wrong_setting(string name, string words, params string[] settings)
    {
        var run = await DoctorAsync(["--Storage:ConnectionString", "Data Source=well.db", .. settings]);

        FailureOf(run, name).ShouldContain(words);
    }

    [Fact]
    public async Task The_doctor_finds_a_database_that_is_none()
    {
        await File.WriteAllTextAsync(Path.Combine(program.CurrentFolder, "bad.db"), new string('x', 5000));

        FailureOf(await DoctorAsync("--Storage:ConnectionString", "Data Source=bad.db"), "database").ShouldContain("bad.db");
    }

    [Fact]
    public async Task The_doctor_finds_a_database_that_cannot_be_written()
    {
        (await DoctorAsync("--Storage:ConnectionString", "Data Source=read.db")).ExitCode.ShouldBe(0);

        FailureOf(await DoctorAsync("--Storage:ConnectionString", "Data Source=read.db;Mode=ReadOnly"), "database").ShouldContain("read.db");
    }

    [Theory]
    [InlineData("cards/report/form.json", """{ "text": "${m.cals.value}" }""", "cards", "cards/report/form.json")]
    [InlineData("cards/report/form.json", "{", "cards", "cards/report/form.json")]
    [InlineData("Languages/ja.json", "{", "languages", "ja.json")]
    [InlineData("manifest/en.json", "{", "manifest", "en.json")]
    [InlineData("appsettings.json", "{", "configuration", "appsettings.json")]
    public async Task The_doctor_names_a_broken_file(string file, string content, string name, string words)
    {
        using var broken = program.Replace(file, content);

        FailureOf(await DoctorAsync("--Storage:ConnectionString", "Data Source=well.db"), name).ShouldContain(words);
    }

    [Theory]
    [InlineData("cards/report/form.json", """{ "text": "${m.cals.value}" }""", "cals")]
    [InlineData("Languages/ja.json", "{", "ja.json")]
    [InlineData("appsettings.json", "{", "appsettings.json")]
    [InlineData("appsettings.Development.json", """{ "Reports": { "FreezeBusinessDay": 99 } }""", "Reports:FreezeBusinessDay")]
    [InlineData("appsettings.Development.json", """{ "Reports": { "FreezeBusinessDay": "x" } }""", "Reports:FreezeBusinessDay")]
    public async Task A_bot_that_cannot_start_says_why_in_a_sentence(string file, string content, string words)
    {
        using var broken = program.Replace(file, content);

        var run = await program.RunAsync("", "serve", "--no-demo", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", "Data Source=well.db");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain(words);
        run.Errors.ShouldNotContain("   at ");
    }

    private Task<ProgramCopy.Outcome> DoctorAsync(params string[] settings) => program.RunAsync("", ["doctor", .. settings]);

    /// <summary>The line of what failed.</summary>
    private static string FailureOf(ProgramCopy.Outcome run, string name)
    {
        run.ExitCode.ShouldBe(1, run.Output);
        run.Errors.ShouldBe("");
        return run.Lines.FirstOrDefault(line => line.StartsWith($"FAIL  {name} ", StringComparison.Ordinal)).ShouldNotBeNull(run.Output);
    }
}
