namespace OutboundKpi.Bot.Plans;

/// <summary>The form that brings a version back.</summary>
public sealed record PlanUndoState
{
    /// <summary>Its mark.</summary>
    public required string Nonce { get; init; }

    /// <summary>The newest version when the form was shown: when there is a newer one now, somebody was faster.</summary>
    public required int Base { get; init; }

    /// <summary>Why, as it was written.</summary>
    public string Reason { get; init; } = "";

    /// <summary>From which day; <see langword="null"/> when none was given.</summary>
    public DateOnly? From { get; init; }

    /// <summary>What is missing, or what happened meanwhile, in words; <see langword="null"/> for a form that was not sent yet.</summary>
    public string? Problem { get; init; }
}
