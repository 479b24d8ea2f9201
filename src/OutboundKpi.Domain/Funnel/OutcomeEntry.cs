namespace OutboundKpi.Domain.Funnel;

/// <summary>A line of the log of outcomes: what was known of a cohort when it was said.</summary>
/// <param name="Cohort">Whose appointments.</param>
/// <param name="Counts">All that was known then.</param>
/// <param name="KnownOn">The day on which it was said.</param>
public sealed record OutcomeEntry(CohortKey Cohort, OutcomeCounts Counts, DateOnly KnownOn);
