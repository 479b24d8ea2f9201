namespace OutboundKpi.Bot.Cards;

/// <summary>A KPI of a plan, in the words of those who wrote it.</summary>
/// <param name="Heading">Its name with the denominator.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Actions">What a person can do.</param>
/// <param name="Impact">What it does to the goal.</param>
/// <param name="Reason">Why this number.</param>
/// <param name="Target">What is aimed at and where that comes from.</param>
public sealed record PlanItemPart(string Heading, string Purpose, IReadOnlyList<string> Actions, string Impact, string Reason, string Target);

/// <summary>The form for a question.</summary>
/// <param name="IsOpen">Whether it can be seen from the start.</param>
/// <param name="Problem">What is missing; empty for nothing.</param>
/// <param name="Question">What stands in it.</param>
/// <param name="Kpi">The KPI that is chosen.</param>
/// <param name="Kpis">The KPIs to choose from.</param>
/// <param name="Data">What it sends.</param>
public sealed record PlanAskPart(
    bool IsOpen, string Problem, string Question, string Kpi, IReadOnlyList<PlanChoice> Kpis, IReadOnlyDictionary<string, object> Data);

/// <summary>Something to choose.</summary>
public sealed record PlanChoice(string Title, string Value);
