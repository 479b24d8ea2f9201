using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>トークの分岐分析（接続比）: which way of saying it works, script held against script. A comparison, not a level.</summary>
/// <remarks>
/// Formula: appointments / connects of each script, with its interval, within the same list. Who chose the script matters
/// (operators, lists and hours differ), so it is read with the list table. Telling 5 % from 9 % takes about 640 connects
/// a script; 8 % from 10 % about 3,200.
/// </remarks>
public sealed class TalkBranchKpi : Kpi
{
    public override string Key => "talk-branch";

    public override KpiUnit Unit => KpiUnit.Percent;

    public override KpiDirection Direction => KpiDirection.Comparison;

    public override KpiLevel Level => KpiLevel.Team;

    public override Phase Phase => Phase.Improve;

    public override FunnelStage Stage => FunnelStage.Appointments;

    public override string PairKey => "list-quality";

    public override CountField? Numerator => CountField.Appointments;

    public override CountField? Denominator => CountField.Connects;

    public override KpiStratum Stratum => KpiStratum.Script;
}
