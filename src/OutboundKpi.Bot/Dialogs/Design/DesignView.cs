namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>What of the design is shown while it waits for an answer.</summary>
public enum DesignView
{
    /// <summary>The question that waits.</summary>
    Question,

    /// <summary>Whether to go on where one stopped, or to begin anew.</summary>
    Resume,

    /// <summary>All questions with their answers.</summary>
    Overview,

    /// <summary>That somebody else has changed the plan first.</summary>
    Overtaken,

    /// <summary>In what the draft differs from what somebody else decided.</summary>
    Difference,

    /// <summary>Whether what was written may be thrown away.</summary>
    Anew,
}
