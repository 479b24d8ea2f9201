namespace OutboundKpi.Bot.Storage;

/// <summary>A conversation that the bot is or was in: what it needs to speak there first, from the newest activity that came from it.</summary>
public sealed record Conversation
{
    /// <summary>What it is found by.</summary>
    public ConversationKey Key => new(TenantId, ServiceUrl, ConversationId);

    public required string TenantId { get; init; }

    public required string ServiceUrl { get; init; }

    public required string ConversationId { get; init; }

    public required ConversationKind Kind { get; init; }

    /// <summary>The person of a personal conversation; <see langword="null"/> otherwise.</summary>
    public string? PersonId { get; init; }

    /// <summary>The team that this conversation belongs to, once somebody has said so.</summary>
    public string? TeamId { get; init; }

    /// <summary>Whether the bot has introduced itself here. Once saved as true it stays true.</summary>
    public bool Welcomed { get; init; }

    /// <summary>Whether messages arrive: false after the bot was removed or blocked.</summary>
    public bool Reachable { get; init; } = true;

    /// <summary>The bot's own id in this channel.</summary>
    public required string BotId { get; init; }

    public required string BotName { get; init; }

    /// <summary>The channel, such as <c>msteams</c>.</summary>
    public required string ChannelId { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
