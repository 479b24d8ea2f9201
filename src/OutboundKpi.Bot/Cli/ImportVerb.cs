using System.CommandLine;
using System.Globalization;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Cli;

/// <summary>Imports a team's history from a CSV file: all of it, or nothing.</summary>
public static class ImportVerb
{
    /// <summary>The verb.</summary>
    /// <param name="time">The clock that says which days have come.</param>
    public static Command Build(TimeProvider time)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "A CSV file with a header, in UTF-8 or Shift_JIS." };
        var kind = new Option<ImportKind>("--kind") { Description = "What the file holds.", HelpName = "reports|appointments|operators|targets|events", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check the file and say what it would change, without writing." };
        var create = new Option<bool>("--create") { Description = "Make the teams and operators that the file names." };
        var tenant = TenantOption.Build();
        var settings = SettingArguments.Build();
        var command = new Command("import", "Import reports, appointments, operators, targets or events from a CSV file.");
        command.Arguments.Add(file);
        command.Arguments.Add(settings);
        command.Options.Add(kind);
        command.Options.Add(dryRun);
        command.Options.Add(create);
        command.Options.Add(tenant);
        command.SetAction((parsed, cancellationToken) =>
        {
            var io = parsed.InvocationConfiguration;
            return Failures.ReportAsync(io.Error, async () =>
            {
                await using var app = BotHost.BuildUnchecked(time, parsed.GetValue(settings) ?? []);
                var import = new ImportSettings(
                    parsed.GetValue(kind), TenantOption.Resolve(parsed.GetValue(tenant), app.Configuration), parsed.GetValue(create), parsed.GetValue(dryRun));
                return await RunAsync(app.Services, parsed.GetValue(file)!, import, io, cancellationToken);
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string path, ImportSettings settings, InvocationConfiguration io, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder. Give one CSV file.");

        await using var file = File.OpenRead(path);
        if (!file.CanSeek)
            throw new IOException($"'{path}' is not a file on a disk. It is read twice, so save it first.");

        var storage = services.GetRequiredService<IStorage>();
        await storage.InitializeAsync(cancellationToken);
        var time = services.GetRequiredService<TimeProvider>();
        var progress = ProgressMeter.For(io.Error, time);
        var import = new HistoryImport(storage, ActivatorUtilities.CreateInstance<HistoryStores>(services), time);
        var result = await import.RunAsync(file, settings, progress, cancellationToken);
        progress.End();
        return result switch
        {
            ImportResult.Imported imported => await TellAsync(imported, settings.IsDryRun, io),
            ImportResult.Refused refused => await TellAsync(refused, path, io.Error),
            _ => throw new InvalidOperationException($"An import ended as {result}."),
        };
    }

    private static async Task<int> TellAsync(ImportResult.Imported imported, bool isDryRun, InvocationConfiguration io)
    {
        if (imported.Superseded > 0)
            await io.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{imported.Superseded} superseded lines with impossible counts left out."));

        if (imported.Empty > 0)
            await io.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{imported.Empty} lines without any count left out."));

        if (isDryRun)
            await io.Output.WriteLineAsync("Dry run: nothing was written. An import would say:");

        await io.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{imported.Rows} rows read: {imported.Added} added, {imported.Changed} changed, {imported.Unchanged} unchanged, {imported.Superseded + imported.Empty} left out."));
        await io.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{imported.Teams} teams and {imported.Operators} operators created."));
        return 0;
    }

    private static async Task<int> TellAsync(ImportResult.Refused refused, string path, TextWriter errors)
    {
        foreach (var problem in refused.Problems)
            await errors.WriteLineAsync(problem.ToString());

        if (refused.Count > refused.Problems.Count)
            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… and {refused.Count - refused.Problems.Count} more."));

        await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{refused.Count} {(refused.Count == 1 ? "problem" : "problems")} in '{path}'. Nothing was written."));
        return 1;
    }
}
