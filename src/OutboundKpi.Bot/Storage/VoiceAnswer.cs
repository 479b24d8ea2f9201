namespace OutboundKpi.Bot.Storage;

/// <summary>An answer without its writer.</summary>
public sealed record VoiceAnswer
{
    /// <summary>The writer's team.</summary>
    public required string TeamId { get; init; }

    /// <summary>What was answered, as the program writes it (JSON).</summary>
    public required string Answer { get; init; }
}
