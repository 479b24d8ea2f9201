namespace OutboundKpi.Bot.Storage;

/// <summary>Asks for a team's people to be read from the channel, or to be read later than was asked; the newest word holds.</summary>
public sealed record AskForRoster(RosterTask Task) : Write
{
    private const string Upsert = """
        INSERT INTO roster_task (tenant_id, team_id, service_url, conversation_id, asked_at, due_at, attempts)
        VALUES (@tenantId, @teamId, @serviceUrl, @conversationId, @askedAt, @dueAt, @attempts)
        ON CONFLICT (tenant_id, team_id) DO UPDATE
        SET service_url = excluded.service_url, conversation_id = excluded.conversation_id,
            asked_at = excluded.asked_at, due_at = excluded.due_at, attempts = excluded.attempts
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Task.TenantId),
        ("@teamId", Task.TeamId),
        ("@serviceUrl", Task.ServiceUrl),
        ("@conversationId", Task.ConversationId),
        ("@askedAt", Task.AskedAt),
        ("@dueAt", Task.DueAt),
        ("@attempts", Task.Attempts));
}
