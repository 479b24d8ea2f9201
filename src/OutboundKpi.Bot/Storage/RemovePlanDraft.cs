namespace OutboundKpi.Bot.Storage;

/// <summary>Throws a person's draft for a team away; none there is as good.</summary>
public sealed record RemovePlanDraft(string TenantId, string TeamId, string PersonId) : Write
{
    private const string Delete = "DELETE FROM plan_draft WHERE tenant_id = @tenantId AND team_id = @teamId AND person_id = @personId";

    internal override Statement Statement => new(Delete, ("@tenantId", TenantId), ("@teamId", TeamId), ("@personId", PersonId));
}
