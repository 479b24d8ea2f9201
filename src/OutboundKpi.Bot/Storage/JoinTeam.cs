namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Somebody whom the channel counts to a team becomes an operator of it, unless they were on its roster before (then a supervisor has taken them out)
/// or have a role already: a roster takes nobody into a second team, whose reports would go astray. Stands before <see cref="SaveRosterMember"/>.
/// </summary>
public sealed record JoinTeam(string TenantId, string TeamId, string PersonId) : Write
{
    private const string Insert = """
        INSERT INTO membership (tenant_id, person_id, team_id, role)
        SELECT @tenantId, @personId, @teamId, 'Operator'
        WHERE NOT EXISTS (
            SELECT 1
            FROM roster_member
            WHERE tenant_id = @tenantId AND team_id = @teamId AND person_id = @personId)
          AND NOT EXISTS (
            SELECT 1
            FROM membership
            WHERE tenant_id = @tenantId AND person_id = @personId)
        ON CONFLICT (tenant_id, person_id, COALESCE(team_id, '')) DO NOTHING
        """;

    internal override Statement Statement => new(Insert, ("@tenantId", TenantId), ("@teamId", TeamId), ("@personId", PersonId));
}
