using System.Text.Json;

namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Adds a version to a team's plans; <see cref="ConflictKind.PlanChanged"/> when somebody has added one since the version before it was read.
/// </summary>
public sealed record AppendPlan(PlanVersion Version) : Write
{
    private const string Insert = """
        INSERT INTO kpi_plan (tenant_id, team_id, version, effective_from, plan, why, origin, voices, restores, decided_by, decided_at)
        SELECT @tenantId, @teamId, @version, @effectiveFrom, @plan, @why, @origin, @voices, @restores, @decidedBy, @decidedAt
        WHERE (SELECT COALESCE(MAX(version), 0) FROM kpi_plan WHERE tenant_id = @tenantId AND team_id = @teamId) = @version - 1
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Version.TenantId),
        ("@teamId", Version.TeamId),
        ("@version", Version.Version),
        ("@effectiveFrom", Version.EffectiveFrom),
        ("@plan", JsonSerializer.Serialize(Version.Plan, PlanJson.Default.KpiPlan)),
        ("@why", Version.Why),
        ("@origin", Version.Origin),
        ("@voices", Version.Voices),
        ("@restores", Version.Restores),
        ("@decidedBy", Version.DecidedBy),
        ("@decidedAt", Version.DecidedAt));

    internal override ConflictKind? WhenUnchanged => ConflictKind.PlanChanged;
}
