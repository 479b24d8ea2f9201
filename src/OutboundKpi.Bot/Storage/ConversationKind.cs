namespace OutboundKpi.Bot.Storage;

/// <summary>The kinds of conversation of the channel.</summary>
public enum ConversationKind
{
    /// <summary>The bot and one person.</summary>
    Personal,

    GroupChat,

    /// <summary>A channel of a Teams team.</summary>
    Channel,
}
