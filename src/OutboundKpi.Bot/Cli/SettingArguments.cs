using System.CommandLine;
using System.CommandLine.Parsing;

namespace OutboundKpi.Bot.Cli;

/// <summary>Settings on the command line: <c>--Section:Key value</c> or <c>--Section:Key=value</c>, any number of them.</summary>
public static class SettingArguments
{
    private const string Prefix = "--";

    /// <summary>The host's own setting, the only one without a section that is taken.</summary>
    private const string Environment = "environment";

    /// <summary>The argument that takes them. Anything else is an error, so that a mistyped verb does not start the bot.</summary>
    public static Argument<string[]> Build()
    {
        var settings = new Argument<string[]>("settings")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "--Section:Key value",
            Description = "Settings; they win over the environment and appsettings.json.",
        };
        settings.Validators.Add(Check);
        return settings;
    }

    private static void Check(ArgumentResult result)
    {
        for (var i = 0; i < result.Tokens.Count; i++)
        {
            var token = result.Tokens[i].Value;
            var equals = token.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? token : token[..equals];
            if (!IsName(name))
            {
                result.AddError($"'{token}' is neither a command, nor an option, nor a setting such as --Section:Key value.");
                return;
            }

            if (equals < 0 && (++i == result.Tokens.Count || IsName(result.Tokens[i].Value)))
            {
                result.AddError($"The setting '{name}' has no value.");
                return;
            }
        }
    }

    private static bool IsName(string token) =>
        token.StartsWith(Prefix, StringComparison.Ordinal)
        && (token.IndexOf(':', StringComparison.Ordinal) > Prefix.Length || token.AsSpan(Prefix.Length).Equals(Environment, StringComparison.OrdinalIgnoreCase));
}
