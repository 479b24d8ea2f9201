namespace OutboundKpi.Bot.Storage;

/// <summary>Forgets how a team means something; from then on it is asked about again.</summary>
public sealed record RemoveReadingRule(string TenantId, string TeamId, string Subject) : Write
{
    private const string Delete = """
        DELETE FROM reading_rule
        WHERE tenant_id = @tenantId AND team_id = @teamId AND subject = @subject
        """;

    internal override Statement Statement => new(Delete, ("@tenantId", TenantId), ("@teamId", TeamId), ("@subject", Subject));
}
