namespace OutboundKpi.Bot.Storage;

/// <summary>Gives a person a role in a team (in place of the one that the person has there), or makes the person a manager. Person and team are saved before.</summary>
public sealed record SaveMembership(Membership Membership) : Write
{
    private const string Upsert = """
        INSERT INTO membership (tenant_id, person_id, team_id, role)
        VALUES (@tenantId, @personId, @teamId, @role)
        ON CONFLICT (tenant_id, person_id, COALESCE(team_id, '')) DO UPDATE
        SET role = excluded.role
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Membership.TenantId),
        ("@personId", Membership.PersonId),
        ("@teamId", Membership.TeamId),
        ("@role", Membership.Role));
}
