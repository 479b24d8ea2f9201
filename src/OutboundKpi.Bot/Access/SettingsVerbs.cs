namespace OutboundKpi.Bot.Access;

/// <summary>The verbs of the buttons of a team's settings, beside the one that forgets a reading rule.</summary>
public static class SettingsVerbs
{
    /// <summary>Shows the settings of a team.</summary>
    public const string Open = "settings.open";

    /// <summary>Sends the form.</summary>
    public const string Save = "settings.save";
}
