namespace OutboundKpi.Bot.Storage;

/// <summary>Appends to the log of costs. It repeats what stays.</summary>
public sealed record AppendTeamMoney(TeamMoney Money) : Write
{
    private const string Insert = """
        INSERT INTO team_money (tenant_id, team_id, month, cost_yen, hours, yen_per_deal, recorded_at, recorded_by)
        VALUES (@tenantId, @teamId, @month, @costYen, @hours, @yenPerDeal, @recordedAt, @recordedBy)
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Money.TenantId),
        ("@teamId", Money.TeamId),
        ("@month", Money.Month),
        ("@costYen", Money.CostYen),
        ("@hours", Money.Hours),
        ("@yenPerDeal", Money.YenPerDeal),
        ("@recordedAt", Money.RecordedAt),
        ("@recordedBy", Money.RecordedBy));
}
