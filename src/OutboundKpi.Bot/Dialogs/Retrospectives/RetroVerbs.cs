namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>The verbs of the buttons of the monthly round.</summary>
public static class RetroVerbs
{
    /// <summary>Opens a form of a round that asks the sender.</summary>
    public const string Open = "retro.open";

    /// <summary>Sends a form.</summary>
    public const string Answer = "retro.answer";

    /// <summary>Begins the questions one by one, to be answered by typing.</summary>
    public const string Type = "retro.type";

    /// <summary>Shows how a team's round stands, or its last result.</summary>
    public const string Show = "retro.show";

    /// <summary>Shows the result of a month.</summary>
    public const string Result = "retro.result";

    /// <summary>Starts a round at once.</summary>
    public const string Start = "retro.start";

    /// <summary>Puts the close off.</summary>
    public const string Extend = "retro.extend";

    /// <summary>Closes before the time.</summary>
    public const string Close = "retro.close";

    /// <summary>Asks for the reason of calling a round off, or calls it off.</summary>
    public const string Cancel = "retro.cancel";
}
