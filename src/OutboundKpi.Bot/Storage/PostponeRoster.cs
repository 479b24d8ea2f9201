namespace OutboundKpi.Bot.Storage;

/// <summary>Puts off a reading that failed, unless it was asked for again meanwhile.</summary>
/// <param name="Task">What was tried.</param>
/// <param name="Until">When to try again.</param>
public sealed record PostponeRoster(RosterTask Task, DateTimeOffset Until) : Write
{
    private const string Update = """
        UPDATE roster_task
        SET due_at = @until, attempts = attempts + 1
        WHERE tenant_id = @tenantId AND team_id = @teamId AND asked_at = @askedAt
        """;

    internal override Statement Statement => new(
        Update, ("@tenantId", Task.TenantId), ("@teamId", Task.TeamId), ("@askedAt", Task.AskedAt), ("@until", Until));
}
