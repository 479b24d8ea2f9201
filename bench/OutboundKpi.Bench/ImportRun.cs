using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Storage.Sqlite;
using BotCommandLine = OutboundKpi.Bot.Cli.CommandLine;

namespace OutboundKpi.Bench;

/// <summary>
/// What a long history costs: a generated file is imported by the command line into an empty database, imported again, and a team's 120 days are read.
/// <c>dotnet run -c Release --project bench/OutboundKpi.Bench -- import [rows]</c>; by default 1,000,000 rows of 100 teams of 10 operators.
/// </summary>
internal static class ImportRun
{
    private const int Teams = 100;
    private const int OperatorsOfATeam = 10;
    private const int EntriesOfADay = 4;
    private const int Readings = 21;

    private static readonly DateOnly LastDay = new(2026, 10, 31);

    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("outboundkpi-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "reports.csv");
            var database = Path.Combine(folder.FullName, "bot.db");
            Generate(file, rows);
            Say("file", $"{rows:N0} rows, {new FileInfo(file).Length / 1e6:N0} MB");

            await ImportAsync("import", file, database, "--create");
            Say("database", $"{new FileInfo(database).Length / 1e6:N0} MB");
            await ImportAsync("same again", file, database);
            await ReadAsync(database);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Generate(string path, int rows)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("date,team_id,operator_id,list_id,script_id,calls,connects,appointments,meetings,deals,talk_minutes,follow_ups");
        var days = (rows + (Teams * OperatorsOfATeam * EntriesOfADay) - 1) / (Teams * OperatorsOfATeam * EntriesOfADay);
        var random = new Random(1);
        for (var row = 0; row < rows; row++)
        {
            var entry = row % EntriesOfADay;
            var person = row / EntriesOfADay % (Teams * OperatorsOfATeam);
            var day = LastDay.AddDays((row / (EntriesOfADay * Teams * OperatorsOfATeam)) - days + 1);
            var calls = random.Next(5, 40);
            var connects = random.Next(calls / 2);
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{day:yyyy-MM-dd},T{person / OperatorsOfATeam:000},OP{person:0000},L{entry / 2},S{entry % 2},{calls},{connects},{random.Next(3)},{random.Next(2)},0,{connects * 2},{random.Next(6)}"));
        }
    }

    private static async Task ImportAsync(string name, string file, string database, params string[] options)
    {
        var start = Stopwatch.GetTimestamp();
        using var output = new StringWriter();
        var exitCode = await BotCommandLine.RunAsync(
            ["import", file, "--kind", "reports", .. options, "--Storage:ConnectionString", $"Data Source={database}"],
            new InvocationConfiguration { Output = output, Error = Console.Error });
        var elapsed = Stopwatch.GetElapsedTime(start);
        using var process = Process.GetCurrentProcess();
        Say(name, $"{elapsed.TotalSeconds:N1} s, peak {process.PeakWorkingSet64 / 1e6:N0} MB so far, exit code {exitCode}: {output.ToString().Split('\n')[0].Trim()}");
    }

    private static async Task ReadAsync(string path)
    {
        using var database = new SqliteDatabase($"Data Source={path}");
        await database.InitializeAsync(default);
        var reports = new ReportStore(database);
        foreach (var (name, asOf) in new (string, DateTimeOffset?)[] { ("120 days of a team", null), ("the same as of a day", new(2026, 8, 31, 0, 0, 0, TimeSpan.Zero)) })
        {
            var times = new List<double>();
            var entries = 0;
            for (var i = 0; i < Readings; i++)
            {
                var start = Stopwatch.GetTimestamp();
                entries = (await reports.GetTeamPeriodAsync(DemoTeam.TenantId, $"T{i:000}", LastDay.AddDays(-119), LastDay, asOf)).Count;
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            Say(name, $"{entries:N0} entries, median {times[Readings / 2]:N1} ms, worst {times[^1]:N1} ms");
        }
    }

    private static void Say(string name, FormattableString words) => Console.WriteLine($"{name,-22} {words.ToString(CultureInfo.InvariantCulture)}");
}
