using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Plans;

/// <summary>One thing in which two plans differ.</summary>
public abstract record PlanChange;

/// <summary>The goal is another.</summary>
public sealed record GoalChanged(PlanGoal Before, PlanGoal After) : PlanChange;

/// <summary>A text of the plan itself reads differently.</summary>
/// <param name="Text">Which.</param>
/// <param name="Before">As it was written.</param>
/// <param name="After">As it is written now.</param>
public sealed record PlanTextChanged(PlanText Text, string Before, string After) : PlanChange;

/// <summary>The phase is another.</summary>
public sealed record PhaseChanged(Phase Before, Phase After) : PlanChange;

/// <summary>A purpose has come.</summary>
public sealed record PurposeAdded(string Purpose) : PlanChange;

/// <summary>A purpose has gone.</summary>
public sealed record PurposeRemoved(string Purpose) : PlanChange;

/// <summary>The purposes that stay stand in another order, the most important first; new and removed ones are not in it.</summary>
public sealed record PurposesReordered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : PlanChange;

/// <summary>A KPI has come, with all that is said of it.</summary>
public sealed record ItemAdded(PlanItem Item) : PlanChange;

/// <summary>A KPI has gone.</summary>
public sealed record ItemRemoved(PlanItem Item) : PlanChange;

/// <summary>The KPIs that stay stand in another order; new and removed ones are not in it.</summary>
/// <param name="Before">Their keys.</param>
/// <param name="After">Their keys.</param>
public sealed record ItemsReordered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : PlanChange;

/// <summary>Another KPI is the main one, whether by a new order or because one has come or gone.</summary>
/// <param name="Before">Its key; <see langword="null"/> when there was none.</param>
/// <param name="After">Its key; <see langword="null"/> when there is none.</param>
public sealed record MainChanged(string? Before, string? After) : PlanChange;

/// <summary>A KPI that stays has another target, or another basis or chance of the same.</summary>
/// <param name="KpiKey">The KPI's key.</param>
/// <param name="Before"><see langword="null"/> when it was only watched.</param>
/// <param name="After"><see langword="null"/> when it is only watched now.</param>
public sealed record TargetChanged(string KpiKey, PlanTarget? Before, PlanTarget? After) : PlanChange;

/// <summary>A text of a KPI that stays reads differently.</summary>
/// <param name="KpiKey">The KPI's key.</param>
/// <param name="Text">Which.</param>
/// <param name="Before">As it was written.</param>
/// <param name="After">As it is written now.</param>
public sealed record ItemTextChanged(string KpiKey, ItemText Text, string Before, string After) : PlanChange;

/// <summary>A KPI that stays has other actions, or the same in another order.</summary>
public sealed record ActionsChanged(string KpiKey, IReadOnlyList<string> Before, IReadOnlyList<string> After) : PlanChange;
