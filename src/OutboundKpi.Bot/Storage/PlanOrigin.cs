namespace OutboundKpi.Bot.Storage;

/// <summary>What a version of a plan came from.</summary>
public enum PlanOrigin
{
    /// <summary>The design dialog.</summary>
    Design,

    /// <summary>A decision after a retrospective.</summary>
    Revision,

    /// <summary>Taking a later version back.</summary>
    Undo,

    /// <summary>The demo.</summary>
    Demo,
}
