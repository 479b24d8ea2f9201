namespace OutboundKpi.Bot.Storage;

/// <summary>Gives a comparison up; one that was given up before stays as it was.</summary>
public sealed record CancelComparison(string TenantId, string TeamId, string ComparisonId, DateTimeOffset At, string PersonId) : Write
{
    private const string Insert = """
        INSERT INTO comparison_cancelled (tenant_id, team_id, comparison_id, cancelled_at, cancelled_by)
        VALUES (@tenantId, @teamId, @comparisonId, @at, @personId)
        ON CONFLICT (tenant_id, team_id, comparison_id) DO NOTHING
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", TenantId),
        ("@teamId", TeamId),
        ("@comparisonId", ComparisonId),
        ("@at", At),
        ("@personId", PersonId));
}
