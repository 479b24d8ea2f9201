namespace OutboundKpi.Bot.Storage;

/// <summary>What people have said about the outcomes of appointments.</summary>
public sealed class CohortOutcomeStore(IDatabase database)
{
    private const string SelectLogOfTeam = """
        SELECT tenant_id, team_id, person_id, cohort_date, list, script, held, cancelled, deals, recorded_at, recorded_by
        FROM cohort_outcome
        WHERE tenant_id = @tenantId AND team_id = @teamId AND cohort_date BETWEEN @from AND @to AND recorded_at <= @asOf
        ORDER BY seq
        """;

    /// <summary>
    /// All that was said about a team's appointments of a stretch of days up to an instant, in the order of the log: of each person, day, list
    /// and script the last entry counts, and the earlier ones tell when it became known.
    /// </summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="from">The first day of the appointments.</param>
    /// <param name="to">The last day of the appointments, included.</param>
    /// <param name="asOf">What was recorded later does not count; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<IReadOnlyList<CohortOutcome>> GetTeamLogAsync(
        string tenantId, string teamId, DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        database.QueryAsync<CohortOutcome>(
            new(
                SelectLogOfTeam,
                ("@tenantId", tenantId),
                ("@teamId", teamId),
                ("@from", from),
                ("@to", to),
                ("@asOf", asOf ?? DateTimeOffset.MaxValue)),
            cancellationToken);
}
