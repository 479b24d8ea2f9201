namespace OutboundKpi.Bot.Storage;

/// <summary>
/// The first half of closing: from its commit on the round takes no answer, so that what is read then is all there will be.
/// <see cref="ConflictKind.RoundOver"/> when the round is not open.
/// </summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="RoundId">The round.</param>
/// <param name="By">Who closes it by hand; <see langword="null"/> for the schedule.</param>
public sealed record StopVoiceAnswers(string TenantId, string RoundId, string? By) : Write
{
    private const string Update = """
        UPDATE voice_round
        SET state = 'Closing', ended_by = @by
        WHERE tenant_id = @tenantId AND round_id = @roundId AND state = 'Open'
        """;

    internal override Statement Statement => new(Update, ("@tenantId", TenantId), ("@roundId", RoundId), ("@by", By));

    internal override ConflictKind? WhenUnchanged => ConflictKind.RoundOver;
}
