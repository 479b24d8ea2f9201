namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Counts a message of the outbox that the channel refused against whom it was for: the person of the chat, or the team of the channel. Stands in one
/// commit with the mark of the message. A message whose reader is not known counts for nobody.
/// </summary>
public sealed record RecordUndelivered(OutboxMessage Message, DeliveryCause Cause, DateTimeOffset At) : Write
{
    // A card for a channel goes to the channel, while what the bot knows may be threads of it.
    private const string Upsert = """
        INSERT INTO delivery_problem (tenant_id, person_id, team_id, cause, times, first_at, last_at)
        SELECT @tenantId, reader.person_id, reader.team_id, @cause, 1, @at, @at
        FROM (
            SELECT COALESCE(c.person_id, '') AS person_id, CASE WHEN c.person_id IS NULL THEN c.team_id ELSE '' END AS team_id
            FROM conversation AS c
            WHERE c.tenant_id = @tenantId AND c.service_url = @serviceUrl
              AND (c.conversation_id = @conversationId OR (c.team_id IS NOT NULL AND c.conversation_id LIKE @thread))
            UNION
            SELECT p.person_id, ''
            FROM person AS p
            WHERE p.tenant_id = @tenantId AND p.channel_user_id = @memberId AND @memberId <> ''
            LIMIT 1) AS reader
        WHERE reader.person_id IS NOT NULL AND reader.team_id IS NOT NULL
        ON CONFLICT (tenant_id, person_id, team_id, cause) DO UPDATE
        SET times = delivery_problem.times + 1, last_at = excluded.last_at
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Message.TenantId),
        ("@serviceUrl", Message.ServiceUrl),
        ("@conversationId", Message.ConversationId ?? ""),
        ("@thread", $"{Message.ConversationId};%"),
        ("@memberId", Message.MemberId ?? ""),
        ("@cause", Cause),
        ("@at", At));
}
