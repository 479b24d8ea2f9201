namespace OutboundKpi.Bot.Storage;

/// <summary>Takes a person out of a team, or takes the manager's role away when <paramref name="TeamId"/> is <see langword="null"/>. The reports stay with the team.</summary>
public sealed record RemoveMembership(string TenantId, string PersonId, string? TeamId) : Write
{
    private const string Delete = """
        DELETE FROM membership
        WHERE tenant_id = @tenantId AND person_id = @personId AND COALESCE(team_id, '') = @teamId
        """;

    internal override Statement Statement => new(Delete, ("@tenantId", TenantId), ("@personId", PersonId), ("@teamId", TeamId ?? ""));
}
