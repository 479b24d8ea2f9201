namespace OutboundKpi.Bot.Storage;

/// <summary>What a person answered about themselves in a round.</summary>
public sealed record OwnAnswer
{
    public required string PersonId { get; init; }

    /// <summary>What was answered, as the program writes it (JSON).</summary>
    public required string Answer { get; init; }
}
