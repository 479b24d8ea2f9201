namespace OutboundKpi.Bot.Storage;

/// <summary>What teams' months cost and what their deals bring.</summary>
public sealed class TeamMoneyStore(IDatabase database)
{
    private const string SelectOfMonth = """
        SELECT tenant_id, team_id, month, cost_yen, hours, yen_per_deal, recorded_at, recorded_by
        FROM team_money
        WHERE tenant_id = @tenantId AND team_id = @teamId AND month = @month AND recorded_at <= @asOf
        ORDER BY seq DESC
        LIMIT 1
        """;

    /// <summary>What counts for a team's month; <see langword="null"/> when nothing was said about it by then.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="month">The month as yyyy-MM.</param>
    /// <param name="asOf">What was recorded later does not count; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<TeamMoney?> GetAsync(string tenantId, string teamId, string month, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        (await database.QueryAsync<TeamMoney>(
            new(SelectOfMonth, ("@tenantId", tenantId), ("@teamId", teamId), ("@month", month), ("@asOf", asOf ?? DateTimeOffset.MaxValue)),
            cancellationToken)).SingleOrDefault();
}
