namespace OutboundKpi.Bot.Storage;

/// <summary>Adds a line to the audit log, in one commit with what it tells of.</summary>
public sealed record AppendAudit(AuditEntry Entry) : Write
{
    private const string Insert = """
        INSERT INTO audit_log (tenant_id, at, person_id, action, team_id, subject, outcome, before, after)
        VALUES (@tenantId, @at, @personId, @action, @teamId, @subject, @outcome, @before, @after)
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Entry.TenantId),
        ("@at", Entry.At),
        ("@personId", Entry.PersonId),
        ("@action", Entry.Action),
        ("@teamId", Entry.TeamId),
        ("@subject", Entry.Subject),
        ("@outcome", Entry.Outcome),
        ("@before", Entry.Before),
        ("@after", Entry.After));
}
