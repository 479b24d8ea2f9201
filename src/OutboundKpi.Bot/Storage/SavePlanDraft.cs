namespace OutboundKpi.Bot.Storage;

/// <summary>Keeps a draft as given, in place of the one that the person has for the team.</summary>
public sealed record SavePlanDraft(PlanDraft Draft) : Write
{
    private const string Upsert = """
        INSERT INTO plan_draft (tenant_id, team_id, person_id, body, updated_at)
        VALUES (@tenantId, @teamId, @personId, @body, @updatedAt)
        ON CONFLICT (tenant_id, team_id, person_id) DO UPDATE
        SET body = excluded.body, updated_at = excluded.updated_at
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Draft.TenantId),
        ("@teamId", Draft.TeamId),
        ("@personId", Draft.PersonId),
        ("@body", Draft.Body),
        ("@updatedAt", Draft.UpdatedAt));
}
