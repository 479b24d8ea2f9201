namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that messages do not arrive in a conversation any more; the next activity that comes from it says the contrary.</summary>
/// <param name="Key">The conversation; one that is not known stays so.</param>
public sealed record MarkUnreachable(ConversationKey Key) : Write
{
    private const string Update = """
        UPDATE conversation
        SET reachable = FALSE
        WHERE tenant_id = @tenantId AND service_url = @serviceUrl AND conversation_id = @conversationId
        """;

    internal override Statement Statement => new(
        Update, ("@tenantId", Key.TenantId), ("@serviceUrl", Key.ServiceUrl), ("@conversationId", Key.ConversationId));
}
