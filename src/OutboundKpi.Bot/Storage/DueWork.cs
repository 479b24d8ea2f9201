namespace OutboundKpi.Bot.Storage;

/// <summary>Work that the clock brings to a team once: its name in the ledger.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="TeamId">The team.</param>
/// <param name="Kind">What is done, such as <c>team-week</c>.</param>
/// <param name="Period">For when, such as the Monday of a week or a month.</param>
public sealed record DueWork(string TenantId, string TeamId, string Kind, string Period);
