namespace OutboundKpi.Bot.Dialogs.Comparisons;

/// <summary>The verbs of the buttons of comparison cards.</summary>
public static class ComparisonVerbs
{
    /// <summary>Shows a team's lists or scripts.</summary>
    public const string Show = "comparison.show";

    /// <summary>Opens the form that plans a comparison.</summary>
    public const string Plan = "comparison.plan";

    /// <summary>Sends that form: shows the sample and the length before anything starts.</summary>
    public const string Preview = "comparison.preview";

    /// <summary>Starts what was shown.</summary>
    public const string Start = "comparison.start";

    /// <summary>Gives up the one that runs.</summary>
    public const string Stop = "comparison.stop";
}
