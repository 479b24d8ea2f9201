namespace OutboundKpi.Teams.Activities;

/// <summary>The values of <see cref="Activity.Name"/> on an invoke: which question the client waits on.</summary>
public static class InvokeNames
{
    /// <summary>A press of <c>Action.Execute</c>, or a card that refreshes itself.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>Choices for an input that looks them up while the person types.</summary>
    public const string Search = "application/search";

    /// <summary>A dialog is to be opened.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was submitted.</summary>
    public const string TaskSubmit = "task/submit";
}
