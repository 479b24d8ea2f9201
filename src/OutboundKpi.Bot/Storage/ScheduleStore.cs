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

    private const string SelectDoneOf = """
        SELECT tenant_id, team_id, kind, period
        FROM schedule_ledger
        WHERE period = @period
        """;

    /// <summary>What was done for a period for any team of any tenant.</summary>
    public async ValueTask<IReadOnlyList<DueWork>> GetDoneAsync(string period, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>(new(SelectDoneOf, ("@period", period)), cancellationToken)).Select(row => new DueWork(row.TenantId, row.TeamId, row.Kind, row.Period))];

    private const string DeleteOldReminders = """
        DELETE FROM schedule_ledger
        WHERE (tenant_id, team_id, kind, period) IN (
            SELECT tenant_id, team_id, kind, period
            FROM schedule_ledger
            WHERE kind IN ('reminder-first', 'reminder-second', 'reminder-silence') AND done_at < @before
            LIMIT @limit)
        RETURNING 1
        """;

    /// <summary>Forgets the reminders of all teams that were decided before this instant: their day is over, so none of them can be due again.</summary>
    /// <returns>How many.</returns>
    public ValueTask<int> PurgeRemindersAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Purge.InStepsAsync(database, DeleteOldReminders, before, cancellationToken);

    private sealed record Row
    {
        public required string TenantId { get; init; }

        public required string TeamId { get; init; }

        public required string Kind { get; init; }

        public required string Period { get; init; }
    }
}
