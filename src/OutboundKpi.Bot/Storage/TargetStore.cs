namespace OutboundKpi.Bot.Storage;

/// <summary>What teams have aimed at.</summary>
public sealed class TargetStore(IDatabase database)
{
    private const string SelectOfTeam = """
        SELECT tenant_id, team_id, measure, per, value, from_date,
               CASE WHEN to_date <= @asOf THEN to_date END AS to_date
        FROM team_target
        WHERE tenant_id = @tenantId AND team_id = @teamId AND from_date <= @asOf
        ORDER BY measure, per, from_date
        """;

    /// <summary>
    /// A team's targets that had begun by a day, past ones too, by measure and first day. An end that lay ahead on that day is not told:
    /// it was written down when the next target came.
    /// </summary>
    public ValueTask<IReadOnlyList<TeamTarget>> GetAsync(string tenantId, string teamId, DateOnly asOf, CancellationToken cancellationToken) =>
        database.QueryAsync<TeamTarget>(new(SelectOfTeam, ("@tenantId", tenantId), ("@teamId", teamId), ("@asOf", asOf)), cancellationToken);
}
