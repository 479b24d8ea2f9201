using System.CommandLine;
using System.CommandLine.Parsing;

namespace OutboundKpi.Bot.Cli;

/// <summary>Serves the bot; while developing without credentials also the demo.</summary>
public static class ServeVerb
{
    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var command = new Command("serve", "Run the bot.");
        AddTo(command);
        return command;
    }

    /// <summary>Makes a command run the bot: its options, its settings, its action.</summary>
    public static void AddTo(Command command)
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen (default http://localhost:3978)." };
        urls.Validators.Add(CheckUrls);
        var noDemo = new Option<bool>("--no-demo") { Description = "Leave out the demo team and the local client." };
        var settings = SettingArguments.Build();
        command.Options.Add(urls);
        command.Options.Add(noDemo);
        command.Arguments.Add(settings);
        command.SetAction((parsed, cancellationToken) =>
        {
            var all = new List<string>(parsed.GetValue(settings) ?? []);
            if (parsed.GetValue(urls) is { } given)
                all.AddRange(["--urls", given]);

            if (parsed.GetValue(noDemo))
                all.AddRange(["--Demo:Enabled", "false"]);

            return RunAsync([.. all], parsed.InvocationConfiguration.Error, cancellationToken);
        });
    }

    /// <summary>Runs until it is stopped.</summary>
    /// <returns>0, or 1 when the bot could not start; the reason is on the error output.</returns>
    public static Task<int> RunAsync(string[] settings, TextWriter errors, CancellationToken cancellationToken) => Failures.ReportAsync(errors, async () =>
    {
        await using var app = BotHost.Build(TimeProvider.System, settings);
        await app.RunAsync(cancellationToken);
        return 0;
    });

    private static void CheckUrls(OptionResult result)
    {
        foreach (var url in result.Tokens.SelectMany(token => token.Value.Split(';')))
        {
            if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                result.AddError($"--urls: '{url}' is not an address such as http://localhost:3978.");
        }
    }
}
