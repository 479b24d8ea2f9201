using System.Globalization;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;
using MeetingStatus = OutboundKpi.Domain.Funnel.MeetingStatus;
using TargetPer = OutboundKpi.Domain.Funnel.TargetPer;

namespace OutboundKpi.Bot.Tests.History;

/// <summary>A whole history of three teams and 120 business days, imported as it comes, held against the plain reading of its files.</summary>
public sealed class SampleHistoryTests : IDisposable
{
    private static readonly string[] Teams = ["T1", "T2", "T3"];
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly DateOnly Last = new(2026, 7, 1);

    private readonly HistoryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task All_days_come_in_and_add_up_by_team_and_month()
    {
        var run = await ImportAsync("reports", "daily.csv", "--create");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Errors.ShouldBe("");
        run.Output.ShouldBe(Lines("8268 rows read: 8268 added, 0 changed, 0 unchanged, 0 left out.", "3 teams and 30 operators created."));
        var expected = Rows("daily.csv")
            .GroupBy(row => (Team: row[1], Month: row[0][..7]))
            .ToDictionary(group => group.Key, group => Sums(group.Select(row => row[5..12])));
        var stored = (await CountingAsync())
            .GroupBy(entry => (Team: entry.TeamId!, Month: entry.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture)))
            .ToDictionary(group => group.Key, group => Sums(group.Select(entry => Cells(entry.Counts))));
        stored.Count.ShouldBe(21);
        foreach (var (key, sums) in expected)
            stored[key].ShouldBe(sums, $"{key}");
    }

    [Fact]
    public async Task The_log_leads_to_the_same_days()
    {
        var run = await ImportAsync("reports", "reports.csv", "--create");

        var impossible = Rows("reports.csv").Count(IsImpossible);
        run.ExitCode.ShouldBe(0, run.Errors);
        run.Errors.ShouldBe(Lines($"{impossible} superseded lines with impossible counts left out."));
        run.Summary.ShouldBe($"8482 rows read: {8482 - impossible} added, 0 changed, 0 unchanged, {impossible} left out.");
        (await CountingAsync()).Select(Plain).ShouldBe(Rows("daily.csv").Select(row => string.Join(',', row)), ignoreOrder: true);
        (await ImportAsync("reports", "daily.csv")).Summary.ShouldBe("8268 rows read: 0 added, 0 changed, 8268 unchanged, 0 left out.");
    }

    [Theory]
    [InlineData("2026-03-12T17:30:00+09:00")]
    [InlineData("2026-05-01T00:00:00+09:00")]
    [InlineData("2026-06-30T23:59:59+09:00")]
    public async Task As_of_a_moment_the_log_says_what_was_known_then(string moment)
    {
        var asOf = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        await ImportAsync("reports", "reports.csv", "--create");

        var expected = Rows("reports.csv")
            .Where(row => !IsImpossible(row) && DateTimeOffset.Parse(row[1], CultureInfo.InvariantCulture) <= asOf)
            .GroupBy(row => string.Join(',', row[2..7]))
            .Select(said => string.Join(',', said.MaxBy(row => int.Parse(row[0], CultureInfo.InvariantCulture))![2..]))
            .ToList();
        (await CountingAsync(asOf)).Select(Plain).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData("reports", "daily.csv", 8268)]
    [InlineData("reports", "reports.csv", 8411)]
    [InlineData("operators", "operators.csv", 30)]
    [InlineData("appointments", "appointments.csv", 6462)]
    [InlineData("targets", "targets.csv", 10)]
    [InlineData("events", "events.csv", 5)]
    public async Task A_file_that_is_imported_again_adds_nothing(string kind, string file, int rows)
    {
        (await ImportAsync(kind, file, "--create")).Summary.ShouldContain($" {rows} added, 0 changed, 0 unchanged");
        var before = _files.CountRows();

        var again = await ImportAsync(kind, file);

        again.ExitCode.ShouldBe(0, again.Errors);
        again.Summary.ShouldContain($" 0 added, 0 changed, {rows} unchanged");
        again.Output.ShouldContain("0 teams and 0 operators created.");
        _files.CountRows().ShouldBe(before);
    }

    [Fact]
    public async Task Appointments_stand_as_of_a_day_as_their_dates_say()
    {
        await ImportAsync("appointments", "appointments.csv", "--create");
        var asOf = new DateOnly(2026, 4, 15);

        var stored = await _files.AskAsync(database => new AppointmentStore(database).GetTeamAsync(HistoryFiles.Tenant, "T1", asOf, null, default));

        bool IsKnown(string date) => date.Length > 0 && string.CompareOrdinal(date, "2026-04-15") <= 0;
        var rows = Rows("appointments.csv").Where(row => row[1] == "T1" && IsKnown(row[5])).ToList();
        stored.Count.ShouldBe(rows.Count);
        stored.Count(row => row.Status == MeetingStatus.Held).ShouldBe(rows.Count(row => row[7] == "held" && IsKnown(row[6])));
        stored.Count(row => row.Status == MeetingStatus.Cancelled).ShouldBe(rows.Count(row => row[7] == "cancelled" && IsKnown(row[6])));
        stored.Sum(row => row.DealYen ?? 0).ShouldBe(rows.Where(row => IsKnown(row[8])).Sum(row => long.Parse(row[9], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Targets_and_events_are_understood()
    {
        await ImportAsync("targets", "targets.csv", "--create");
        await ImportAsync("events", "events.csv");

        var targets = await _files.AskAsync(database => new TargetStore(database).GetAsync(HistoryFiles.Tenant, "T1", Last, default));
        targets.Select(target => (target.Measure, target.Per, target.Value, target.FromDate, target.ToDate)).ShouldBe(
        [
            ("appointment-rate", TargetPer.Percent, 9, First, null),
            ("calls", TargetPer.OperatorDay, 60, First, new DateOnly(2026, 3, 11)),
            ("calls", TargetPer.OperatorDay, 80, new DateOnly(2026, 3, 12), null),
            ("deals", TargetPer.Month, 24, First, null),
        ]);
        var events = await _files.AskAsync(database => new TeamEventStore(database).GetAsync(HistoryFiles.Tenant, "T2", Last, default));
        events.Single().ShouldBe(new TeamEvent
        {
            TenantId = HistoryFiles.Tenant, TeamId = "T2", EventDate = new DateOnly(2026, 5, 18), Text = "受付トーク(名乗りと用件)をv2に改訂",
        });
    }

    [Fact]
    public async Task Operators_are_made_with_their_teams()
    {
        (await ImportAsync("operators", "operators.csv", "--create")).Output.ShouldContain("3 teams and 30 operators created.");

        var team = await _files.AskAsync(database => new PeopleStore(database).GetTeamAsync(HistoryFiles.Tenant, "T3", default));
        team.ShouldBe(new Team { TenantId = HistoryFiles.Tenant, TeamId = "T3", Name = "T3", TimeZone = "Asia/Tokyo", Language = "ja" });
        var members = await _files.AskAsync(database => new PeopleStore(database).GetMembersAsync(HistoryFiles.Tenant, "T3", default));
        members.Select(member => (member.Person.PersonId, member.Person.Name, member.Role))
            .ShouldBe(Rows("operators.csv").Where(row => row[1] == "T3").Select(row => (row[0], row[0], Role.Operator)));
    }

    private Task<HistoryFiles.Run> ImportAsync(string kind, string file, params string[] options) =>
        _files.ImportFileAsync(kind, Path.Combine(HistoryFiles.Samples, file), options);

    private async Task<List<ReportEntry>> CountingAsync(DateTimeOffset? asOf = null)
    {
        var entries = new List<ReportEntry>();
        foreach (var team in Teams)
            entries.AddRange(await _files.AskAsync(database => new ReportStore(database).GetTeamPeriodAsync(HistoryFiles.Tenant, team, First, Last, asOf)));

        return entries;
    }

    // The files hold no quotes, so their plain reading is a split.
    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(HistoryFiles.Samples, file)).Skip(1).Select(line => line.Split(','));

    private static bool IsImpossible(string[] row) => int.Parse(row[8], CultureInfo.InvariantCulture) > int.Parse(row[7], CultureInfo.InvariantCulture);

    private static string Plain(ReportEntry entry) => string.Join(
        ',', [entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry.TeamId!, entry.PersonId, entry.List, entry.Script, .. Cells(entry.Counts)]);

    private static string[] Cells(ReportCounts counts) =>
        [.. Enum.GetValues<CountField>().Select(field => counts[field]?.ToString(CultureInfo.InvariantCulture) ?? "")];

    private static string Sums(IEnumerable<string[]> rows) => string.Join(
        ',', rows.Aggregate(new long[7], (sums, row) => [.. sums.Zip(row, (sum, cell) => sum + (cell.Length == 0 ? 0 : long.Parse(cell, CultureInfo.InvariantCulture)))]));

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + Environment.NewLine));
}
