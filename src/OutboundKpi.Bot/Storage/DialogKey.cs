namespace OutboundKpi.Bot.Storage;

/// <summary>Whose dialog, and where: in one conversation each person has at most one.</summary>
public sealed record DialogKey(string TenantId, string ConversationId, string PersonId);
