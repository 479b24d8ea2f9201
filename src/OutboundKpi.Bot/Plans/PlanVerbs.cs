namespace OutboundKpi.Bot.Plans;

/// <summary>The verbs of plans' cards.</summary>
public static class PlanVerbs
{
    /// <summary>わかった: says that one has read a version.</summary>
    public const string Read = "plan.read";

    /// <summary>Sends a question.</summary>
    public const string Ask = "plan.ask";

    /// <summary>Opens the form for an answer.</summary>
    public const string Question = "plan.question";

    /// <summary>Sends an answer.</summary>
    public const string Answer = "plan.answer";

    /// <summary>Shows how many have read a version, and what they asked.</summary>
    public const string Status = "plan.status";

    /// <summary>Shows the versions of a team.</summary>
    public const string Versions = "plan.versions";

    /// <summary>Shows one version.</summary>
    public const string Version = "plan.version";

    /// <summary>Brings a version back.</summary>
    public const string Undo = "plan.undo";
}
