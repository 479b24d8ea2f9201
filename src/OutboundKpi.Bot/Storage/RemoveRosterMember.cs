namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that the channel counts somebody to a team no more.</summary>
public sealed record RemoveRosterMember(string TenantId, string TeamId, string PersonId) : Write
{
    private const string Delete = """
        DELETE FROM roster_member
        WHERE tenant_id = @tenantId AND team_id = @teamId AND person_id = @personId
        """;

    internal override Statement Statement => new(Delete, ("@tenantId", TenantId), ("@teamId", TeamId), ("@personId", PersonId));
}
