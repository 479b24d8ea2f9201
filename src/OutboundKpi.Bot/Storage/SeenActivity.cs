namespace OutboundKpi.Bot.Storage;

/// <summary>An activity that was handled before.</summary>
/// <param name="ReceivedAt">When it first came.</param>
/// <param name="Answer">The invoke response to give again; <see langword="null"/> when it was no invoke.</param>
public sealed record SeenActivity(DateTimeOffset ReceivedAt, byte[]? Answer);
