using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>CPA（アポ1件あたりの費用）: what one appointment costs, always beside what one deal costs. For managers, by team, never by operator.</summary>
/// <remarks>
/// Formula: cost / appointments (CPA), cost / meetings, cost / deals (CPO); cost = hours × wage × overhead + calls + list +
/// tools. Others divide all cost by customers won, so the name alone does not say. Down is good only while the meeting
/// rate holds: weak appointments are cheap. Reports hold no cost, so counts alone measure nothing.
/// </remarks>
public sealed class CpaKpi : Kpi
{
    public override string Key => "cpa";

    public override KpiUnit Unit => KpiUnit.Yen;

    public override KpiDirection Direction => KpiDirection.DownWhilePairHolds;

    public override KpiLevel Level => KpiLevel.Team;

    public override Phase Phase => Phase.Stable;

    public override FunnelStage Stage => FunnelStage.Deals;

    public override string PairKey => "meeting-rate";

    public override CountField? Denominator => CountField.Appointments;

    public override bool IsLagged => true;
}
