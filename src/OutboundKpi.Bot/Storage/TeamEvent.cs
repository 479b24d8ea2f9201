namespace OutboundKpi.Bot.Storage;

/// <summary>Something that happened to a whole team on a day: a new script, another target, new headsets. It may explain a change, or nothing.</summary>
public sealed record TeamEvent
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    public required DateOnly EventDate { get; init; }

    /// <summary>What happened, in the team's own words.</summary>
    public required string Text { get; init; }
}
