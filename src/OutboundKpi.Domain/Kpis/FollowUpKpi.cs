using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>フォロー件数: follow-up calls done. They turn "busy now" into a talk without a new list; more is good up to the agreed number of tries.</summary>
/// <remarks>
/// Formula: sum of follow-ups done; planned ones do not count. Whoever has refused is not called again (for consumers the
/// Act on Specified Commercial Transactions, article 17, forbids it). Elsewhere 継続率 is the renewal of contracts; here it
/// is continued contact.
/// </remarks>
public sealed class FollowUpKpi : Kpi
{
    public override string Key => "follow-up";

    public override KpiUnit Unit => KpiUnit.Count;

    public override KpiDirection Direction => KpiDirection.UpWhilePairHolds;

    public override KpiLevel Level => KpiLevel.Person;

    public override Phase Phase => Phase.Stable;

    public override FunnelStage Stage => FunnelStage.Connects;

    public override string PairKey => "connect-rate";

    public override CountField? Numerator => CountField.FollowUps;
}
