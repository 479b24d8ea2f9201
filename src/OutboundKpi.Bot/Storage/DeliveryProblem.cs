namespace OutboundKpi.Bot.Storage;

/// <summary>Somebody, or a team's channel, whom something due did not reach. It is there until they are reached again.</summary>
public sealed record DeliveryProblem
{
    public required string TenantId { get; init; }

    /// <summary>The person; empty when it is about a team's channel.</summary>
    public required string PersonId { get; init; }

    /// <summary>The team whose channel it is; empty when it is about a person.</summary>
    public required string TeamId { get; init; }

    public required DeliveryCause Cause { get; init; }

    /// <summary>How many due things did not get there since it began.</summary>
    public required long Times { get; init; }

    /// <summary>A team that it concerns: the one whose channel it is, or one that the person is in; empty for somebody in none.</summary>
    public string MemberOf { get; init; } = "";

    /// <summary>The person's name; empty for a team.</summary>
    public string Name { get; init; } = "";
}
