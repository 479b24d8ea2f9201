namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>A question of the design that waits for a typed answer. What was answered before is in the draft.</summary>
public sealed record DesignState
{
    /// <summary>The team whose plan it is.</summary>
    public required string TeamId { get; init; }

    /// <summary>What is shown of the design.</summary>
    public DesignView View { get; init; }

    /// <summary>The version of the plan that the person was shown when somebody else was faster; <see langword="null"/> when nobody was.</summary>
    public int? Seen { get; init; }

    /// <summary>Whether an answer was given and is asked about again: then the fields say what is wrong.</summary>
    public bool IsRetry { get; init; }

    /// <summary>The text above the question; empty for none.</summary>
    public string NoteKey { get; init; } = "";
}
