namespace OutboundKpi.Bot.Storage;

/// <summary>The comparisons that teams have planned.</summary>
public sealed class ComparisonStore(IDatabase database)
{
    private const string SelectOfTeam = """
        SELECT c.tenant_id, c.team_id, c.comparison_id, c.factor, c.first, c.second, c.design, c.from_date, c.to_date,
               c.base_rate, c.lift, c.per_arm, c.started_at, c.started_by,
               CASE WHEN x.cancelled_at <= @asOf THEN x.cancelled_at END AS cancelled_at
        FROM comparison AS c
        LEFT JOIN comparison_cancelled AS x
          ON x.tenant_id = c.tenant_id AND x.team_id = c.team_id AND x.comparison_id = c.comparison_id
        WHERE c.tenant_id = @tenantId AND c.team_id = @teamId AND c.started_at <= @asOf
        ORDER BY c.started_at DESC, c.comparison_id
        """;

    /// <summary>A team's comparisons as they stood at an instant, the newest first, those given up too.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="asOf">What was decided later does not count; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<IReadOnlyList<Comparison>> GetTeamAsync(string tenantId, string teamId, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        database.QueryAsync<Comparison>(
            new(SelectOfTeam, ("@tenantId", tenantId), ("@teamId", teamId), ("@asOf", asOf ?? DateTimeOffset.MaxValue)), cancellationToken);
}
