namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that a conversation, saved before, belongs to a team, saved before.</summary>
public sealed record TieConversation(ConversationKey Key, string TeamId) : Write
{
    private const string Update = """
        UPDATE conversation
        SET team_id = @teamId
        WHERE tenant_id = @tenantId AND service_url = @serviceUrl AND conversation_id = @conversationId
        """;

    internal override Statement Statement => new(
        Update,
        ("@tenantId", Key.TenantId),
        ("@serviceUrl", Key.ServiceUrl),
        ("@conversationId", Key.ConversationId),
        ("@teamId", TeamId));
}
