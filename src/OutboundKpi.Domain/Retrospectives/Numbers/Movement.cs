namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>Which way a number went against the three months before.</summary>
public enum Movement
{
    /// <summary>Too little is known, or not yet.</summary>
    Unknown,

    /// <summary>The interval leaves out no change, below.</summary>
    Down,

    /// <summary>No change is shown, and a halving would have been.</summary>
    Level,

    /// <summary>The interval leaves out no change, above.</summary>
    Up,
}
