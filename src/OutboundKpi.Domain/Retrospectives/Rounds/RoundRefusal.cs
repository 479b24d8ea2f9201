namespace OutboundKpi.Domain.Retrospectives.Rounds;

/// <summary>Why something cannot be done with a round.</summary>
public enum RoundRefusal
{
    /// <summary>The round is closed.</summary>
    AlreadyClosed,

    /// <summary>The round was called off.</summary>
    AlreadyCancelled,

    /// <summary>A round about this month is open.</summary>
    AlreadyOpen,

    /// <summary>The new end is not after the old one.</summary>
    NotLater,
}
