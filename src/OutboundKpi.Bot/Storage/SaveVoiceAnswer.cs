namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Keeps an answer under its writer's token, in place of an earlier one; <see cref="ConflictKind.RoundOver"/> when the round takes none any more.
/// </summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="RoundId">The round.</param>
/// <param name="Token">The writer's token in this round; nothing else of the writer is stored with the answer, not even when it came.</param>
/// <param name="TeamId">The writer's team.</param>
/// <param name="Answer">What was answered, as the program writes it (JSON).</param>
/// <param name="Now">The moment of the turn.</param>
public sealed record SaveVoiceAnswer(string TenantId, string RoundId, string Token, string TeamId, string Answer, DateTimeOffset Now) : Write
{
    private const string Upsert = """
        INSERT INTO voice_answer (tenant_id, round_id, token, team_id, answer)
        SELECT @tenantId, @roundId, @token, @teamId, @answer
        FROM voice_round AS r
        WHERE r.tenant_id = @tenantId AND r.round_id = @roundId AND r.state = 'Open' AND r.closes_at > @now
        ON CONFLICT (tenant_id, round_id, token) DO UPDATE
        SET answer = excluded.answer, team_id = excluded.team_id
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", TenantId),
        ("@roundId", RoundId),
        ("@token", Token),
        ("@teamId", TeamId),
        ("@answer", Answer),
        ("@now", Now));

    internal override ConflictKind? WhenUnchanged => ConflictKind.RoundOver;
}
