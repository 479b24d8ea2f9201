namespace OutboundKpi.Bot.Storage;

/// <summary>A plan that somebody is still working on. It is theirs alone until they activate it.</summary>
public sealed record PlanDraft
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>Who works on it; a person has one for each team.</summary>
    public required string PersonId { get; init; }

    /// <summary>What is written so far, as the design dialog writes it (UTF-8 JSON).</summary>
    public required byte[] Body { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
