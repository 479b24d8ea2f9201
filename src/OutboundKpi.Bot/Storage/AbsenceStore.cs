namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Who is away when, as it was said. Asked as of an instant, the log answers as it would have then: what was recorded later does not count.
/// How the lines of a person's day go together is told by <see cref="Absences.AbsenceDays"/>.
/// </summary>
public sealed class AbsenceStore(IDatabase database)
{
    private const string Columns = "a.seq, a.tenant_id, a.person_id, a.absence_id, a.first_day, a.last_day, a.part, a.recorded_at, a.recorded_by";

    private const string Counting = """
        AND a.first_day <= @to AND a.last_day >= @from
          AND a.recorded_at <= @asOf
          AND NOT a.withdrawn
          AND NOT EXISTS (
            SELECT 1
            FROM absence AS taken
            WHERE taken.tenant_id = a.tenant_id AND taken.absence_id = a.absence_id AND taken.person_id = a.person_id
              AND taken.withdrawn
              AND taken.recorded_at <= @asOf)
        """;

    private const string SelectOfPerson = $"""
        SELECT {Columns}
        FROM absence AS a
        WHERE a.tenant_id = @tenantId AND a.person_id = @personId
          {Counting}
        ORDER BY a.seq
        """;

    /// <summary>What counts for a person's days from the first to the last, both included, in the order of the log.</summary>
    public ValueTask<IReadOnlyList<AbsenceEntry>> GetOfPersonAsync(
        string tenantId, string personId, DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        database.QueryAsync<AbsenceEntry>(
            new(
                SelectOfPerson,
                ("@tenantId", tenantId),
                ("@personId", personId),
                ("@from", from),
                ("@to", to),
                ("@asOf", asOf ?? DateTimeOffset.MaxValue)),
            cancellationToken);

    private const string SelectOfTeam = $"""
        SELECT {Columns}
        FROM absence AS a
        WHERE a.tenant_id = @tenantId
          AND a.person_id IN (
            SELECT m.person_id
            FROM membership AS m
            WHERE m.tenant_id = @tenantId AND m.team_id = @teamId)
          {Counting}
        ORDER BY a.seq
        """;

    /// <summary>What counts for the days of a team's people of now, from the first to the last, both included, in the order of the log.</summary>
    public ValueTask<IReadOnlyList<AbsenceEntry>> GetOfTeamAsync(
        string tenantId, string teamId, DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        database.QueryAsync<AbsenceEntry>(
            new(
                SelectOfTeam,
                ("@tenantId", tenantId),
                ("@teamId", teamId),
                ("@from", from),
                ("@to", to),
                ("@asOf", asOf ?? DateTimeOffset.MaxValue)),
            cancellationToken);

    private const string SelectById = $"""
        SELECT {Columns}
        FROM absence AS a
        WHERE a.tenant_id = @tenantId AND a.absence_id = @absenceId AND NOT a.withdrawn
        ORDER BY a.seq
        """;

    /// <summary>What was recorded together, whether it still counts or not; empty when the tenant has nothing by this id.</summary>
    public ValueTask<IReadOnlyList<AbsenceEntry>> FindAsync(string tenantId, string absenceId, CancellationToken cancellationToken) =>
        database.QueryAsync<AbsenceEntry>(new(SelectById, ("@tenantId", tenantId), ("@absenceId", absenceId)), cancellationToken);
}
