namespace OutboundKpi.Domain.Funnel;

/// <summary>What tells cohorts apart: who made the appointments, on which day, with which list and script (empty when unsaid).</summary>
public sealed record CohortKey(DateOnly Made, string Operator, string List, string Script);
