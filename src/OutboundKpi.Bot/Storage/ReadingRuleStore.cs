namespace OutboundKpi.Bot.Storage;

/// <summary>How teams mean what they write.</summary>
public sealed class ReadingRuleStore(IDatabase database)
{
    private const string SelectOfTeam = """
        SELECT tenant_id, team_id, subject, rule, person_id, created_at
        FROM reading_rule
        WHERE tenant_id = @tenantId AND team_id = @teamId
        ORDER BY created_at, subject
        """;

    /// <summary>A team's rules, the oldest first.</summary>
    public ValueTask<IReadOnlyList<TeamReadingRule>> GetOfTeamAsync(string tenantId, string teamId, CancellationToken cancellationToken) =>
        database.QueryAsync<TeamReadingRule>(new(SelectOfTeam, ("@tenantId", tenantId), ("@teamId", teamId)), cancellationToken);
}
