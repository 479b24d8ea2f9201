namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that a person has read a version of the plan, whether or not its card went to them; again is as good as once.</summary>
public sealed record MarkPlanRead(string TenantId, string TeamId, int Version, string PersonId) : Write
{
    private const string Upsert = """
        INSERT INTO plan_reader (tenant_id, team_id, version, person_id, has_read)
        VALUES (@tenantId, @teamId, @version, @personId, TRUE)
        ON CONFLICT (tenant_id, team_id, version, person_id) DO UPDATE
        SET has_read = excluded.has_read
        """;

    internal override Statement Statement => new(
        Upsert, ("@tenantId", TenantId), ("@teamId", TeamId), ("@version", Version), ("@personId", PersonId));
}
