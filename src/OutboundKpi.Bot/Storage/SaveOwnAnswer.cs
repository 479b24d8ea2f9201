namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Keeps what a person answered about themselves, in place of an earlier answer; <see cref="ConflictKind.RoundOver"/> when the round takes none any more.
/// </summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="RoundId">The round.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Answer">What was answered, as the program writes it (JSON).</param>
/// <param name="Now">The moment of the turn.</param>
public sealed record SaveOwnAnswer(string TenantId, string RoundId, string PersonId, string Answer, DateTimeOffset Now) : Write
{
    private const string Upsert = """
        INSERT INTO voice_own_answer (tenant_id, round_id, person_id, answer)
        SELECT @tenantId, @roundId, @personId, @answer
        FROM voice_round AS r
        WHERE r.tenant_id = @tenantId AND r.round_id = @roundId AND r.state = 'Open' AND r.closes_at > @now
        ON CONFLICT (tenant_id, round_id, person_id) DO UPDATE
        SET answer = excluded.answer
        """;

    internal override Statement Statement => new(
        Upsert, ("@tenantId", TenantId), ("@roundId", RoundId), ("@personId", PersonId), ("@answer", Answer), ("@now", Now));

    internal override ConflictKind? WhenUnchanged => ConflictKind.RoundOver;
}
