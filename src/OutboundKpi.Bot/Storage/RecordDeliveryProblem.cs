namespace OutboundKpi.Bot.Storage;

/// <summary>Counts that something due did not get to a person, or to a team's channel.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="PersonId">The person; empty for a team's channel.</param>
/// <param name="TeamId">The team whose channel is meant; empty for a person.</param>
/// <param name="Cause">Why.</param>
/// <param name="At">When.</param>
public sealed record RecordDeliveryProblem(string TenantId, string PersonId, string TeamId, DeliveryCause Cause, DateTimeOffset At) : Write
{
    private const string Upsert = """
        INSERT INTO delivery_problem (tenant_id, person_id, team_id, cause, times, first_at, last_at)
        VALUES (@tenantId, @personId, @teamId, @cause, 1, @at, @at)
        ON CONFLICT (tenant_id, person_id, team_id, cause) DO UPDATE
        SET times = delivery_problem.times + 1, last_at = excluded.last_at
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", TenantId),
        ("@personId", PersonId),
        ("@teamId", TeamId),
        ("@cause", Cause),
        ("@at", At));
}
