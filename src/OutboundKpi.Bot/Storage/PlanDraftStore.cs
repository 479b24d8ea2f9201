namespace OutboundKpi.Bot.Storage;

/// <summary>The plans that people are still working on.</summary>
public sealed class PlanDraftStore(IDatabase database)
{
    private const string Select = """
        SELECT tenant_id, team_id, person_id, body, updated_at
        FROM plan_draft
        WHERE tenant_id = @tenantId AND team_id = @teamId AND person_id = @personId
        """;

    /// <summary>A person's draft for a team; <see langword="null"/> when there is none.</summary>
    public async ValueTask<PlanDraft?> FindAsync(string tenantId, string teamId, string personId, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<PlanDraft>(
            new(Select, ("@tenantId", tenantId), ("@teamId", teamId), ("@personId", personId)), cancellationToken);
        return rows.SingleOrDefault();
    }
}
