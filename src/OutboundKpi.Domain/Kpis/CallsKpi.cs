using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>
/// 架電数: the number of dials. It makes the chances to talk, and is a means: raised alone it costs talk quality.
/// </summary>
/// <remarks>
/// Formula: sum of dials. Teams differ in whether re-calls, numbers that did not ring and a dialler's attempts count;
/// part days are compared by hours, not by day. Source: common use in Japanese outbound teams; no fixed definition.
/// </remarks>
public sealed class CallsKpi : Kpi
{
    public override string Key => "calls";

    public override KpiUnit Unit => KpiUnit.Count;

    public override KpiDirection Direction => KpiDirection.UpWhilePairHolds;

    public override KpiLevel Level => KpiLevel.Person;

    public override Phase Phase => Phase.Launch;

    public override FunnelStage Stage => FunnelStage.Calls;

    public override string PairKey => "connect-rate";

    public override CountField? Numerator => CountField.Calls;
}
