using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>リスト精度（架電比）: whether a list reaches people; with its pair, the appointment rate, whether they are the right ones.</summary>
/// <remarks>
/// Formula: connects / calls of each list (reach), read beside appointments / connects of that list (fit): the two things
/// that the word covers. The valid rate, 1 - dead or wrong numbers / entries tried, needs a count that reports do not hold.
/// It explains differences between operators before skill does.
/// </remarks>
public sealed class ListQualityKpi : Kpi
{
    public override string Key => "list-quality";

    public override KpiUnit Unit => KpiUnit.Percent;

    public override KpiDirection Direction => KpiDirection.Up;

    public override KpiLevel Level => KpiLevel.Team;

    public override Phase Phase => Phase.Improve;

    public override FunnelStage Stage => FunnelStage.Connects;

    public override string PairKey => "appointment-rate";

    public override CountField? Numerator => CountField.Connects;

    public override CountField? Denominator => CountField.Calls;

    public override KpiStratum Stratum => KpiStratum.List;
}
