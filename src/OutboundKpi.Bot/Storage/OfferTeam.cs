namespace OutboundKpi.Bot.Storage;

/// <summary>Notes who may say that they lead a team while nobody does.</summary>
public sealed record OfferTeam(string TenantId, string TeamId, string PersonId) : Write
{
    private const string Update = """
        UPDATE team
        SET added_by = @personId
        WHERE tenant_id = @tenantId AND team_id = @teamId
        """;

    internal override Statement Statement => new(Update, ("@tenantId", TenantId), ("@teamId", TeamId), ("@personId", PersonId));
}
