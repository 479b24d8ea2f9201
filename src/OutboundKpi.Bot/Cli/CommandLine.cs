using System.CommandLine;

namespace OutboundKpi.Bot.Cli;

/// <summary>The verbs of the command line. Without one the bot is served.</summary>
public static class CommandLine
{
    /// <summary>All verbs.</summary>
    public static RootCommand Build()
    {
        var root = new RootCommand("OutboundKpi.Bot: KPI reports, reasons and retrospectives for outbound teams in Microsoft Teams.");
        var serve = ServeVerb.Build("serve");
        root.Subcommands.Add(serve);
        root.Subcommands.Add(ParseReportVerb.Build());
        root.Subcommands.Add(DoctorVerb.Build());
        root.Subcommands.Add(PackageVerb.Build());

        // No verb means serve, with its options.
        foreach (var option in serve.Options)
            root.Options.Add(option);

        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellationToken) => ServeVerb.RunAsync(parsed, cancellationToken));
        return root;
    }
}
