namespace OutboundKpi.Bot.Storage;

/// <summary>Saves a target as given; it takes the place of one of the same measure and unit that begins on the same day.</summary>
public sealed record SaveTarget(TeamTarget Target) : Write
{
    private const string Upsert = """
        INSERT INTO team_target (tenant_id, team_id, measure, per, value, from_date, to_date)
        VALUES (@tenantId, @teamId, @measure, @per, @value, @fromDate, @toDate)
        ON CONFLICT (tenant_id, team_id, measure, per, from_date) DO UPDATE
        SET value = excluded.value, to_date = excluded.to_date
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Target.TenantId),
        ("@teamId", Target.TeamId),
        ("@measure", Target.Measure),
        ("@per", Target.Per),
        ("@value", Target.Value),
        ("@fromDate", Target.FromDate),
        ("@toDate", Target.ToDate));
}
