using System.CommandLine;

namespace OutboundKpi.Bot.Cli;

/// <summary>Serves the bot; while developing without credentials also the demo.</summary>
public static class ServeVerb
{
    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Leave out the demo team and the local client." };

    private static readonly Option<string?> Urls = new("--urls") { Description = "Where to listen (default http://localhost:3978)." };

    /// <summary>The verb under a name.</summary>
    public static Command Build(string name)
    {
        var command = new Command(name, "Run the bot. Settings can follow as --Section:Key value.") { TreatUnmatchedTokensAsErrors = false };
        command.Options.Add(Urls);
        command.Options.Add(NoDemo);
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Runs until it is stopped.</summary>
    /// <returns>0, or 1 when the bot could not start; the reason is on stderr.</returns>
    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new List<string>(parsed.UnmatchedTokens);
        if (parsed.GetValue(Urls) is { } urls)
            settings.AddRange(["--urls", urls]);

        if (parsed.GetValue(NoDemo))
            settings.AddRange(["--Demo:Enabled", "false"]);

        return await Failures.ReportAsync(async () =>
        {
            await using var app = BotHost.Build(TimeProvider.System, [.. settings]);
            await app.RunAsync(cancellationToken);
        });
    }
}
