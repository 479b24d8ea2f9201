using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>A step to the next phase for which the conditions are met.</summary>
/// <param name="To">The next phase.</param>
/// <param name="KpiKey">Its main KPI.</param>
public sealed record PhaseStep(Phase To, string KpiKey);
