using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.History;

/// <summary>What is exported can be imported again, and harms nobody who opens it.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    private readonly HistoryFiles _files = new();
    private readonly HistoryFiles _others = new();

    public void Dispose()
    {
        _files.Dispose();
        _others.Dispose();
    }

    [Theory]
    [InlineData("reports", "reports", "daily.csv")]
    [InlineData("log", "reports", "reports.csv")]
    [InlineData("appointments", "appointments", "appointments.csv")]
    [InlineData("targets", "targets", "targets.csv")]
    [InlineData("events", "events", "events.csv")]
    public async Task What_is_exported_and_imported_elsewhere_is_the_same(string kind, string importKind, string file)
    {
        (await _files.ImportFileAsync(importKind, Path.Combine(HistoryFiles.Samples, file), "--create")).ExitCode.ShouldBe(0);
        var exported = await _files.ExportAsync(kind);

        var run = await _others.ImportAsync(importKind, Encoding.UTF8.GetBytes(exported), "--create");

        run.ExitCode.ShouldBe(0, run.Errors);
        (await _files.ImportAsync(importKind, Encoding.UTF8.GetBytes(exported))).Summary.ShouldContain(" 0 added, 0 changed, ");
        Normal(await _others.ExportAsync(kind)).ShouldBe(Normal(exported));

        // The numbers of the log are given anew; their order is what counts.
        string[] Normal(string text) => [.. text.Split("\r\n").Select(line => kind == "log" ? line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..] : line)];
    }

    [Fact]
    public async Task Days_are_exported_as_they_were_imported()
    {
        await _files.ImportFileAsync("reports", Path.Combine(HistoryFiles.Samples, "daily.csv"), "--create");

        var exported = await _files.ExportAsync("reports", "--team", "T2", "--from", "2026-03-02", "--to", "2026-03-31");

        exported.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            File.ReadLines(Path.Combine(HistoryFiles.Samples, "daily.csv"))
                .Where((line, number) => number == 0 || (line[..7] == "2026-03" && line.Contains(",T2,", StringComparison.Ordinal))),
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_log_holds_what_was_replaced_and_what_was_taken_back_to_the_microsecond()
    {
        await SaveTeamAsync();
        var at = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero).AddMicroseconds(123456);
        await _files.SaveAsync(
            new AppendReport(Entry(80) with { RecordedAt = at, Source = ReportSource.Chat }),
            new AppendReport(Entry(85) with { RecordedAt = at.AddHours(1), TeamId = null }),
            new AppendReport(Entry(null) with { RecordedAt = at.AddHours(2), Withdrawn = true }));

        var exported = await _files.ExportAsync("log");

        exported.ShouldBe($"""
            {HistoryFiles.LogHeader}
            1,2026-11-02T18:00:00.123456+09:00,2026-11-02,T1,OP1,,,80,,,,,,
            2,2026-11-02T19:00:00.123456+09:00,2026-11-02,T1,OP1,,,85,,,,,,
            3,2026-11-02T20:00:00.123456+09:00,2026-11-02,T1,OP1,,,,,,,,,

            """.ReplaceLineEndings("\r\n"));
        await _others.ImportAsync("reports", Encoding.UTF8.GetBytes(exported), "--create");
        (await _others.ExportAsync("log")).ShouldBe(exported);
        (await _others.ExportAsync("reports")).ShouldBe(HistoryFiles.DailyHeader + "\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-", "'-")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData(" \t=1", "' \t=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'quoted", "'quoted")]
    [InlineData("A-1", "A-1")]
    public async Task What_a_spreadsheet_would_run_is_defused_and_read_back_as_it_was(string name, string cell)
    {
        await SaveTeamAsync();
        await _files.SaveAsync(new AppendReport(Entry(80) with { List = name }));

        var exported = await _files.ExportAsync("reports");

        exported.ShouldContain($",OP1,{cell},,80,");
        (await _files.ImportAsync("reports", Encoding.UTF8.GetBytes(exported))).Summary.ShouldBe(
            name.Contains('\t', StringComparison.Ordinal) ? "" : "1 rows read: 0 added, 0 changed, 1 unchanged, 0 left out.");
    }

    [Fact]
    public void Any_text_comes_back_from_its_cell_and_no_cell_begins_with_a_formula() => Prop.ForAll(
        Gen.Elements("'", "=", "+", "-", "@", "＝", " ", "\t", "\r", "a", "新").ListOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var cell = SpreadsheetText.Defuse(text);

            SpreadsheetText.Read(cell).ShouldBe(text);
            cell.TrimStart().ShouldSatisfyAllConditions(rest => "=+-@＝".Any(rest.StartsWith).ShouldBeFalse());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_file_of_CSV_begins_with_the_mark_of_UTF_8()
    {
        await SaveTeamAsync();
        var path = _files.PathOf("out.csv");

        (await _files.RunAsync("export", "--kind", "events", "-o", path)).Summary.ShouldBe($"0 rows written to '{path}'.");

        (await File.ReadAllBytesAsync(path)).ShouldBe([.. Encoding.UTF8.GetPreamble(), .. "date,team_id,event\r\n"u8]);
    }

    [Fact]
    public async Task JSON_has_numbers_as_numbers_and_null_for_what_was_not_said()
    {
        await SaveTeamAsync();
        (await _files.ExportAsync("reports", "--format", "json")).ShouldBe("[]\n");
        await _files.SaveAsync(new AppendReport(Entry(80) with { List = "=1" }), new AppendReport(Entry(0) with { List = "新規" }));

        var rows = JsonNode.Parse(await _files.ExportAsync("reports", "--format", "json"))!.AsArray();

        rows.Select(row => row!["list_id"]!.GetValue<string>()).ShouldBe(["=1", "新規"]);
        rows.Select(row => row!["calls"]!.GetValue<int>()).ShouldBe([80, 0]);
        rows[0]!["date"]!.GetValue<string>().ShouldBe("2026-11-02");
        rows[0]!.AsObject().Select(cell => cell.Key).ShouldBe(HistoryFiles.DailyHeader.Split(','));
        rows[0]!["connects"].ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_by_a_whole_one()
    {
        await SaveTeamAsync();
        var path = _files.PathOf("out.csv");
        await File.WriteAllTextAsync(path, new string('x', 10_000));

        (await _files.RunAsync("export", "--kind", "targets", "--output", path)).ExitCode.ShouldBe(0);

        (await File.ReadAllTextAsync(path)).ShouldBe("team_id,kpi,unit,target,from_date,to_date\r\n");
        Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.part").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("There is no team 'T9' in the tenant", "--kind", "reports", "--team", "T9")]
    [InlineData("There is no team in the tenant 'nobody'.", "--kind", "reports", "--tenant", "nobody")]
    [InlineData("--from: '2026-02-30' is not a day such as 2026-01-31.", "--kind", "reports", "--from", "2026-02-30")]
    [InlineData("for option '--kind'", "--kind", "audit")]
    [InlineData("for option '--format'", "--kind", "log", "--format", "xml")]
    [InlineData("is a folder.", "--kind", "log", "--output", "/")]
    public async Task An_export_that_cannot_be_made(string words, params string[] arguments)
    {
        await SaveTeamAsync();

        var run = await _files.RunAsync(["export", .. arguments]);

        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Errors.ShouldContain(words);
        run.Errors.ShouldNotContain("   at ");
    }

    private Task SaveTeamAsync() => _files.SaveAsync(
        new SaveTeam(new() { TenantId = HistoryFiles.Tenant, TeamId = "T1", Name = "T1", TimeZone = "Asia/Tokyo", Language = "ja" }),
        new SavePerson(new() { TenantId = HistoryFiles.Tenant, PersonId = "OP1", Name = "佐藤", ChannelUserId = "" }),
        new SaveMembership(new() { TenantId = HistoryFiles.Tenant, PersonId = "OP1", TeamId = "T1", Role = Role.Operator }));

    private static ReportEntry Entry(int? calls) => new()
    {
        TenantId = HistoryFiles.Tenant,
        PersonId = "OP1",
        TeamId = "T1",
        Date = Day,
        Counts = new ReportCounts { Calls = calls },
        RecordedAt = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero),
        RecordedBy = "OP1",
        Source = ReportSource.Form,
    };
}
