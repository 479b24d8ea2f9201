using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace OutboundKpi.Bot.Cli;

/// <summary>The verbs of the command line. Without one the bot is served.</summary>
public static class CommandLine
{
    // The library would cut a verb off two seconds after Ctrl+C, in the middle of open turns and of the demo's pages.
    // The host gives up by itself, sooner than this.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromMinutes(1);

    /// <summary>All verbs.</summary>
    /// <param name="time">The clock that they go by; the system's by default.</param>
    public static RootCommand Build(TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var root = new RootCommand("OutboundKpi.Bot: KPI reports, reasons and retrospectives for outbound teams in Microsoft Teams. Without a command it runs the bot.");
        root.Subcommands.Add(ServeVerb.Build());
        root.Subcommands.Add(ParseReportVerb.Build());
        root.Subcommands.Add(ImportVerb.Build(time));
        root.Subcommands.Add(ExportVerb.Build(time));
        root.Subcommands.Add(DiagnoseVerb.Build(time));
        root.Subcommands.Add(DoctorVerb.Build());
        root.Subcommands.Add(PackageVerb.Build());
        ServeVerb.AddTo(root);
        return root;
    }

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <param name="io">Where results and errors go; the console by default.</param>
    /// <param name="time">The clock that the verbs go by; the system's by default.</param>
    /// <returns>The verb's exit code; 1 when the arguments are wrong, which is said on the error output.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, InvocationConfiguration? io = null, TimeProvider? time = null)
    {
        io ??= new() { ProcessTerminationTimeout = TimeToEnd };
        var parsed = Build(time).Parse(arguments);
        IReadOnlyList<string> faults = [.. parsed.Action is ParseErrorAction ? parsed.Errors.Select(error => error.Message) : Misplaced(parsed)];
        if (faults.Count == 0)
            return await parsed.InvokeAsync(io);

        // The library would print the whole help to the output, where whoever reads results would find it.
        foreach (var fault in faults)
            await io.Error.WriteLineAsync(fault);

        await io.Error.WriteLineAsync("--help says what there is.");
        return 1;
    }

    // What stands before a command would go to the command that runs when there is none, and be lost.
    private static IEnumerable<string> Misplaced(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isMisplaced = parsed.Action == command.Action && command is not RootCommand
            && parsed.RootCommandResult.Children.Any(part => part is OptionResult { Implicit: false } or ArgumentResult { Tokens.Count: > 0 });
        return isMisplaced ? [$"Options and settings come after '{command.Name}'."] : [];
    }
}
