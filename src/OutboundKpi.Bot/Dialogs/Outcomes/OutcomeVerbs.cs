namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>The verbs of the buttons of outcome cards.</summary>
public static class OutcomeVerbs
{
    /// <summary>Sends a form.</summary>
    public const string Submit = "outcomes.submit";

    /// <summary>Opens the form of a member, or the next part of it.</summary>
    public const string Open = "outcomes.open";

    /// <summary>Shows the rates of a team's appointments, or of one's own.</summary>
    public const string Rates = "outcomes.rates";
}
