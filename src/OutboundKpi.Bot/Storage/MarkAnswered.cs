namespace OutboundKpi.Bot.Storage;

/// <summary>Records that a person whom a round asks has answered; neither when nor what.</summary>
public sealed record MarkAnswered(string TenantId, string RoundId, string PersonId) : Write
{
    private const string Update = """
        UPDATE voice_participant
        SET answered = TRUE
        WHERE tenant_id = @tenantId AND round_id = @roundId AND person_id = @personId
        """;

    internal override Statement Statement => new(Update, ("@tenantId", TenantId), ("@roundId", RoundId), ("@personId", PersonId));
}
