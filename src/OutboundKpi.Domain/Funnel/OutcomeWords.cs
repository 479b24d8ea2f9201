namespace OutboundKpi.Domain.Funnel;

/// <summary>Outcomes as a text names them.</summary>
/// <param name="Day">The day on which the appointments were made; <see langword="null"/> when unsaid.</param>
/// <param name="Counts">What was said; may be empty.</param>
public sealed record OutcomeWords(DateOnly? Day, OutcomeCounts Counts);
