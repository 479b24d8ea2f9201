namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>What became of the wish to make a draft the team's plan.</summary>
public abstract record ActivationOutcome
{
    private ActivationOutcome()
    {
    }

    /// <summary>It is the plan now, and the turn says so.</summary>
    public sealed record Activated : ActivationOutcome;

    /// <summary>Somebody else has changed the plan since the draft was begun; nothing was decided.</summary>
    /// <param name="By">The newest version.</param>
    public sealed record Overtaken(int By) : ActivationOutcome;

    /// <summary>Something is missing or asked back; nothing was decided.</summary>
    /// <param name="Draft">The draft at the question where that is.</param>
    public sealed record NotYet(DesignDraft Draft) : ActivationOutcome;
}
