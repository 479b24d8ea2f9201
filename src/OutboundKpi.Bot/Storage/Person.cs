namespace OutboundKpi.Bot.Storage;

/// <summary>Somebody who has met the bot, in whatever role.</summary>
public sealed record Person
{
    public required string TenantId { get; init; }

    /// <summary>The person's id within the tenant, the same in every conversation.</summary>
    public required string PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>The id by which the channel addresses the person (Teams: <c>29:…</c>); valid for this bot only.</summary>
    public required string ChannelUserId { get; init; }

    /// <summary>The language that the person chose, as a culture name; <see langword="null"/>: the team's.</summary>
    public string? Language { get; init; }
}
