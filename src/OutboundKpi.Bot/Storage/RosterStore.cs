namespace OutboundKpi.Bot.Storage;

/// <summary>Whom the channel counts to teams, and which rosters are still to be read.</summary>
public sealed class RosterStore(IDatabase database)
{
    // The reader serves all tenants, so this is one of the few questions without one; each row has its own.
    private const string SelectDue = """
        SELECT tenant_id, team_id, service_url, conversation_id, asked_at, due_at, attempts
        FROM roster_task
        WHERE due_at <= @now
        ORDER BY due_at
        """;

    /// <summary>The readings of all tenants that are due.</summary>
    public ValueTask<IReadOnlyList<RosterTask>> GetDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.QueryAsync<RosterTask>(new(SelectDue, ("@now", now)), cancellationToken);

    private const string SelectOutside = """
        SELECT p.tenant_id, p.person_id, p.name, p.channel_user_id, p.language
        FROM roster_member AS r
        JOIN person AS p ON p.tenant_id = r.tenant_id AND p.person_id = r.person_id
        WHERE r.tenant_id = @tenantId AND r.team_id = @teamId
          AND NOT EXISTS (
            SELECT 1
            FROM membership AS m
            WHERE m.tenant_id = r.tenant_id AND m.team_id = r.team_id AND m.person_id = r.person_id)
        ORDER BY p.person_id
        """;

    /// <summary>The people whom the channel counts to a team but who have no role in it, by id.</summary>
    public ValueTask<IReadOnlyList<Person>> GetOutsideAsync(string tenantId, string teamId, CancellationToken cancellationToken) =>
        database.QueryAsync<Person>(new(SelectOutside, ("@tenantId", tenantId), ("@teamId", teamId)), cancellationToken);
}
