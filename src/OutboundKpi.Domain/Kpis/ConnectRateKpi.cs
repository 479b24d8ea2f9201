using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>接続率（架電比）: the share of calls that reached somebody, at the level that the team has defined.</summary>
/// <remarks>
/// Formula: connects / calls. At least five levels of 接続 are in use (answered, reception, decision maker, real talk,
/// full talk), so 8 % and 45 % can be the same day; the team's choice is printed. Re-calls to one number depress this
/// form; the other form counts entries reached / entries tried. Also called コンタクト率, 通電率, CPD (contacts per dial).
/// </remarks>
public sealed class ConnectRateKpi : Kpi
{
    public override string Key => "connect-rate";

    public override KpiUnit Unit => KpiUnit.Percent;

    public override KpiDirection Direction => KpiDirection.Up;

    public override KpiLevel Level => KpiLevel.Person;

    public override Phase Phase => Phase.Launch;

    public override FunnelStage Stage => FunnelStage.Connects;

    public override string PairKey => "appointment-rate";

    public override CountField? Numerator => CountField.Connects;

    public override CountField? Denominator => CountField.Calls;
}
