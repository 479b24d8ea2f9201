namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>The verbs of the buttons of the design.</summary>
public static class DesignVerbs
{
    /// <summary>Opens the design of a team: where one stopped, or from the start.</summary>
    public const string Open = "design.open";

    /// <summary>Answers a question and goes on to the next.</summary>
    public const string Answer = "design.answer";

    /// <summary>Goes to another question; what stands in the fields is kept.</summary>
    public const string Go = "design.go";

    /// <summary>Shows all that was answered, each with a way to it.</summary>
    public const string Overview = "design.overview";

    /// <summary>Shows in what the draft differs from the newest version.</summary>
    public const string Difference = "design.difference";

    /// <summary>Shows what the operators would get.</summary>
    public const string Preview = "design.preview";

    /// <summary>Makes the draft the team's plan.</summary>
    public const string Activate = "design.activate";
}
