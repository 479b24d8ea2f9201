using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>1件あたりの通話時間（接続比）: minutes of talk for each connect. A band: short is not good, and long talks follow success rather than make it.</summary>
/// <remarks>
/// Formula: talk minutes / connects (ATT). The form with after-call work, (talk + after-call work) / calls (AHT), needs
/// times that reports do not hold. Ringing may or may not be included: the team says. A mean of daily means is not it.
/// </remarks>
public sealed class TalkTimeKpi : Kpi
{
    public override string Key => "talk-time";

    public override KpiUnit Unit => KpiUnit.Minutes;

    public override KpiDirection Direction => KpiDirection.Band;

    public override KpiLevel Level => KpiLevel.Person;

    public override Phase Phase => Phase.Improve;

    public override FunnelStage Stage => FunnelStage.Connects;

    public override string PairKey => "appointment-rate";

    public override CountField? Numerator => CountField.TalkMinutes;

    public override CountField? Denominator => CountField.Connects;
}
