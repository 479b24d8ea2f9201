using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OutboundKpi.Bot.Cli;
using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Storage.Sqlite;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.History;

/// <summary>The command line in this process, on a database and files in a folder of their own, on the evening of 2026-11-22 in Tokyo.</summary>
internal sealed class HistoryFiles : IDisposable
{
    public const string Tenant = DemoTeam.TenantId;

    public const string DailyHeader = "date,team_id,operator_id,list_id,script_id,calls,connects,appointments,meetings,deals,talk_minutes,follow_ups";
    public const string LogHeader = "seq,submitted_at,report_date,team_id,operator_id,list_id,script_id,calls,connects,appointments,meetings,deals,talk_minutes,follow_ups";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The simulated history that the product is tried on.</summary>
    public static string Samples { get; } = Path.Combine(SourceTree.Root, "tests", "samples", "history");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.FromHours(9)));

    public string Database => PathOf("bot.db");

    public string PathOf(string file) => Path.Combine(_folder.Path, file);

    /// <summary>Runs the program with settings that point it to the database.</summary>
    public async Task<Run> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(
            [.. arguments, "--Storage:ConnectionString", $"Data Source={Database}"], new InvocationConfiguration { Output = output, Error = errors }, Time);
        return new(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Imports a file.</summary>
    public Task<Run> ImportFileAsync(string kind, string path, params string[] options) => RunAsync(["import", path, "--kind", kind, .. options]);

    /// <summary>Imports these bytes.</summary>
    public async Task<Run> ImportAsync(string kind, byte[] content, params string[] options)
    {
        var path = PathOf($"{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, content);
        return await ImportFileAsync(kind, path, options);
    }

    /// <summary>Imports these lines as UTF-8.</summary>
    public Task<Run> ImportAsync(string kind, IEnumerable<string> lines, params string[] options) =>
        ImportAsync(kind, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), options);

    /// <summary>Exports into a file and gives its text, without the mark at its start.</summary>
    public async Task<string> ExportAsync(string kind, params string[] options)
    {
        var path = PathOf($"{Guid.NewGuid():N}.out");
        var run = await RunAsync(["export", "--kind", kind, "--output", path, .. options]);
        run.ExitCode.ShouldBe(0, run.Errors);
        return await File.ReadAllTextAsync(path);
    }

    /// <summary>Asks the stores, beside the program.</summary>
    public async Task<T> AskAsync<T>(Func<IDatabase, ValueTask<T>> ask)
    {
        using var database = new SqliteDatabase($"Data Source={Database}");
        await database.InitializeAsync(default);
        return await ask(database);
    }

    /// <summary>Writes beside the program.</summary>
    public Task SaveAsync(params Write[] writes) => AskAsync(database => database.CommitAsync(writes, default));

    /// <summary>How many rows of history there are in all, with teams and people.</summary>
    public long CountRows() => new[] { "person", "team", "membership", "report_entry", "appointment", "team_event", "team_target" }
        .Sum(table => StoredRows.Scalar(Database, $"SELECT COUNT(*) FROM {table}"));

    public void Dispose() => _folder.Dispose();

    /// <summary>How a run ended.</summary>
    internal sealed record Run(int ExitCode, string Output, string Errors)
    {
        /// <summary>The first line of the output.</summary>
        public string Summary => Output.Split(Environment.NewLine)[0];

        public IReadOnlyList<string> ErrorLines => Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
