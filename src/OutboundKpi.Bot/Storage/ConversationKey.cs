namespace OutboundKpi.Bot.Storage;

/// <summary>A conversation as the channel knows it: whoever wants to speak there needs its id and the service that hosts it.</summary>
public sealed record ConversationKey(string TenantId, string ServiceUrl, string ConversationId);
