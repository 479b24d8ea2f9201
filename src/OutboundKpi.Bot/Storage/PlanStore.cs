using System.Text.Json;

namespace OutboundKpi.Bot.Storage;

/// <summary>What teams have decided to follow, version by version.</summary>
public sealed class PlanStore(IDatabase database)
{
    private const string Columns = """
        SELECT tenant_id, team_id, version, effective_from, plan, why, origin, voices, restores, decided_by, decided_at
        FROM kpi_plan
        """;

    private const string SelectOfTeam = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND team_id = @teamId
        ORDER BY version
        """;

    /// <summary>All versions of a team's plan, the first one first, those that begin later too.</summary>
    public async ValueTask<IReadOnlyList<PlanVersion>> GetAllAsync(string tenantId, string teamId, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(new(SelectOfTeam, ("@tenantId", tenantId), ("@teamId", teamId)), cancellationToken);
        return [.. rows.Select(row => row.ToVersion())];
    }

    private const string SelectInForce = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND team_id = @teamId AND effective_from <= @day
        ORDER BY version DESC
        LIMIT 1
        """;

    /// <summary>The version that holds on a day; <see langword="null"/> when the team has none by then.</summary>
    public async ValueTask<PlanVersion?> FindInForceAsync(string tenantId, string teamId, DateOnly day, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(
            new(SelectInForce, ("@tenantId", tenantId), ("@teamId", teamId), ("@day", day)), cancellationToken);
        return rows.SingleOrDefault()?.ToVersion();
    }

    private sealed record Row
    {
        public required string TenantId { get; init; }

        public required string TeamId { get; init; }

        public required long Version { get; init; }

        public required DateOnly EffectiveFrom { get; init; }

        public required string Plan { get; init; }

        public required string Why { get; init; }

        public required PlanOrigin Origin { get; init; }

        public long? Voices { get; init; }

        public long? Restores { get; init; }

        public required string DecidedBy { get; init; }

        public required DateTimeOffset DecidedAt { get; init; }

        public PlanVersion ToVersion() => new()
        {
            TenantId = TenantId,
            TeamId = TeamId,
            Version = (int)Version,
            EffectiveFrom = EffectiveFrom,
            Plan = JsonSerializer.Deserialize(Plan, PlanJson.Default.KpiPlan)!,
            Why = Why,
            Origin = Origin,
            Voices = (int?)Voices,
            Restores = (int?)Restores,
            DecidedBy = DecidedBy,
            DecidedAt = DecidedAt,
        };
    }
}
