using System.CommandLine;
using System.CommandLine.Parsing;

namespace OutboundKpi.Bot.Cli;

/// <summary>Makes the Teams app package.</summary>
public static class PackageVerb
{
    /// <summary>The app id of a package that is only looked at: Teams finds no bot under it.</summary>
    public static readonly Guid SampleAppId = new("0b0c0d0e-1111-4222-8333-444455556666");

    private static readonly Option<Guid?> AppId = new("--app-id")
    {
        Description = "The bot's app id (default: the setting Bot:AppId).",
        CustomParser = result => Guid.TryParse(result.Tokens[0].Value, out var id) ? id : Refuse(result),
    };

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
        command.SetAction((parsed, cancellationToken) =>
        {
            var io = parsed.InvocationConfiguration;
            return Failures.ReportAsync(io.Error, () => RunAsync(
                parsed.GetValue(AppId), parsed.GetValue(Domain), parsed.GetValue(Output)!.FullName, io, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(Guid? appId, string? domain, string output, InvocationConfiguration io, CancellationToken cancellationToken)
    {
        var id = appId ?? await ConfiguredAppIdAsync();
        if (id is null)
            await io.Error.WriteLineAsync("No app id given or configured: the package holds a sample id. Make it again with --app-id before you upload it.");

        using var package = new MemoryStream();
        var problems = AppPackage.Build(ManifestFolder, id ?? SampleAppId, domain, package);
        foreach (var problem in problems)
            await io.Error.WriteLineAsync(problem.ToString());

        if (problems.Count > 0)
            return 1;

        await File.WriteAllBytesAsync(output, package.ToArray(), cancellationToken);
        await io.Output.WriteLineAsync(output);
        return 0;
    }

    private static async Task<Guid?> ConfiguredAppIdAsync()
    {
        await using var app = BotHost.BuildUnchecked(TimeProvider.System);
        return Guid.TryParse(app.Configuration["Bot:AppId"], out var id) ? id : null;
    }

    private static Guid? Refuse(ArgumentResult result)
    {
        result.AddError($"--app-id: '{result.Tokens[0].Value}' is not an id such as 5d5f2c3e-6f51-4f0e-9a3b-0c2f3f6f1a11.");
        return null;
    }
}
