using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Domain.Tests.Plans;

/// <summary>Plans to check things with.</summary>
internal static class PlanDraft
{
    /// <summary>A plan that holds: the appointment rate with its pair, and what is said to whom.</summary>
    public static readonly KpiPlan Holding = Of(Phase.Improve, "appointment-rate", "meeting-rate", "list-quality");

    public static KpiPlan Of(Phase phase, params string[] kpiKeys) => new()
    {
        Goal = new(GoalMeasure.Deals, 12),
        Persona = "製造業の総務",
        Problem = "備品の発注に手間がかかる",
        Process = new("架電から商談設定まで", "商談メモを営業へ", "決裁者と日時が決まったとき"),
        Phase = phase,
        Purposes = ["アポの質を高める"],
        Items = [.. kpiKeys.Select(key => Item(key))],
    };

    public static PlanItem Item(string kpiKey, PlanTarget? target = null) => new()
    {
        KpiKey = kpiKey,
        Purpose = "会う理由を渡せたか",
        Actions = ["冒頭の用件を1つに絞る"],
        Impact = "商談が増える",
        Reason = "会えた相手からしか受注は生まれないから",
        Target = target,
    };

    public static KpiPlan Aiming(this KpiPlan plan, string kpiKey, TargetPer per, double value) => plan with
    {
        Items = [.. plan.Items.Select(item => item.KpiKey == kpiKey ? item with { Target = new(per, value, TargetBasis.Chosen) } : item)],
    };
}
