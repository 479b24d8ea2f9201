using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Plans;

/// <summary>
/// What a team has decided to follow and why: the goal, whom it calls, how the work flows, and the KPIs with their reasons. The words in it are those of
/// the people who wrote them. A plan is never changed: another version takes its place.
/// </summary>
public sealed record KpiPlan
{
    /// <summary>So many KPIs are as many as a floor can keep in mind; with more, the design asks back.</summary>
    public const int MostKpisToKeepInMind = 5;

    /// <summary>The final result.</summary>
    public required PlanGoal Goal { get; init; }

    /// <summary>Whom the team calls: trade, position.</summary>
    public required string Persona { get; init; }

    /// <summary>What troubles those people, for which the call has something.</summary>
    public required string Problem { get; init; }

    /// <summary>How the work flows.</summary>
    public required PlanProcess Process { get; init; }

    /// <summary>How far the team's work has come.</summary>
    public required Phase Phase { get; init; }

    /// <summary>What the team wants to get better at, in its words; at least one in a plan that holds.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>The KPIs, the main one first; no two of the same KPI.</summary>
    public required IReadOnlyList<PlanItem> Items { get; init; }

    /// <summary>The KPI that cards speak of first; <see langword="null"/> in a plan without any.</summary>
    public PlanItem? Main => Items.Count > 0 ? Items[0] : null;

    /// <summary>What the plan says of a KPI; <see langword="null"/> when it does not follow it.</summary>
    public PlanItem? Find(string kpiKey) => Items.FirstOrDefault(item => item.KpiKey == kpiKey);
}
