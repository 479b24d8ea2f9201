namespace OutboundKpi.Bot.Storage;

/// <summary>How a team answered when it was asked what it means; its later messages are read so.</summary>
public sealed record TeamReadingRule
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>What the rule is about, such as a label; of two rules about the same the newer one holds.</summary>
    public required string Subject { get; init; }

    /// <summary>The rule as text, as the parser reads it.</summary>
    public required string Rule { get; init; }

    /// <summary>Who gave the answer.</summary>
    public required string PersonId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
