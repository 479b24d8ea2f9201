namespace OutboundKpi.Bot.Storage;

/// <summary>What happened to teams, and when.</summary>
public sealed class TeamEventStore(IDatabase database)
{
    private const string SelectOfTeam = """
        SELECT tenant_id, team_id, event_date, text
        FROM team_event
        WHERE tenant_id = @tenantId AND team_id = @teamId AND event_date <= @until
        ORDER BY event_date, text
        """;

    /// <summary>A team's events up to a day, that day included, in their order.</summary>
    public ValueTask<IReadOnlyList<TeamEvent>> GetAsync(string tenantId, string teamId, DateOnly until, CancellationToken cancellationToken) =>
        database.QueryAsync<TeamEvent>(new(SelectOfTeam, ("@tenantId", tenantId), ("@teamId", teamId), ("@until", until)), cancellationToken);
}
