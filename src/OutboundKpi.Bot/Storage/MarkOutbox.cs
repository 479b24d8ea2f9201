namespace OutboundKpi.Bot.Storage;

/// <summary>Records how an attempt to send a message ended; <see cref="ConflictKind.LeaseLost"/> when the row is no longer the sender's to mark.</summary>
public abstract record MarkOutbox : Write
{
    private MarkOutbox()
    {
    }

    internal override ConflictKind? WhenUnchanged => ConflictKind.LeaseLost;

    /// <summary>The channel has taken the message. True even when the lease had run out in the meantime, so that is not asked.</summary>
    /// <param name="TenantId">The tenant of the message.</param>
    /// <param name="Seq">The message.</param>
    /// <param name="ActivityId">The id that the channel gave it; <see langword="null"/> where it tells none.</param>
    public sealed record Sent(string TenantId, long Seq, string? ActivityId) : MarkOutbox
    {
        private const string Update = """
            UPDATE outbox
            SET state = 'Sent', activity_id = @activityId, body = @noBody, error_code = NULL, lease_owner = NULL, lease_until = NULL
            WHERE tenant_id = @tenantId AND seq = @seq AND state IN ('Pending', 'PerhapsSent')
            """;

        internal override Statement Statement => new(
            Update, ("@tenantId", TenantId), ("@seq", Seq), ("@activityId", ActivityId), ("@noBody", Array.Empty<byte>()));
    }

    /// <summary>The channel has surely not taken the message: it is to be tried again.</summary>
    /// <param name="TenantId">The tenant of the message.</param>
    /// <param name="Seq">The message.</param>
    /// <param name="LeaseOwner">Who sent it.</param>
    /// <param name="DueAt">Not before this instant.</param>
    /// <param name="ErrorCode">What the channel said.</param>
    public sealed record RetryAt(string TenantId, long Seq, string LeaseOwner, DateTimeOffset DueAt, string ErrorCode) : MarkOutbox
    {
        private const string Update = """
            UPDATE outbox
            SET due_at = @dueAt, error_code = @errorCode, lease_owner = NULL, lease_until = NULL
            WHERE tenant_id = @tenantId AND seq = @seq AND state = 'Pending' AND lease_owner = @leaseOwner
            """;

        internal override Statement Statement => new(
            Update, ("@tenantId", TenantId), ("@seq", Seq), ("@leaseOwner", LeaseOwner), ("@dueAt", DueAt), ("@errorCode", ErrorCode));
    }

    /// <summary>It cannot be known whether the channel has taken the message, and it must not go out twice.</summary>
    /// <param name="TenantId">The tenant of the message.</param>
    /// <param name="Seq">The message.</param>
    /// <param name="LeaseOwner">Who sent it, or found it interrupted.</param>
    /// <param name="ErrorCode">What happened.</param>
    public sealed record PerhapsSent(string TenantId, long Seq, string LeaseOwner, string ErrorCode) : MarkOutbox
    {
        internal override Statement Statement => Finish(TenantId, Seq, LeaseOwner, OutboxState.PerhapsSent, ErrorCode);
    }

    /// <summary>The channel has refused the message for good.</summary>
    /// <param name="TenantId">The tenant of the message.</param>
    /// <param name="Seq">The message.</param>
    /// <param name="LeaseOwner">Who sent it.</param>
    /// <param name="ErrorCode">What the channel said.</param>
    public sealed record Failed(string TenantId, long Seq, string LeaseOwner, string ErrorCode) : MarkOutbox
    {
        internal override Statement Statement => Finish(TenantId, Seq, LeaseOwner, OutboxState.Failed, ErrorCode);
    }

    private const string FinishUpdate = """
        UPDATE outbox
        SET state = @state, body = @noBody, error_code = @errorCode, lease_owner = NULL, lease_until = NULL
        WHERE tenant_id = @tenantId AND seq = @seq AND state = 'Pending' AND lease_owner = @leaseOwner
        """;

    private static Statement Finish(string tenantId, long seq, string leaseOwner, OutboxState state, string errorCode) => new(
        FinishUpdate, ("@tenantId", tenantId), ("@seq", seq), ("@leaseOwner", leaseOwner), ("@state", state), ("@noBody", Array.Empty<byte>()), ("@errorCode", errorCode));
}
