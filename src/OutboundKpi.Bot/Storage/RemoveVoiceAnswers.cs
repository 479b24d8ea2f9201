namespace OutboundKpi.Bot.Storage;

/// <summary>Throws all answers under tokens of a round away: of one that was cancelled, or of one whose result says all that may be known.</summary>
public sealed record RemoveVoiceAnswers(string TenantId, string RoundId) : Write
{
    private const string Delete = "DELETE FROM voice_answer WHERE tenant_id = @tenantId AND round_id = @roundId";

    internal override Statement Statement => new(Delete, ("@tenantId", TenantId), ("@roundId", RoundId));
}
