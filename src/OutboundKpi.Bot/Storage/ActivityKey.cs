namespace OutboundKpi.Bot.Storage;

/// <summary>
/// What makes an inbound activity the same one when the channel sends it again. The kind is the activity's type, with the invoke's name where there is one.
/// </summary>
public sealed record ActivityKey(string TenantId, string ConversationId, string ActivityId, string Kind);
