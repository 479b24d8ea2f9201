namespace OutboundKpi.Bot.Storage;

/// <summary>The role that a person has: one for each team, and perhaps manager of the tenant beside it.</summary>
public sealed record Membership
{
    public required string TenantId { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The team; <see langword="null"/> for a manager, and only for a manager.</summary>
    public required string? TeamId { get; init; }

    public required Role Role { get; init; }
}
