namespace OutboundKpi.Bot.Storage;

/// <summary>An outbound team: the people whose reports are counted together.</summary>
public sealed record Team
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    public required string Name { get; init; }

    /// <summary>The IANA name of the time zone in which the team's days begin and end, such as <c>Asia/Tokyo</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The culture name of what the bot says to the team, and to its people who chose none.</summary>
    public required string Language { get; init; }
}
