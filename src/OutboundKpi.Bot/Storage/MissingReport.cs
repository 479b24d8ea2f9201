namespace OutboundKpi.Bot.Storage;

/// <summary>An operator of whom nothing was reported on a day, with what it takes to remind them.</summary>
public sealed record MissingReport
{
    public required string TenantId { get; init; }

    /// <summary>The team that they report for.</summary>
    public required string TeamId { get; init; }

    public required string PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>The id by which the channel addresses the person; empty for somebody who is known from an import only.</summary>
    public required string ChannelUserId { get; init; }

    /// <summary>The language that the person chose; <see langword="null"/>: the team's.</summary>
    public string? Language { get; init; }

    /// <summary>The first day on which a reminder was due to them; <see langword="null"/> when none ever was.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day before that they reported, taken back or not: either way they stirred; <see langword="null"/> when they never did.</summary>
    public DateOnly? LastReported { get; init; }

    /// <summary>Their personal chat; <see langword="null"/> when the bot knows none.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The service that hosts the chat; <see langword="null"/> without one.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Whether messages arrive in the chat; false without one.</summary>
    public bool Reachable { get; init; }
}
