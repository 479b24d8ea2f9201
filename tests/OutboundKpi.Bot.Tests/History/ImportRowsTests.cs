using System.Text;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;
using MeetingStatus = OutboundKpi.Domain.Funnel.MeetingStatus;
using TargetPer = OutboundKpi.Domain.Funnel.TargetPer;

namespace OutboundKpi.Bot.Tests.History;

/// <summary>How files may be written, and what their rows come to.</summary>
public sealed class ImportRowsTests : IDisposable
{
    private const string JapaneseFile = """
        日付,チーム,オペレーター,リスト,トーク/スクリプト,架電数,接続数,アポ数,商談数,受注数,通話時間(分),フォロー件数
        2026/11/2,東京一課,佐藤,新規リスト,トークＢ,８０,24,3,,-,1時間20分,"1,200"
        """;

    private static readonly DateOnly Day = new(2026, 11, 2);

    private readonly HistoryFiles _files = new();

    public void Dispose() => _files.Dispose();

    public static TheoryData<string, bool> Encodings => new() { { "utf-8", false }, { "utf-8", true }, { "shift_jis", false } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_Japanese_file_comes_in_whatever_a_spreadsheet_saved_it_as(string name, bool withMark)
    {
        var encoding = name == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        byte[] content = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(JapaneseFile.ReplaceLineEndings("\r\n").Replace("1,200", "1,200件", StringComparison.Ordinal))];

        var run = await _files.ImportAsync("reports", content, "--create");

        run.ExitCode.ShouldBe(0, run.Errors);
        var entry = (await CountingAsync("東京一課")).Single();
        (entry.PersonId, entry.Date, entry.List, entry.Script).ShouldBe(("佐藤", Day, "新規リスト", "トークＢ"));
        entry.Counts.ShouldBe(new ReportCounts { Calls = 80, Connects = 24, Appointments = 3, TalkMinutes = 80, FollowUps = 1200 });
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Any_line_end_any_order_of_columns_and_blank_lines_will_do(string lineEnd)
    {
        string[] lines =
        [
            " Follow-Ups ,TALK MINUTES,deals,meetings,appointments,connects,calls,script,list,operator,team,日",
            "5,34,0,0,0,10,32,SA,L1,OP1,T1,2026-11-02",
            "",
            "5,34,0,0,0,11,33,SA,\"L,2\",OP1,T1,2026年11月2日",
            ",,,,,,,,,,,",
        ];

        var run = await _files.ImportAsync("reports", Encoding.UTF8.GetBytes(string.Join(lineEnd, lines)), "--create");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Summary.ShouldBe("2 rows read: 2 added, 0 changed, 0 unchanged, 0 left out.");
        (await CountingAsync("T1")).Select(entry => (entry.List, entry.Counts.Calls)).ShouldBe([("L,2", 33), ("L1", 32)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(" － ")]
    [InlineData("ー")]
    public async Task What_is_empty_or_a_dash_is_absent_and_not_zero(string cell)
    {
        await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, $"2026-11-02,T1,OP1,{cell},{cell},80,0,{cell},{cell},{cell},{cell},{cell}"], "--create");

        var entry = (await CountingAsync("T1")).Single();

        entry.Counts.ShouldBe(new ReportCounts { Calls = 80, Connects = 0 });
        (entry.List, entry.Script).ShouldBe(("", ""));
    }

    [Fact]
    public async Task A_day_without_any_count_says_nothing()
    {
        var run = await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, "2026-11-02,T1,OP1,,,,,,,,,", "2026-11-03,T1,OP1,,,80,,,,,,"], "--create");

