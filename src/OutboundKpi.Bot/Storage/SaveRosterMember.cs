namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that the channel counts somebody to a team.</summary>
public sealed record SaveRosterMember(string TenantId, string TeamId, string PersonId) : Write
{
    private const string Insert = """
        INSERT INTO roster_member (tenant_id, team_id, person_id)
        VALUES (@tenantId, @teamId, @personId)
        ON CONFLICT (tenant_id, team_id, person_id) DO NOTHING
        """;

    internal override Statement Statement => new(Insert, ("@tenantId", TenantId), ("@teamId", TeamId), ("@personId", PersonId));
}
