namespace OutboundKpi.Bot.Storage;

/// <summary>Who did, or was refused, what.</summary>
public sealed class AuditStore(IDatabase database)
{
    private const string Columns = """
        SELECT seq, tenant_id, at, person_id, action, team_id, subject, outcome, before, after
        FROM audit_log
        """;

    private const string SelectAll = $"""
        {Columns}
        WHERE tenant_id = @tenantId
        ORDER BY seq
        """;

    /// <summary>All of a tenant's log, in its order.</summary>
    public ValueTask<IReadOnlyList<AuditEntry>> GetAllAsync(string tenantId, CancellationToken cancellationToken) =>
        database.QueryAsync<AuditEntry>(new(SelectAll, ("@tenantId", tenantId)), cancellationToken);

    private const string SelectDone = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND team_id = @teamId AND action = @action AND outcome = 'Done'
        ORDER BY seq
        """;

    /// <summary>What was done to a team under one action, in the order of the log.</summary>
    public ValueTask<IReadOnlyList<AuditEntry>> GetDoneAsync(string tenantId, string teamId, string action, CancellationToken cancellationToken) =>
        database.QueryAsync<AuditEntry>(new(SelectDone, ("@tenantId", tenantId), ("@teamId", teamId), ("@action", action)), cancellationToken);
}
