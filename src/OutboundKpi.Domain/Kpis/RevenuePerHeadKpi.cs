namespace OutboundKpi.Domain.Kpis;

/// <summary>1人当たり売上換算（稼働人数比）: what the work brought for each person who did it; the final result per head, read by team and month.</summary>
/// <remarks>
/// Formula: revenue credited to the team / operators who worked (or / hours). Teams differ in revenue or margin, first
/// month or lifetime, heads or full-time equivalents. One deal can be a month's number. Reports hold no money, so counts
/// alone measure nothing.
/// </remarks>
public sealed class RevenuePerHeadKpi : Kpi
{
    public override string Key => "revenue-per-head";

    public override KpiUnit Unit => KpiUnit.Yen;

    public override KpiDirection Direction => KpiDirection.Up;

    public override KpiLevel Level => KpiLevel.Team;

    public override Phase Phase => Phase.Stable;

    public override FunnelStage Stage => FunnelStage.Deals;

    public override string PairKey => "cpa";

    public override bool IsLagged => true;
}
