namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Starts a comparison; <see cref="ConflictKind.ComparisonRunning"/> when the team has one of the same factor that is not over on the day of the start.
/// </summary>
/// <param name="Comparison">The plan.</param>
/// <param name="Today">The day of the start.</param>
public sealed record StartComparison(Comparison Comparison, DateOnly Today) : Write
{
    private const string Insert = """
        INSERT INTO comparison (
            tenant_id, team_id, comparison_id, factor, first, second, design, from_date, to_date, base_rate, lift, per_arm, started_at, started_by)
        SELECT @tenantId, @teamId, @comparisonId, @factor, @first, @second, @design, @fromDate, @toDate, @baseRate, @lift, @perArm, @startedAt, @startedBy
        WHERE NOT EXISTS (
            SELECT 1
            FROM comparison AS running
            WHERE running.tenant_id = @tenantId AND running.team_id = @teamId AND running.factor = @factor AND running.to_date >= @today
              AND NOT EXISTS (
                SELECT 1
                FROM comparison_cancelled AS c
                WHERE c.tenant_id = running.tenant_id AND c.team_id = running.team_id AND c.comparison_id = running.comparison_id))
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Comparison.TenantId),
        ("@teamId", Comparison.TeamId),
        ("@comparisonId", Comparison.ComparisonId),
        ("@factor", Comparison.Factor),
        ("@first", Comparison.First),
        ("@second", Comparison.Second),
        ("@design", Comparison.Design),
        ("@fromDate", Comparison.FromDate),
        ("@toDate", Comparison.ToDate),
        ("@baseRate", Comparison.BaseRate),
        ("@lift", Comparison.Lift),
        ("@perArm", Comparison.PerArm),
        ("@startedAt", Comparison.StartedAt),
        ("@startedBy", Comparison.StartedBy),
        ("@today", Today));

    internal override ConflictKind? WhenUnchanged => ConflictKind.ComparisonRunning;
}
