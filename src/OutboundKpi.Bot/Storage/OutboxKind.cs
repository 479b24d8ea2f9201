namespace OutboundKpi.Bot.Storage;

/// <summary>What a message in the outbox is to its reader, which decides what to do when it is unclear whether it arrived.</summary>
public enum OutboxKind
{
    /// <summary>An answer: a double does no harm, so it is sent again.</summary>
    Reply,

    /// <summary>A reminder or an announcement: never twice, so it is recorded as perhaps sent.</summary>
    Notice,
}
