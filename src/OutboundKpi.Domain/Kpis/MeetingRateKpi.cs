using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>商談化率（アポ比）: the share of appointments that were held as meetings; the first honest check of an appointment's worth.</summary>
/// <remarks>
/// Formula: meetings held / appointments of the same cohort whose date has passed. Meetings of a month / appointments of
/// that month is only a quick form and wrong when the volume changes. Many B2B pages divide meetings by leads instead:
/// their figures are not comparable.
/// </remarks>
public sealed class MeetingRateKpi : Kpi
{
    public override string Key => "meeting-rate";

    public override KpiUnit Unit => KpiUnit.Percent;

    public override KpiDirection Direction => KpiDirection.Up;

    public override KpiLevel Level => KpiLevel.Team;

    public override Phase Phase => Phase.Stable;

    public override FunnelStage Stage => FunnelStage.Meetings;

    public override string PairKey => "win-rate";

    public override CountField? Numerator => CountField.Meetings;

    public override CountField? Denominator => CountField.Appointments;

    public override bool IsLagged => true;
}
