using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OutboundKpi.Bot.Cli;

/// <summary>A day on the command line.</summary>
internal static class DayOption
{
    /// <summary>The option.</summary>
    public static Option<DateOnly?> Build(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse(result, name),
    };

    private static DateOnly? Refuse(ArgumentResult result, string name)
    {
        result.AddError($"{name}: '{result.Tokens[0].Value}' is not a day such as 2026-01-31.");
        return null;
    }
}
