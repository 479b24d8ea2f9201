namespace OutboundKpi.Domain.Funnel;

/// <summary>What became of an appointment.</summary>
public enum MeetingStatus
{
    /// <summary>Not known yet: its date lies ahead, or nobody has said.</summary>
    Pending,

    /// <summary>The meeting was held.</summary>
    Held,

    /// <summary>Called off, or nobody came.</summary>
    Cancelled,
}
