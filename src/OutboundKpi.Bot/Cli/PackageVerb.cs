using System.CommandLine;

namespace OutboundKpi.Bot.Cli;

/// <summary>Makes the Teams app package.</summary>
public static class PackageVerb
{
    /// <summary>The app id of a package that is only looked at: Teams finds no bot under it.</summary>
    public static readonly Guid SampleAppId = new("0b0c0d0e-1111-4222-8333-444455556666");

    private static readonly Option<Guid?> AppId = new("--app-id") { Description = "The bot's app id (default: the setting Bot:AppId)." };

    private static readonly Option<string?> Domain = new("--domain") { Description = "The host that the bot is reached at, such as kpi.example.com." };

    private static readonly Option<FileInfo> Output = new("--output", "-o") { Description = "The package to write.", Required = true };

    /// <summary>Where the manifest, its icons and its languages are.</summary>
    public static string ManifestFolder => Path.Combine(AppContext.BaseDirectory, "manifest");

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var command = new Command("package", "Make the Teams app package.");
        command.Options.Add(AppId);
        command.Options.Add(Domain);
        command.Options.Add(Output);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(AppId), parsed.GetValue(Domain), parsed.GetValue(Output)!.FullName, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Guid? appId, string? domain, string output, CancellationToken cancellationToken)
    {
        var id = appId ?? ConfiguredAppId();
        if (id is null)
            await Console.Error.WriteLineAsync("No app id given or configured: the package holds a sample id. Make it again with --app-id before you upload it.");

        using var package = new MemoryStream();
        var problems = AppPackage.Build(ManifestFolder, id ?? SampleAppId, domain, package);
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem.ToString());

        if (problems.Count > 0)
            return 1;

        await File.WriteAllBytesAsync(output, package.ToArray(), cancellationToken);
        await Console.Out.WriteLineAsync(output);
        return 0;
    }

    private static Guid? ConfiguredAppId()
    {
        var app = BotHost.BuildUnchecked(TimeProvider.System);
        return Guid.TryParse(app.Configuration["Bot:AppId"], out var id) ? id : null;
    }
}
