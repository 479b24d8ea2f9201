namespace OutboundKpi.Bot.Storage;

/// <summary>What is still to be sent, and what became of the rest. Marking a message is a write: <see cref="MarkOutbox"/>.</summary>
/// <remarks>The outbox worker serves all tenants, so its questions name none; each row that it gets has its own.</remarks>
public sealed class OutboxStore(IDatabase database)
{
    private const string Columns =
        "seq, tenant_id, service_url, conversation_id, member_id, reply_to_id, updates_id, kind, body, created_at, due_at, expires_at, " +
        "attempts, interrupted, state, lease_owner, lease_until, activity_id, error_code";

    // A message whose first time has not come holds nobody back; one that is being retried does, or the order would be lost.
    private readonly string _claim = $"""
        UPDATE outbox
        SET attempts = attempts + 1, interrupted = (lease_owner IS NOT NULL), lease_owner = @owner, lease_until = @until
        WHERE seq IN (
            SELECT o.seq
            FROM outbox AS o
            WHERE o.state = 'Pending' AND o.due_at <= @now AND (o.lease_until IS NULL OR o.lease_until <= @now)
              AND NOT EXISTS (
                SELECT 1
                FROM outbox AS earlier
                WHERE earlier.state = 'Pending'
                  AND earlier.tenant_id = o.tenant_id AND earlier.service_url = o.service_url
                  AND COALESCE(earlier.conversation_id, earlier.member_id) = COALESCE(o.conversation_id, o.member_id)
                  AND earlier.seq < o.seq
                  AND (earlier.due_at <= @now OR earlier.attempts > 0))
            ORDER BY o.due_at, o.seq
            LIMIT @limit
            {database.ClaimLock})
        RETURNING {Columns}
        """;

    /// <summary>
    /// Leases messages that are due: of each conversation only the oldest that is not sent, and none of a conversation in which another is being sent.
    /// </summary>
    /// <param name="owner">Who is going to send them, unique for each claim.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="leaseFor">How long nobody else may take them; longer than the sending can take.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Takes back a claim that has not begun.</param>
    /// <returns>The leased messages, by number.</returns>
    public async ValueTask<IReadOnlyList<OutboxMessage>> ClaimDueAsync(
        string owner, DateTimeOffset now, TimeSpan leaseFor, int limit, CancellationToken cancellationToken)
    {
        var claimed = await database.ChangeAsync<OutboxMessage>(
            new(_claim, ("@owner", owner), ("@now", now), ("@until", now + leaseFor), ("@limit", limit)), cancellationToken);
        return [.. claimed.OrderBy(message => message.Seq)];
    }

    private const string ExpireLeases = """
        UPDATE outbox
        SET lease_until = @now
        WHERE state = 'Pending' AND lease_until > @now
        RETURNING 1
        """;

    /// <summary>
    /// At start, where no other instance shares the database: lets the leases of the process before this one run out at once,
    /// so that what it was sending when it died is sent now and not when they would have ended.
    /// </summary>
    public async ValueTask TakeOverAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!database.IsShared)
            await database.ChangeAsync<long>(new(ExpireLeases, ("@now", now)), cancellationToken);
    }

    private const string SelectOne = $"""
        SELECT {Columns}
        FROM outbox
        WHERE tenant_id = @tenantId AND seq = @seq
        """;

    /// <summary>A message; <see langword="null"/> when the tenant has none with this number, or it has been purged.</summary>
    public async ValueTask<OutboxMessage?> GetAsync(string tenantId, long seq, CancellationToken cancellationToken) =>
        (await database.QueryAsync<OutboxMessage>(new(SelectOne, ("@tenantId", tenantId), ("@seq", seq)), cancellationToken)).SingleOrDefault();

    private const string CountPending = """
        SELECT COUNT(*)
        FROM outbox
        WHERE state = 'Pending'
        """;

    /// <summary>How many messages of all tenants are still to be sent.</summary>
    public async ValueTask<long> CountPendingAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync<long>(new(CountPending), cancellationToken)).Single();

    private const string SelectOldestDue = """
        SELECT due_at
        FROM outbox
        WHERE state = 'Pending'
        ORDER BY due_at
        LIMIT 1
        """;

    /// <summary>Since when the message that waits longest has been due; in the future when none is due yet, <see langword="null"/> when none waits.</summary>
    public async ValueTask<DateTimeOffset?> GetOldestDueAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync<DateTimeOffset>(new(SelectOldestDue), cancellationToken)).Select(due => (DateTimeOffset?)due).SingleOrDefault();

    private const string DeleteOld = """
        DELETE FROM outbox
        WHERE seq IN (
            SELECT seq
            FROM outbox
            WHERE state IN ('Sent', 'PerhapsSent', 'Failed') AND due_at < @before
            LIMIT @limit)
        RETURNING 1
        """;

    /// <summary>Forgets the finished messages of all tenants that were due before this instant. What is still to be sent stays, however old.</summary>
    /// <returns>How many.</returns>
    public ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Purge.InStepsAsync(database, DeleteOld, before, cancellationToken);
}
