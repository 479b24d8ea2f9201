using System.Data.Common;

namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Puts a message into the outbox. When it names a lease, the turn asks to send it at once; the lease is given
/// unless a message of somebody else waits in the same conversation, which must go first (<see cref="EnqueuedMessage.IsLeased"/>).
/// </summary>
/// <param name="Message">What to send. Its number, attempts, state and outcome are not looked at: they begin here.</param>
public sealed record Enqueue(OutboxMessage Message) : Write
{
    private const string Columns = """
        INSERT INTO outbox (
            tenant_id, service_url, conversation_id, member_id, reply_to_id, updates_id, kind, body, created_at, due_at, expires_at,
            interrupted, state, attempts, lease_owner, lease_until)
        """;

    private const string Insert = $"""
        {Columns}
        VALUES (
            @tenantId, @serviceUrl, @conversationId, @memberId, @replyToId, @updatesId, @kind, @body, @createdAt, @dueAt, @expiresAt,
            FALSE, 'Pending', 0, NULL, NULL)
        RETURNING seq, FALSE
        """;

    private const string InsertLeased = $"""
        {Columns}
        SELECT
            @tenantId, @serviceUrl, @conversationId, @memberId, @replyToId, @updatesId, @kind, @body, @createdAt, @dueAt, @expiresAt,
            FALSE, 'Pending',
            CASE WHEN lane.is_free THEN 1 ELSE 0 END,
            CASE WHEN lane.is_free THEN @leaseOwner END,
            CASE WHEN lane.is_free THEN @leaseUntil END
        FROM (
            SELECT NOT EXISTS (
                SELECT 1
                FROM outbox AS earlier
                WHERE earlier.state = 'Pending'
                  AND earlier.tenant_id = @tenantId AND earlier.service_url = @serviceUrl
                  AND COALESCE(earlier.conversation_id, earlier.member_id) = @target
                  AND (earlier.due_at <= @createdAt OR earlier.attempts > 0)
                  AND earlier.lease_owner IS DISTINCT FROM @leaseOwner) AS is_free) AS lane
        RETURNING seq, lease_owner IS NOT NULL
        """;

    internal override Statement Statement => Message.LeaseOwner is null
        ? new(Insert, [.. Values])
        : new(
            InsertLeased,
            [
                .. Values,
                ("@target", Message.ConversationId ?? Message.MemberId),
                ("@leaseOwner", Message.LeaseOwner),
                ("@leaseUntil", Message.LeaseUntil),
            ]);

    private (string Name, object? Value)[] Values =>
    [
        ("@tenantId", Message.TenantId),
        ("@serviceUrl", Message.ServiceUrl),
        ("@conversationId", Message.ConversationId),
        ("@memberId", Message.MemberId),
        ("@replyToId", Message.ReplyToId),
        ("@updatesId", Message.UpdatesId),
        ("@kind", Message.Kind),
        ("@body", Message.Body),
        ("@createdAt", Message.CreatedAt),
        ("@dueAt", Message.DueAt),
        ("@expiresAt", Message.ExpiresAt),
    ];

    internal override void Read(DbDataReader row, CommitReceipt receipt) => receipt.Add(new EnqueuedMessage(row.GetInt64(0), row.GetBoolean(1)));
}
