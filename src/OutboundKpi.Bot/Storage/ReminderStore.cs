namespace OutboundKpi.Bot.Storage;

/// <summary>Who is missing and who does not want to be asked: for all teams at one look, since the clock strikes for many of them at once.</summary>
/// <remarks>The scheduler serves all tenants, so its questions name none; each row that it gets has its own.</remarks>
public sealed class ReminderStore(IDatabase database)
{
    // An operator of several teams reports for the first. Chats are few for each person: the first row of each is the one to write to.
    private const string SelectMissing = """
        SELECT m.tenant_id, m.team_id, m.person_id, p.name, p.channel_user_id, p.language, s.first_day AS since,
               (SELECT e.report_date
                FROM report_entry AS e
                WHERE e.tenant_id = m.tenant_id AND e.person_id = m.person_id AND e.report_date < @day AND NOT e.withdrawn
                ORDER BY e.report_date DESC
                LIMIT 1) AS last_reported,
               c.conversation_id, c.service_url, COALESCE(c.reachable, FALSE) AS reachable
        FROM membership AS m
        JOIN person AS p ON p.tenant_id = m.tenant_id AND p.person_id = m.person_id
        LEFT JOIN reminder_start AS s ON s.tenant_id = m.tenant_id AND s.person_id = m.person_id
        LEFT JOIN conversation AS c ON c.tenant_id = m.tenant_id AND c.person_id = m.person_id AND c.kind = 'Personal'
        WHERE m.role = 'Operator'
          AND NOT EXISTS (
            SELECT 1
            FROM membership AS first
            WHERE first.tenant_id = m.tenant_id AND first.person_id = m.person_id AND first.role = 'Operator' AND first.team_id < m.team_id)
          AND NOT EXISTS (
            SELECT 1
            FROM report_entry AS e
            WHERE e.tenant_id = m.tenant_id AND e.person_id = m.person_id AND e.report_date = @day AND NOT e.withdrawn
              AND NOT EXISTS (
                SELECT 1
                FROM report_entry AS newer
                WHERE newer.tenant_id = e.tenant_id AND newer.person_id = e.person_id
                  AND newer.report_date = e.report_date AND newer.list = e.list AND newer.script = e.script
                  AND newer.seq > e.seq))
        ORDER BY m.tenant_id, m.team_id, m.person_id, c.reachable DESC, c.updated_at DESC
        """;

    /// <summary>The operators of all teams of whom nothing is reported for a day, each once, by team.</summary>
    public async ValueTask<IReadOnlyList<MissingReport>> GetMissingAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<MissingReport>(new(SelectMissing, ("@day", day)), cancellationToken);
        return [.. rows.DistinctBy(row => (row.TenantId, row.PersonId))];
    }

    private const string SelectAbsences = """
        SELECT a.seq, a.tenant_id, a.person_id, a.absence_id, a.first_day, a.last_day, a.part, a.recorded_at, a.recorded_by
        FROM absence AS a
        WHERE a.last_day >= @from AND a.first_day <= @to
          AND NOT a.withdrawn
          AND NOT EXISTS (
            SELECT 1
            FROM absence AS taken
            WHERE taken.tenant_id = a.tenant_id AND taken.absence_id = a.absence_id AND taken.person_id = a.person_id AND taken.withdrawn)
        ORDER BY a.seq
        """;

    /// <summary>What counts of everybody's absences on the days from the first to the last, both included, in the order of the log.</summary>
    public ValueTask<IReadOnlyList<AbsenceEntry>> GetAbsencesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        database.QueryAsync<AbsenceEntry>(new(SelectAbsences, ("@from", from), ("@to", to)), cancellationToken);

    private const string SelectPauses = """
        SELECT tenant_id, person_id, first_day, last_day, set_at, set_by
        FROM reminder_pause
        WHERE last_day >= @from AND first_day <= @to AND last_day >= first_day
        """;

    /// <summary>Everybody's pauses on the days from the first to the last, both included.</summary>
    public ValueTask<IReadOnlyList<ReminderPause>> GetPausesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        database.QueryAsync<ReminderPause>(new(SelectPauses, ("@from", from), ("@to", to)), cancellationToken);

    private const string SelectServices = """
        SELECT tenant_id, service_url
        FROM conversation
        WHERE reachable
        GROUP BY tenant_id, service_url
        ORDER BY tenant_id, MAX(updated_at) DESC
        """;

    /// <summary>For each tenant the service that hosts its newest conversation, to open others there.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> GetServicesAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync<Service>(new(SelectServices), cancellationToken)).DistinctBy(row => row.TenantId).ToDictionary(row => row.TenantId, row => row.ServiceUrl);

    private sealed record Service
    {
        public required string TenantId { get; init; }

        public required string ServiceUrl { get; init; }
    }
}
