namespace OutboundKpi.Bot.Dialogs.Money;

/// <summary>The verbs of the buttons of cost cards.</summary>
public static class MoneyVerbs
{
    /// <summary>Shows a team's month.</summary>
    public const string Show = "money.show";

    /// <summary>Sends the form.</summary>
    public const string Submit = "money.submit";
}
