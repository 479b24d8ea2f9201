namespace OutboundKpi.Bot.Storage;

/// <summary>Puts a person among those whom a round asks; one who is among them stays as they are.</summary>
public sealed record AskVoice(string TenantId, string RoundId, string PersonId, string TeamId) : Write
{
    private const string Insert = """
        INSERT INTO voice_participant (tenant_id, round_id, person_id, team_id, answered)
        VALUES (@tenantId, @roundId, @personId, @teamId, FALSE)
        ON CONFLICT (tenant_id, round_id, person_id) DO NOTHING
        """;

    internal override Statement Statement =>
        new(Insert, ("@tenantId", TenantId), ("@roundId", RoundId), ("@personId", PersonId), ("@teamId", TeamId));
}