        run.Summary.ShouldBe("2 rows read: 1 added, 0 changed, 0 unchanged, 1 left out.");
        run.Errors.ShouldBe($"1 lines without any count left out.{Environment.NewLine}");
    }

    [Fact]
    public async Task Days_are_recorded_at_their_end_in_the_team_s_time_zone()
    {
        await _files.SaveAsync(new SaveTeam(new() { TenantId = HistoryFiles.Tenant, TeamId = "T1", Name = "Hawaii", TimeZone = "Pacific/Honolulu", Language = "en" }));

        await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Daily(80)], "--create");

        var entry = (await CountingAsync("T1")).Single();
        entry.RecordedAt.ShouldBe(new DateTimeOffset(2026, 11, 2, 23, 59, 59, TimeSpan.FromHours(-10)));
        (entry.RecordedBy, entry.Source).ShouldBe(("OP1", ReportSource.Import));
    }

    [Fact]
    public async Task Today_is_recorded_now_because_its_end_has_not_come()
    {
        await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, "2026-11-22,T1,OP1,,,80,,,,,,"], "--create");

        (await CountingAsync("T1")).Single().RecordedAt.ShouldBe(_files.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_changed_file_adds_what_changed_and_leaves_the_past_as_it_was_known()
    {
        await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Daily(80), "2026-11-03,T1,OP1,,,70,,,,,,"], "--create");

        var run = await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Daily(85), "2026-11-03,T1,OP1,,,70,,,,,,", "2026-11-04,T1,OP1,,,60,,,,,,"]);

        run.Summary.ShouldBe("3 rows read: 1 added, 1 changed, 1 unchanged, 0 left out.");
        (await CountingAsync("T1")).Select(entry => entry.Counts.Calls).ShouldBe([85, 70, 60]);
        (await CountingAsync("T1", _files.Time.GetUtcNow().AddSeconds(-1))).Select(entry => entry.Counts.Calls).ShouldBe([80, 70, 60]);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        var run = await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Daily(80)], "--create", "--dry-run");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("nothing was written");
        run.Output.ShouldContain("1 rows read: 1 added");
        run.Output.ShouldContain("1 teams and 1 operators created.");
        _files.CountRows().ShouldBe(0);
    }

    [Fact]
    public async Task A_log_counts_in_the_order_of_its_numbers_wherever_they_stand()
    {
        await _files.ImportAsync(
            "reports", [HistoryFiles.LogHeader, Log(2, "2026/11/3 9:00", 75), Log(1, "2026-11-02T18:00:00+09:00", 57), Log(3, "2026-11-03T01:30:00Z", 76)], "--create");

        (await CountingAsync("T1")).Single().Counts.Calls.ShouldBe(76);
        (await CountingAsync("T1", new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(9)))).Single().Counts.Calls.ShouldBe(75);
        (await CountingAsync("T1", new(2026, 11, 2, 18, 0, 0, TimeSpan.FromHours(9)))).Single().Counts.Calls.ShouldBe(57);
    }

    [Fact]
    public async Task A_longer_log_adds_its_new_rows()
    {
        await _files.ImportAsync("reports", [HistoryFiles.LogHeader, Log(1, "2026-11-02T18:00:00+09:00", 57)], "--create");

        var run = await _files.ImportAsync("reports", [HistoryFiles.LogHeader, Log(1, "2026-11-02T18:00:00+09:00", 57), Log(2, "2026-11-03T18:00:00+09:00", 75)]);

        run.Summary.ShouldBe("2 rows read: 1 added, 0 changed, 1 unchanged, 0 left out.");
        (await CountingAsync("T1")).Single().Counts.Calls.ShouldBe(75);
    }

    [Fact]
    public async Task A_row_of_a_log_without_counts_takes_back_what_was_said()
    {
        await _files.ImportAsync(
            "reports", [HistoryFiles.LogHeader, Log(1, "2026-11-02T18:00:00+09:00", 57), "2,2026-11-03T18:00:00+09:00,2026-11-02,T1,OP1,,,,,,,,,"], "--create");

        (await CountingAsync("T1")).ShouldBeEmpty();
        (await CountingAsync("T1", new(2026, 11, 3, 0, 0, 0, TimeSpan.FromHours(9)))).Single().Counts.Calls.ShouldBe(57);
    }

    [Fact]
    public async Task Somebody_whom_the_bot_has_met_keeps_name_and_role()
    {
        var person = new Person { TenantId = HistoryFiles.Tenant, PersonId = "OP1", Name = "佐藤", ChannelUserId = "29:sato", Language = "en" };
        await _files.SaveAsync(
            new SavePerson(person),
            new SaveTeam(new() { TenantId = HistoryFiles.Tenant, TeamId = "T0", Name = "T0", TimeZone = "Asia/Tokyo", Language = "ja" }),
            new SaveMembership(new() { TenantId = HistoryFiles.Tenant, PersonId = "OP1", TeamId = "T0", Role = Role.Supervisor }));

        await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Daily(80), "2026-11-03,T0,OP1,,,70,,,,,,"], "--create");

        (await _files.AskAsync(database => new PeopleStore(database).GetPersonAsync(HistoryFiles.Tenant, "OP1", default))).ShouldBe(person);
        (await _files.AskAsync(database => new PeopleStore(database).GetMembershipsAsync(HistoryFiles.Tenant, "OP1", default)))
            .Select(membership => (membership.TeamId, membership.Role)).ShouldBe([("T0", Role.Supervisor), ("T1", Role.Operator)]);
    }

    [Fact]
    public async Task The_tenant_is_given_or_configured()
    {
        await _files.ImportAsync("events", ["date,team_id,event", "2026-11-02,T1,given"], "--create", "--tenant", "tenant-a", "--Bot:TenantId", "tenant-b");
        await _files.ImportAsync("events", ["date,team_id,event", "2026-11-02,T1,configured"], "--create", "--Bot:TenantId", "tenant-b");

        (await _files.AskAsync(database => new TeamEventStore(database).GetAsync("tenant-a", "T1", Day, default))).Single().Text.ShouldBe("given");
        (await _files.AskAsync(database => new TeamEventStore(database).GetAsync("tenant-b", "T1", Day, default))).Single().Text.ShouldBe("configured");
    }

    [Fact]
    public async Task An_appointment_that_has_moved_on_is_changed_and_the_others_stay()
    {
        string[] header = ["appointment_id,team_id,operator_id,list_id,script_id,appointment_date,planned_meeting_date,meeting_status,deal_date,deal_yen"];
        await _files.ImportAsync("appointments", [.. header, "A1,T1,OP1,,,2026-10-01,2026-10-14,pending,,", "A2,T1,OP1,,,2026-10-02,,予定,,"], "--create");

        var run = await _files.ImportAsync("appointments", [.. header, "A1,T1,OP1,,,2026-10-01,2026-10-14,実施済み,2026-11-12,300000"]);

        run.Summary.ShouldBe("1 rows read: 0 added, 1 changed, 0 unchanged, 0 left out.");
        var stored = await _files.AskAsync(database => new AppointmentStore(database).GetTeamAsync(HistoryFiles.Tenant, "T1", DateOnly.MaxValue, null, default));
        stored.Select(row => (row.AppointmentId, row.Status, row.DealYen)).ShouldBe([("A1", MeetingStatus.Held, 300000L), ("A2", MeetingStatus.Pending, null)]);
    }

    [Theory]
    [InlineData("接続率", "％", "20", "connect-rate", TargetPer.Percent)]
    [InlineData("アポ取得率（接続比）", "%", "9.5%", "appointment-rate", TargetPer.Percent)]
    [InlineData("meeting-rate", "percent", "72", "meeting-rate", TargetPer.Percent)]
    [InlineData("受注数(KGI)", "件/月", "22", "deals", TargetPer.Month)]
    [InlineData("talk_minutes", "分/人日", "90", "talkMinutes", TargetPer.OperatorDay)]
    [InlineData("フォロー件数", "件/人日", "5", "follow-up", TargetPer.OperatorDay)]
    [InlineData("架電数", "件/日", "1,200", "calls", TargetPer.Day)]
    [InlineData("獲得単価", "円", "12000", "cpa", TargetPer.Yen)]
    public async Task Targets_are_known_by_the_words_of_teams(string kpi, string unit, string value, string measure, TargetPer per)
    {
        var run = await _files.ImportAsync("targets", ["team_id,kpi,unit,target,from_date,to_date", $"T1,{kpi},{unit},\"{value}\",2026-11-02,"], "--create");

        run.ExitCode.ShouldBe(0, run.Errors);
        var target = (await _files.AskAsync(database => new TargetStore(database).GetAsync(HistoryFiles.Tenant, "T1", Day, default))).Single();
        (target.Measure, target.Per).ShouldBe((measure, per));
        target.Value.ShouldBe(double.Parse(value.TrimEnd('%').Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Daily(int calls) => $"2026-11-02,T1,OP1,,,{calls},,,,,,";

    private static string Log(int seq, string submittedAt, int calls) => $"{seq},{submittedAt},2026-11-02,T1,OP1,,,{calls},,,,,,";

    private Task<IReadOnlyList<ReportEntry>> CountingAsync(string team, DateTimeOffset? asOf = null) =>
        _files.AskAsync(database => new ReportStore(database).GetTeamPeriodAsync(HistoryFiles.Tenant, team, Day.AddDays(-30), Day.AddDays(30), asOf));
}
