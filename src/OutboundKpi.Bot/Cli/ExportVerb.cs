using System.CommandLine;
using System.Globalization;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Cli;

/// <summary>Gives out what teams have stored, as a file that can be imported again.</summary>
public static class ExportVerb
{
    /// <summary>The verb.</summary>
    /// <param name="time">The clock that progress goes by.</param>
    public static Command Build(TimeProvider time)
    {
        var kind = new Option<ExportKind>("--kind")
        {
            Description = "What to export: reports as they count now, the log of all that was said, or the rest of the history.",
            HelpName = "reports|log|appointments|events|targets",
            Required = true,
        };
        var team = new Option<string?>("--team") { Description = "The id of one team (default: all teams)." };
        var from = DayOption.Build("--from", "The first day.");
        var to = DayOption.Build("--to", "The last day.");
        var format = new Option<ExportFormat>("--format") { Description = "csv (default) or json.", HelpName = "csv|json" };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write (default: the standard output)." };
        var tenant = TenantOption.Build();
        var settings = SettingArguments.Build();
        var command = new Command("export", "Export reports, the log, appointments, events or targets as CSV or JSON.") { kind, team, from, to, format, output, tenant };
        command.Arguments.Add(settings);
        command.SetAction((parsed, cancellationToken) =>
        {
            var io = parsed.InvocationConfiguration;
            return Failures.ReportAsync(io.Error, async () =>
            {
                await using var app = BotHost.BuildUnchecked(time, parsed.GetValue(settings) ?? []);
                var export = new ExportSettings(
                    parsed.GetValue(kind),
                    TenantOption.Resolve(parsed.GetValue(tenant), app.Configuration),
                    parsed.GetValue(team),
                    parsed.GetValue(from),
                    parsed.GetValue(to));
                return await RunAsync(app.Services, export, parsed.GetValue(format), parsed.GetValue(output), io, cancellationToken);
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, ExportSettings settings, ExportFormat format, string? output, InvocationConfiguration io, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IStorage>().InitializeAsync(cancellationToken);
        var stores = ActivatorUtilities.CreateInstance<HistoryStores>(services);
        var teams = await stores.People.GetTeamsAsync(settings.TenantId, cancellationToken);
        if (settings.TeamId is not null)
            teams = [.. teams.Where(team => team.TeamId == settings.TeamId)];

        if (teams.Count == 0)
        {
            await io.Error.WriteLineAsync($"There is no {(settings.TeamId is null ? "team" : $"team '{settings.TeamId}'")} in the tenant '{settings.TenantId}'.");
            return 1;
        }

        var progress = ProgressMeter.For(io.Error, services.GetRequiredService<TimeProvider>());
        var table = new HistoryExport(stores).Read(settings, teams, progress);
        if (output is null)
        {
            // A file's encoding is its own, whatever the console's is.
            await using var console = Console.OpenStandardOutput();
            await WriteAsync(table, format, console, cancellationToken);
            progress.End();
            return 0;
        }

        var rows = await WriteFileAsync(table, format, Path.GetFullPath(output), cancellationToken);
        progress.End();
        await io.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows} rows written to '{output}'."));
        return 0;
    }

    // A file that is there is replaced only by a whole one.
    private static async Task<int> WriteFileAsync(ExportTable table, ExportFormat format, string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder. Give a file to write.");

        var unfinished = path + ".part";
        try
        {
            int rows;
            await using (var file = File.Create(unfinished))
                rows = await WriteAsync(table, format, file, cancellationToken);

            File.Move(unfinished, path, overwrite: true);
            return rows;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static Task<int> WriteAsync(ExportTable table, ExportFormat format, Stream output, CancellationToken cancellationToken) => format switch
    {
        ExportFormat.Csv => ExportWriters.WriteCsvAsync(table, output, cancellationToken),
        ExportFormat.Json => ExportWriters.WriteJsonAsync(table, output, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };
}
