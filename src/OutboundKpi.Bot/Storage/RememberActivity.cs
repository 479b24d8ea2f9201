namespace OutboundKpi.Bot.Storage;

/// <summary>Remembers that an activity is handled by this commit; <see cref="ConflictKind.ActivitySeen"/> when it was handled before.</summary>
/// <param name="Key">The activity.</param>
/// <param name="At">When it came.</param>
/// <param name="Answer">The invoke response, to be given again when the channel repeats the invoke; <see langword="null"/> for what needs none.</param>
public sealed record RememberActivity(ActivityKey Key, DateTimeOffset At, byte[]? Answer) : Write
{
    private const string Insert = """
        INSERT INTO inbound_activity (tenant_id, conversation_id, activity_id, kind, received_at, answer)
        VALUES (@tenantId, @conversationId, @activityId, @kind, @receivedAt, @answer)
        ON CONFLICT (tenant_id, conversation_id, activity_id, kind) DO NOTHING
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Key.TenantId),
        ("@conversationId", Key.ConversationId),
        ("@activityId", Key.ActivityId),
        ("@kind", Key.Kind),
        ("@receivedAt", At),
        ("@answer", Answer));

    internal override ConflictKind? WhenUnchanged => ConflictKind.ActivitySeen;
}
