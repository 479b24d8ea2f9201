namespace OutboundKpi.Bot.Storage;

/// <summary>The list and the script of an entry; empty when unsaid.</summary>
public sealed record Strata
{
    public required string List { get; init; }

    public required string Script { get; init; }
}
