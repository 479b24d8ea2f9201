using System.Text;
using OutboundKpi.Bot.Cli;
using OutboundKpi.Bot.History;

namespace OutboundKpi.Bot.Tests.History;

/// <summary>A file that is not right is refused whole, with every bad line and what would be right.</summary>
public sealed class ImportRefusalTests : IDisposable
{
    private const string Good = "2026-11-02,T1,OP1,L1,SA,80,24,3,1,0,60,5";
    private const string AppointmentHeader =
        "appointment_id,team_id,operator_id,list_id,script_id,appointment_date,planned_meeting_date,meeting_status,deal_date,deal_yen";

    private const string TargetHeader = "team_id,kpi,unit,target,from_date,to_date";

    private readonly HistoryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("date,team_id,operator_id,list_id,script_id,dials,connects,appointments,meetings,deals,talk_minutes,follow_ups", "Line 1, header 'dials': not a column of reports", "Line 1: the column calls (架電数) is missing")]
    [InlineData("date,team_id,list_id,script_id,calls,connects,appointments,meetings,deals,talk_minutes,follow_ups", "Line 1: the column operator_id (オペレーター) is missing")]
    [InlineData("date,team_id,operator_id,list_id,script_id,calls,calls,connects,appointments,meetings,deals,talk_minutes,follow_ups", "Line 1, header 'calls': the column calls is there twice: 'calls' is the same.")]
    [InlineData("date,team_id,operator_id,list_id,script_id,calls,架電数,connects,appointments,meetings,deals,talk_minutes,follow_ups", "Line 1, header '架電数': the column calls is there twice")]
    [InlineData("submitted_at,report_date,team_id,operator_id,list_id,script_id,calls,connects,appointments,meetings,deals,talk_minutes,follow_ups", "Line 1: the column seq (連番) is missing")]
    [InlineData("date;team_id;operator_id", "Line 1, header 'date;team_id;operator_id': not a column of reports")]
    [InlineData("date,team_id,\"operator_id", "Line 1: a quote (\") is opened and never closed.")]
    public async Task A_header_that_is_not_right(string header, params string[] problems) => ShouldBeRefused(await _files.ImportAsync("reports", [header, Good], "--create"), problems);

    [Theory]
    [InlineData("2026-02-31,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 3, date '2026-02-31': there is no such day.")]
    [InlineData("02/11/2026,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 3, date '02/11/2026': there is no such day.")]
    [InlineData(",T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 3, date '': is empty, but the day must be known")]
    [InlineData("1026-11-02,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 3, date '1026-11-02': is before 2000.")]
    [InlineData("2026-11-23,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 3, date '2026-11-23': has not come yet; today is 2026-11-22.")]
    [InlineData("2026-11-03,,OP1,L1,SA,80,24,3,1,0,60,5", "Line 3, team_id '': is empty")]
    [InlineData("2026-11-03,T1,-,L1,SA,80,24,3,1,0,60,5", "Line 3, operator_id '-': is empty")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,24,80,3,1,0,60,5", "Line 3, connects '80': more connects than calls (24).")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,-80,24,3,1,0,60,5", "Line 3, calls '-80': is negative. A count is 0 or more")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,8000,24,3,1,0,60,5", "Line 3, calls '8000': is more than a person can do in a day (2,000 at most).")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,80,24,3,1,0,1800,5", "Line 3, talk_minutes '1800': is more than a person can do in a day (960 at most).")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,99999999999999999999,24,3,1,0,60,5", "Line 3, calls '99999999999999999999':")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,eighty,24,3,1,0,60,5", "Line 3, calls 'eighty': is not a number.")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,80.5,24,3,1,0,60,5", "Line 3, calls '80.5': is not a whole number.")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,80,24,3,1,0,60", "Line 3: 11 cells, but the header names 12 columns.")]
    [InlineData("2026-11-03,T1,OP1,L1,SA,80,24,3,1,0,60,5,", "Line 3: 13 cells, but the header names 12 columns.")]
    [InlineData("2026-11-03,T1,OP1,L\"1,SA,80,24,3,1,0,60,5", "Line 3: a quote (\") stands inside a cell.")]
    [InlineData("2026-11-03,T1,OP1,\"L\"1,SA,80,24,3,1,0,60,5", "Line 3: something follows a closing quote (\").")]
    [InlineData("2026-11-03,T1,OP1,\"L1,SA,80,24,3,1,0,60,5", "Line 3: a quote (\") is opened and never closed.")]
    [InlineData("2026-11-03,T1,OP1,\"L\n1\",SA,80,24,3,1,0,60,5", "Line 3, list_id 'L\ufffd1': holds a line end")]
    [InlineData("2026-11-03,T1,OP1,1234567890123456789012345678901234567890123456789012345678901,SA,80,24,3,1,0,60,5", "Line 3, list_id '1234567890123456789012345678901234567890…': is longer than 60 characters.")]
    [InlineData("2026-11-02,T1,OP1,L1,SA,81,24,3,1,0,60,5", "Line 3: the same day, operator, list and script as line 2.")]
    public async Task A_row_that_is_not_right(string row, string problem)
    {
        var run = await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Good, row], "--create");

        ShouldBeRefused(run, problem);
    }

    [Fact]
    public async Task Who_is_not_known_is_a_bad_line_unless_made()
    {
        ShouldBeRefused(await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Good]), "Line 2, team_id 'T1': there is no such team. With --create it is made.");
        (await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Good], "--create")).ExitCode.ShouldBe(0);

        var run = await _files.ImportAsync("reports", [HistoryFiles.DailyHeader, Good, "2026-11-03,T1,OP2,L1,SA,80,24,3,1,0,60,5"]);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("Line 3, operator_id 'OP2': there is no such person in team T1. With --create an operator is made.");
    }

    [Theory]
    [InlineData("1,2026-11-03,2026-11-02,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 2, submitted_at '2026-11-03': is not a moment")]
    [InlineData("1,2026-11-22T20:00:01+09:00,2026-11-02,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 2, submitted_at '2026-11-22T20:00:01+09:00': has not come yet.")]
    [InlineData("1,2026-11-01T23:59:59+09:00,2026-11-02,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 2, submitted_at '2026-11-01T23:59:59+09:00': is before the day that it reports.")]
    [InlineData("first,2026-11-02T18:00:00+09:00,2026-11-02,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 2, seq 'first': is not a whole number")]
    [InlineData("1,2026-11-02T18:00:00+09:00,2026-11-02,T1,OP1,L1,SA,24,80,3,1,0,60,5", "Line 2, connects '80': more connects than calls (24).")]
    [InlineData("1,2026-11-02T18:00:00+09:00,2026-11-02,T1,OP1,L1,SA,80,24,3,1,0,60,5\n1,2026-11-03T18:00:00+09:00,2026-11-03,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 3, seq '1': stands on line 2 too.")]
    [InlineData("2,2026-11-02T18:00:00+09:00,2026-11-02,T1,OP1,L1,SA,24,80,3,1,0,60,5\n1,2026-11-02T17:00:00+09:00,2026-11-02,T1,OP1,L1,SA,80,24,3,1,0,60,5", "Line 2, connects '80'")]
    public async Task A_log_that_is_not_right(string rows, string problem) => ShouldBeRefused(await _files.ImportAsync("reports", [HistoryFiles.LogHeader, rows], "--create"), problem);

    [Theory]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,2026-11-01,pending,,", "planned_meeting_date '2026-11-01': is before the appointment was made.")]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,,held,,", "planned_meeting_date '': is empty")]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,2026-11-30,held,,", "planned_meeting_date '2026-11-30': has not come yet")]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,2026-11-10,perhaps,,", "meeting_status 'perhaps': is none of pending, held, cancelled")]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,2026-11-10,cancelled,2026-11-12,1", "deal_date '2026-11-12': there is a deal, but")]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,2026-11-10,held,2026-11-01,1", "deal_date '2026-11-01': is before the appointment was made.")]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,2026-11-10,held,,1", "deal_yen '1': there is no deal_date")]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,2026-11-10,held,2026-11-12,-1", "deal_yen '-1': is not a whole number")]
    [InlineData("appointments", AppointmentHeader, "A1,T1,OP1,,,2026-11-02,,pending,,\nA1,T1,OP1,,,2026-11-03,,pending,,", "Line 3, appointment_id 'A1': stands on line 2 too.")]
    [InlineData("targets", TargetHeader, "T1,接続率,件/月,20,2026-01-05,", "kpi '接続率': there is no KPI of this name that is counted in 件/月.")]
    [InlineData("targets", TargetHeader, "T1,元気,%,20,2026-01-05,", "kpi '元気': there is no KPI of this name")]
    [InlineData("targets", TargetHeader, "T1,アポ取得率(架電比),%,2,2026-01-05,", "kpi 'アポ取得率(架電比)': is a rate per call")]
    [InlineData("targets", TargetHeader, "T1,接続率,本,20,2026-01-05,", "unit '本': is none of 件/人日")]
    [InlineData("targets", TargetHeader, "T1,接続率,%,120,2026-01-05,", "target '120': is more than 100 %.")]
    [InlineData("targets", TargetHeader, "T1,接続率,%,-1,2026-01-05,", "target '-1': is not a number of 0 or more")]
    [InlineData("targets", TargetHeader, "T1,接続率,%,NaN,2026-01-05,", "target 'NaN': is not a number")]
    [InlineData("targets", TargetHeader, "T1,接続率,%,20,2026-01-05,2026-01-04", "to_date '2026-01-04': is before from_date.")]
    [InlineData("targets", TargetHeader, "T1,接続率,%,20,2026-01-05,\nT1,connect-rate,%,21,2026-01-05,", "Line 3, from_date '2026-01-05': a target of the same KPI")]
    [InlineData("events", "date,team_id,event", "2026-11-02,T1,", "event '': is empty")]
    [InlineData("events", "date,team_id,event", "2026-12-02,T1,席替え", "date '2026-12-02': has not come yet")]
    [InlineData("operators", "operator_id,team_id", ",T1", "operator_id '': is empty")]
    public async Task Other_files_that_are_not_right(string kind, string header, string rows, string problem) =>
        ShouldBeRefused(await _files.ImportAsync(kind, [header, rows], "--create"), problem);

    [Fact]
    public async Task Every_bad_line_is_told_in_the_order_of_the_file()
    {
        var run = await _files.ImportAsync(
            "reports",
            [HistoryFiles.DailyHeader, Good, "2026-02-31,T1,OP1,L1,SA,x,24,3,1,0,60,5", "2026-11-03,T1,OP1,L1,SA,1,2,3", Good, "2026-11-05,T1,OP1,L1,SA,1,2,3,1,0,60,5"],
            "--create");

        run.ErrorLines.SkipLast(1).Select(line => line.Split(':')[0])
            .ShouldBe(["Line 3, date '2026-02-31'", "Line 3, calls 'x'", "Line 4", "Line 5", "Line 6, connects '2'"]);
        run.ErrorLines[^1].ShouldStartWith("5 problems in ");
    }

    [Fact]
    public async Task A_thousand_bad_lines_are_told_and_the_rest_counted()
    {
        var run = await _files.ImportAsync("events", ["date,team_id,event", .. Enumerable.Range(0, 1500).Select(number => $"2026-02-31,T1,{number}")], "--create");

        run.ErrorLines.Count.ShouldBe(1002);
        run.ErrorLines[0].ShouldStartWith("Line 2,");
        run.ErrorLines[999].ShouldStartWith("Line 1001,");
        run.ErrorLines[1000].ShouldBe("… and 500 more.");
        run.ErrorLines[1001].ShouldStartWith("1500 problems in ");
    }

    [Fact]
    public async Task What_would_move_a_terminal_is_not_shown_as_it_is()
    {
        var run = await _files.ImportAsync("events", ["date,team_id,event", "\u001b[2J\u202e2026,T1,x"], "--create");

        run.Errors.ShouldContain("date '\ufffd[2J\ufffd2026'");
    }

    public static TheoryData<string, byte[], string> Contents => new()
    {
        { "nothing", [], "The file is empty." },
        { "a mark alone", [0xef, 0xbb, 0xbf], "The file is empty." },
        { "line ends alone", "\n\r\n\n"u8.ToArray(), "The file is empty." },
        { "a header alone", Encoding.UTF8.GetBytes(HistoryFiles.DailyHeader + "\n"), "The file names its columns but has no rows." },
        { "UTF-16 with a mark", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(HistoryFiles.DailyHeader)], "The file is UTF-16. Save it as CSV in UTF-8" },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(HistoryFiles.DailyHeader)], "The file is UTF-16." },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(HistoryFiles.DailyHeader), "NUL bytes" },
        { "a NUL in a cell", Encoding.UTF8.GetBytes($"{HistoryFiles.DailyHeader}\n{Good}\n{Good.Replace("L1", "L\0", StringComparison.Ordinal)}\n"), "Line 3: NUL bytes" },
        { "neither of the encodings", [.. Encoding.UTF8.GetBytes(HistoryFiles.DailyHeader + "\n"), 0x81, 0x20, 0xff, (byte)'\n'], "The file is neither UTF-8 nor Shift_JIS." },
        { "a workbook", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00], "NUL bytes: the file is UTF-16 without a mark, or no text at all." },
        { "a line without an end", Encoding.UTF8.GetBytes(new string('a', 70_000)), "Line 1: longer than 64 KiB" },
        { "a cell without an end", Encoding.UTF8.GetBytes($"{HistoryFiles.DailyHeader}\n{Good}\n\"{string.Concat(Enumerable.Repeat("2026-11-02,T1\n", 20_000))}"), "Line 3: longer than 64 KiB: a quote (\") is opened and never closed." },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task A_file_that_is_no_table(string what, byte[] content, string problem)
    {
        what.ShouldNotBeEmpty();

        ShouldBeRefused(await _files.ImportAsync("reports", content, "--create"), problem);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_folder()
    {
        var missing = await _files.ImportFileAsync("reports", _files.PathOf("nowhere.csv"));
        (missing.ExitCode, missing.Output).ShouldBe((1, ""));
        missing.Errors.ShouldStartWith("Could not find file ");

        var folder = await _files.ImportFileAsync("reports", Path.GetTempPath());
        (folder.ExitCode, folder.Output).ShouldBe((1, ""));
        folder.Errors.ShouldContain("is a folder. Give one CSV file.");
    }

    [Theory]
    [InlineData("'nonsense' for option '--kind'", "import", "x.csv", "--kind", "nonsense")]
    [InlineData("Option '--kind' is required.", "import", "x.csv")]
    [InlineData("'y.csv' is neither a command", "import", "x.csv", "y.csv", "--kind", "events")]
    public async Task A_command_that_is_not_right(string words, params string[] arguments)
    {
        var run = await _files.RunAsync(arguments);

        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Errors.ShouldContain(words);
    }

    [Fact]
    public async Task Two_gigabytes_without_a_line_end_are_given_up_after_a_block()
    {
        using var file = new EndlessLine(2L * 1024 * 1024 * 1024);

        var result = await _files.AskAsync(async database => await new HistoryImport(
                database, new(new(database), new(database), new(database), new(database), new(database)), _files.Time)
            .RunAsync(file, new(ImportKind.Reports, HistoryFiles.Tenant, MayCreate: true, IsDryRun: false), new ProgressMeter(TextWriter.Null, false, _files.Time), default));

        result.ShouldBeOfType<ImportResult.Refused>().Problems.Single().Reason.ShouldStartWith("longer than 64 KiB");
        file.BytesRead.ShouldBeLessThan(1024 * 1024);
    }

    private void ShouldBeRefused(HistoryFiles.Run run, params string[] problems)
    {
        run.ExitCode.ShouldBe(1, run.Output);
        run.Output.ShouldBe("");
        foreach (var problem in problems)
            run.Errors.ShouldContain(problem);

        run.Errors.TrimEnd().ShouldEndWith("Nothing was written.");
        run.Errors.ShouldNotContain("   at ");
        if (File.Exists(_files.Database))
            _files.CountRows().ShouldBe(0);
    }
}
