namespace OutboundKpi.Bot.Storage;

/// <summary>One rendered form in one person's hands: it acts once.</summary>
public sealed record NonceKey(string TenantId, string PersonId, string Nonce);
