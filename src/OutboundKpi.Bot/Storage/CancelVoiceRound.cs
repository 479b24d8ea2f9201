namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Gives an open round up and throws its key away; <see cref="ConflictKind.RoundOver"/> when it has ended meanwhile. Its answers go by
/// <see cref="RemoveVoiceAnswers"/> in the same commit.
/// </summary>
public sealed record CancelVoiceRound(string TenantId, string RoundId, string By, string Reason, DateTimeOffset At) : Write
{
    private const string Update = """
        UPDATE voice_round
        SET state = 'Cancelled', round_key = NULL, ended_at = @at, ended_by = @by, end_reason = @reason
        WHERE tenant_id = @tenantId AND round_id = @roundId AND state = 'Open'
        """;

    internal override Statement Statement => new(
        Update, ("@tenantId", TenantId), ("@roundId", RoundId), ("@by", By), ("@reason", Reason), ("@at", At));

    internal override ConflictKind? WhenUnchanged => ConflictKind.RoundOver;
}
