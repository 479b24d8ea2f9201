namespace OutboundKpi.Bot.Storage;

/// <summary>A reading is done; one that was asked for meanwhile stays to be done.</summary>
public sealed record EndRosterTask(RosterTask Task) : Write
{
    private const string Delete = """
        DELETE FROM roster_task
        WHERE tenant_id = @tenantId AND team_id = @teamId AND asked_at = @askedAt
        """;

    internal override Statement Statement => new(Delete, ("@tenantId", Task.TenantId), ("@teamId", Task.TeamId), ("@askedAt", Task.AskedAt));
}
