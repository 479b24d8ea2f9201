namespace OutboundKpi.Bot.Storage;

/// <summary>Saves a conversation as given, new or known; only its welcome, once given, is not taken back.</summary>
public sealed record SaveConversation(Conversation Conversation) : Write
{
    private const string Upsert = """
        INSERT INTO conversation (tenant_id, service_url, conversation_id, kind, person_id, team_id, welcomed, reachable, bot_id, bot_name, channel_id, updated_at)
        VALUES (@tenantId, @serviceUrl, @conversationId, @kind, @personId, @teamId, @welcomed, @reachable, @botId, @botName, @channelId, @updatedAt)
        ON CONFLICT (tenant_id, service_url, conversation_id) DO UPDATE
        SET kind = excluded.kind, person_id = excluded.person_id, team_id = excluded.team_id,
            welcomed = conversation.welcomed OR excluded.welcomed, reachable = excluded.reachable,
            bot_id = excluded.bot_id, bot_name = excluded.bot_name, channel_id = excluded.channel_id, updated_at = excluded.updated_at
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Conversation.TenantId),
        ("@serviceUrl", Conversation.ServiceUrl),
        ("@conversationId", Conversation.ConversationId),
        ("@kind", Conversation.Kind),
        ("@personId", Conversation.PersonId),
        ("@teamId", Conversation.TeamId),
        ("@welcomed", Conversation.Welcomed),
        ("@reachable", Conversation.Reachable),
        ("@botId", Conversation.BotId),
        ("@botName", Conversation.BotName),
        ("@channelId", Conversation.ChannelId),
        ("@updatedAt", Conversation.UpdatedAt));
}
