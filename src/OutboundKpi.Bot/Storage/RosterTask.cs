namespace OutboundKpi.Bot.Storage;

/// <summary>A team whose people are still to be read from the channel.</summary>
public sealed record RosterTask
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    public required string ServiceUrl { get; init; }

    /// <summary>The conversation whose members are the team.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When it was asked for; asking again while it is being read asks for another reading.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Not to be read before.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The attempts that failed.</summary>
    public int Attempts { get; init; }
}
