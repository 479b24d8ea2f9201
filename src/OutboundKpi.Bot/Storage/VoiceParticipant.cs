namespace OutboundKpi.Bot.Storage;

/// <summary>Somebody whom a round asks.</summary>
public sealed record VoiceParticipant
{
    public required string PersonId { get; init; }

    /// <summary>The team that they are asked in.</summary>
    public required string TeamId { get; init; }

    /// <summary>Whether they have answered; for hints and totals, never shown to a supervisor or manager.</summary>
    public required bool Answered { get; init; }
}
