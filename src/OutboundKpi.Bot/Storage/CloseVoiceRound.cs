namespace OutboundKpi.Bot.Storage;

/// <summary>
/// The second half of closing: keeps what may be shown and throws the key away, so that from here on nobody can tell whose an answer was.
/// <see cref="ConflictKind.RoundOver"/> when the round has been closed by another instance.
/// </summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="RoundId">The round.</param>
/// <param name="Result">What may be shown (JSON).</param>
/// <param name="At">The moment.</param>
public sealed record CloseVoiceRound(string TenantId, string RoundId, string Result, DateTimeOffset At) : Write
{
    private const string Update = """
        UPDATE voice_round
        SET state = 'Closed', result = @result, round_key = NULL, ended_at = @at
        WHERE tenant_id = @tenantId AND round_id = @roundId AND state = 'Closing'
        """;

    internal override Statement Statement => new(Update, ("@tenantId", TenantId), ("@roundId", RoundId), ("@result", Result), ("@at", At));

    internal override ConflictKind? WhenUnchanged => ConflictKind.RoundOver;
}
