namespace OutboundKpi.Domain.Planning;

/// <summary>How a goal stands.</summary>
public enum GoalVerdict
{
    /// <summary>Reached, or reached with a chance of four in five at the usual volume.</summary>
    OnTrack,

    /// <summary>Neither sure nor out of reach.</summary>
    Possible,

    /// <summary>
    /// The calls that it takes do not fit into the hours that are left, and the chance at the usual volume is below one in five: the goal,
    /// the list or the headcount must change.
    /// </summary>
    OutOfReach,
}
