namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Opens a round; <see cref="ConflictKind.RoundOpen"/> when the team has a retrospective that has not ended. A hearing never meets that: several may run.
/// </summary>
public sealed record OpenVoiceRound(VoiceRound Round) : Write
{
    private const string Insert = """
        INSERT INTO voice_round (tenant_id, round_id, kind, team_id, period, subject, state, opened_at, opened_by, closes_at, round_key)
        SELECT @tenantId, @roundId, @kind, @teamId, @period, @subject, 'Open', @openedAt, @openedBy, @closesAt, @roundKey
        WHERE NOT EXISTS (
            SELECT 1
            FROM voice_round AS other
            WHERE other.tenant_id = @tenantId AND other.team_id = @teamId AND other.state IN ('Open', 'Closing'))
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Round.TenantId),
        ("@roundId", Round.RoundId),
        ("@kind", Round.Kind),
        ("@teamId", Round.TeamId),
        ("@period", Round.Period),
        ("@subject", Round.Subject),
        ("@openedAt", Round.OpenedAt),
        ("@openedBy", Round.OpenedBy),
        ("@closesAt", Round.ClosesAt),
        ("@roundKey", Round.RoundKey));

    internal override ConflictKind? WhenUnchanged => ConflictKind.RoundOpen;
}
