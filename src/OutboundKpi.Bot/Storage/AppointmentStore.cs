namespace OutboundKpi.Bot.Storage;

/// <summary>
/// The appointments of a team, as of a day. The table mirrors a CRM and keeps no versions, so what was known on a day is told by the dates: an
/// appointment from its day on, how its meeting went from the planned day on, its deal from the deal's day on.
/// </summary>
public sealed class AppointmentStore(IDatabase database)
{
    private const string SelectOfTeam = """
        SELECT tenant_id, team_id, appointment_id, person_id, list, script, appointment_date, planned_meeting_date,
               CASE WHEN planned_meeting_date <= @asOf THEN status ELSE 'Pending' END AS status,
               CASE WHEN deal_date <= @asOf THEN deal_date END AS deal_date,
               CASE WHEN deal_date <= @asOf THEN deal_yen END AS deal_yen,
               imported_at
        FROM appointment
        WHERE tenant_id = @tenantId AND team_id = @teamId AND appointment_date BETWEEN @from AND @asOf
        ORDER BY appointment_date, appointment_id
        """;

    /// <summary>A team's appointments as they stood at the end of a day, by the day on which they were made.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="asOf">The last day of which anything is known; <see cref="DateOnly.MaxValue"/> for all that was imported.</param>
    /// <param name="from">The first day on which they were made; <see langword="null"/>: from the beginning.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<IReadOnlyList<Appointment>> GetTeamAsync(
        string tenantId, string teamId, DateOnly asOf, DateOnly? from, CancellationToken cancellationToken) =>
        database.QueryAsync<Appointment>(
            new(
                SelectOfTeam,
                ("@tenantId", tenantId),
                ("@teamId", teamId),
                ("@asOf", asOf),
                ("@from", from ?? DateOnly.MinValue)),
            cancellationToken);
}
