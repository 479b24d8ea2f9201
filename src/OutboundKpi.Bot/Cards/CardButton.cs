namespace OutboundKpi.Bot.Cards;

/// <summary>A button that calls the bot.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Data">What it sends with it; holds the verb too, for channels that send a submit as a message.</param>
public sealed record CardButton(string Title, string Verb, IReadOnlyDictionary<string, object> Data)
{
    /// <summary>The verb of a button that stands for a typed command.</summary>
    public const string CommandVerb = "command.run";

    /// <summary>A button with a verb and its data.</summary>
    public static CardButton Of(string title, string verb, params ReadOnlySpan<(string Name, object Value)> data) =>
        new(title, verb, DataOf(verb, data));

    /// <summary>A button that does what typing a command would do.</summary>
    public static CardButton ForCommand(string title, string command, string arguments = "") => new(title, CommandVerb, CommandData(command, arguments));

    /// <summary>The data of a button that stands for a typed command.</summary>
    public static IReadOnlyDictionary<string, object> CommandData(string command, string arguments = "") =>
        DataOf(CommandVerb, [("command", command), ("arguments", arguments)]);

    /// <summary>The data of a button: the verb and what goes with it.</summary>
    public static IReadOnlyDictionary<string, object> DataOf(string verb, params ReadOnlySpan<(string Name, object Value)> data)
    {
        var result = new Dictionary<string, object>(data.Length + 1, StringComparer.OrdinalIgnoreCase) { ["verb"] = verb };
        foreach (var (name, value) in data)
            result[name] = value;

        return result;
    }
}
