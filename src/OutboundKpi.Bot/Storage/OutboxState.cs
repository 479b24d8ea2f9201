namespace OutboundKpi.Bot.Storage;

/// <summary>What became of a message in the outbox.</summary>
public enum OutboxState
{
    /// <summary>Still to be sent, or being sent.</summary>
    Pending,

    /// <summary>The channel has taken it.</summary>
    Sent,

    /// <summary>It cannot be known whether the channel has taken it, and it is not sent again.</summary>
    PerhapsSent,

    /// <summary>The channel has refused it for good.</summary>
    Failed,
}
