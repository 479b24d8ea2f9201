namespace OutboundKpi.Bot.Storage;

/// <summary>Why something that was due did not reach somebody.</summary>
public enum DeliveryCause
{
    /// <summary>The bot was removed or blocked there.</summary>
    Blocked,

    /// <summary>The bot knows no conversation there: the person has not opened it, or the team has not added it.</summary>
    Unknown,

    /// <summary>The channel refused the message for another reason, or for too long.</summary>
    Refused,
}
