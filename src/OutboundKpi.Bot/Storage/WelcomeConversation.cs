namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that the bot has introduced itself in a conversation, which was saved before.</summary>
public sealed record WelcomeConversation(ConversationKey Key) : Write
{
    private const string Update = """
        UPDATE conversation
        SET welcomed = TRUE
        WHERE tenant_id = @tenantId AND service_url = @serviceUrl AND conversation_id = @conversationId
        """;

    internal override Statement Statement => new(
        Update, ("@tenantId", Key.TenantId), ("@serviceUrl", Key.ServiceUrl), ("@conversationId", Key.ConversationId));
}
