namespace OutboundKpi.Bot.Storage;

/// <summary>What the clock's work needs to know: all teams, and what was done for each. Recording that something is done is a write: <see cref="RecordDueWork"/>.</summary>
/// <remarks>The scheduler serves all tenants, so its question for the teams names none; each row that it gets has its own.</remarks>
public sealed class ScheduleStore(IDatabase database)
{
    private const string SelectTeams = $"""
        SELECT {Team.Columns}
        FROM team
        ORDER BY tenant_id, team_id
        """;

    /// <summary>The teams of all tenants.</summary>
    public ValueTask<IReadOnlyList<Team>> GetAllTeamsAsync(CancellationToken cancellationToken) =>
        database.QueryAsync<Team>(new(SelectTeams), cancellationToken);

    private const string SelectDone = """
        SELECT COUNT(*)
        FROM schedule_ledger
        WHERE tenant_id = @tenantId AND team_id = @teamId AND kind = @kind AND period = @period
        """;

    /// <summary>Whether this work is done.</summary>
    public async ValueTask<bool> IsDoneAsync(DueWork work, CancellationToken cancellationToken) =>
        (await database.QueryAsync<long>(
            new(SelectDone, ("@tenantId", work.TenantId), ("@teamId", work.TeamId), ("@kind", work.Kind), ("@period", work.Period)),
            cancellationToken)).Single() > 0;
}
