namespace OutboundKpi.Bot.Storage;

/// <summary>A form that has acted.</summary>
public sealed record UsedNonce
{
    public required DateTimeOffset UsedAt { get; init; }

    /// <summary>The answer that the submit got, to give again; <see langword="null"/> when there was none to keep.</summary>
    public byte[]? Answer { get; init; }
}
