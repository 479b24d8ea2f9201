using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>受注率（商談比）: the share of meetings that became a deal. The rarest and slowest number: read by the month, for the team.</summary>
/// <remarks>
/// Formula: deals / meetings held, by meeting cohort, pending ones included below the line. The variant deals / decided
/// (won and lost) looks higher. It is paired with the meeting rate: holding only the surest meetings lifts this one alone.
/// </remarks>
public sealed class WinRateKpi : Kpi
{
    public override string Key => "win-rate";

    public override KpiUnit Unit => KpiUnit.Percent;

    public override KpiDirection Direction => KpiDirection.Up;

    public override KpiLevel Level => KpiLevel.Team;

    public override Phase Phase => Phase.Stable;

    public override FunnelStage Stage => FunnelStage.Deals;

    public override string PairKey => "meeting-rate";

    public override CountField? Numerator => CountField.Deals;

    public override CountField? Denominator => CountField.Meetings;

    public override bool IsLagged => true;
}
