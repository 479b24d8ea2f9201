namespace OutboundKpi.Bot.Storage;

/// <summary>Throws away what people answered about themselves in a round that was cancelled.</summary>
public sealed record RemoveOwnAnswers(string TenantId, string RoundId) : Write
{
    private const string Delete = "DELETE FROM voice_own_answer WHERE tenant_id = @tenantId AND round_id = @roundId";

    internal override Statement Statement => new(Delete, ("@tenantId", TenantId), ("@roundId", RoundId));
}
