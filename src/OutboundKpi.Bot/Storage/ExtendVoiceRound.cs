namespace OutboundKpi.Bot.Storage;

/// <summary>Lets an open round close at another time; <see cref="ConflictKind.RoundOver"/> when it has ended meanwhile.</summary>
public sealed record ExtendVoiceRound(string TenantId, string RoundId, DateTimeOffset ClosesAt) : Write
{
    private const string Update = """
        UPDATE voice_round
        SET closes_at = @closesAt
        WHERE tenant_id = @tenantId AND round_id = @roundId AND state = 'Open'
        """;

    internal override Statement Statement => new(Update, ("@tenantId", TenantId), ("@roundId", RoundId), ("@closesAt", ClosesAt));

    internal override ConflictKind? WhenUnchanged => ConflictKind.RoundOver;
}
