namespace OutboundKpi.Bot.Storage;

/// <summary>Which forms have acted.</summary>
public sealed class NonceStore(IDatabase database)
{
    private const string SelectByKey = """
        SELECT used_at, answer
        FROM used_nonce
        WHERE tenant_id = @tenantId AND person_id = @personId AND nonce = @nonce
        """;

    /// <summary>What a form did; <see langword="null"/> when it has not acted yet.</summary>
    public async ValueTask<UsedNonce?> FindAsync(NonceKey key, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<UsedNonce>(
            new(SelectByKey, ("@tenantId", key.TenantId), ("@personId", key.PersonId), ("@nonce", key.Nonce)), cancellationToken);
        return rows.SingleOrDefault();
    }

    // Retention is the same for every tenant, so this is one of the few statements without one.
    private const string DeleteOld = """
        DELETE FROM used_nonce
        WHERE (tenant_id, person_id, nonce) IN (
            SELECT tenant_id, person_id, nonce
            FROM used_nonce
            WHERE used_at < @before
            ORDER BY used_at
            LIMIT @limit)
        RETURNING 1
        """;

    /// <summary>Forgets the forms of all tenants that acted before this instant.</summary>
    /// <returns>How many.</returns>
    public ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Purge.InStepsAsync(database, DeleteOld, before, cancellationToken);
}
