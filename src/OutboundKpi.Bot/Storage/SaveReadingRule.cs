namespace OutboundKpi.Bot.Storage;

/// <summary>Saves how a team means something; takes the place of an earlier rule about the same.</summary>
public sealed record SaveReadingRule(TeamReadingRule Rule) : Write
{
    private const string Upsert = """
        INSERT INTO reading_rule (tenant_id, team_id, subject, rule, person_id, created_at)
        VALUES (@tenantId, @teamId, @subject, @rule, @personId, @createdAt)
        ON CONFLICT (tenant_id, team_id, subject) DO UPDATE
        SET rule = excluded.rule, person_id = excluded.person_id, created_at = excluded.created_at
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Rule.TenantId),
        ("@teamId", Rule.TeamId),
        ("@subject", Rule.Subject),
        ("@rule", Rule.Rule),
        ("@personId", Rule.PersonId),
        ("@createdAt", Rule.CreatedAt));
}
