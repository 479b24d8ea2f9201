namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that the card of a version goes to a person; again is as good as once.</summary>
public sealed record AddPlanReader(string TenantId, string TeamId, int Version, string PersonId) : Write
{
    private const string Insert = """
        INSERT INTO plan_reader (tenant_id, team_id, version, person_id, has_read)
        VALUES (@tenantId, @teamId, @version, @personId, FALSE)
        ON CONFLICT (tenant_id, team_id, version, person_id) DO NOTHING
        """;

    internal override Statement Statement => new(
        Insert, ("@tenantId", TenantId), ("@teamId", TeamId), ("@version", Version), ("@personId", PersonId));
}
