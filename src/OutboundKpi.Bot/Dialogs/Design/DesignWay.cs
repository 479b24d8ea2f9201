namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>How a design is opened that was begun before.</summary>
public enum DesignWay
{
    /// <summary>Where one stopped.</summary>
    Continue,

    /// <summary>From the plan of today; where something is kept, it is asked once more.</summary>
    Anew,

    /// <summary>From the plan of today; what was kept is thrown away.</summary>
    Discard,
}
