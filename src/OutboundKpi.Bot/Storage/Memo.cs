namespace OutboundKpi.Bot.Storage;

/// <summary>A thought that a person keeps for the monthly round. Nobody else reads it.</summary>
public sealed record Memo
{
    public required string TenantId { get; init; }

    public required string PersonId { get; init; }

    public required string MemoId { get; init; }

    /// <summary>The thought, as it was written.</summary>
    public required string Text { get; init; }

    /// <summary>The day on which it was written, on the person's calendar.</summary>
    public required DateOnly WrittenOn { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}
