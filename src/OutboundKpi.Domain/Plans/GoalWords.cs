namespace OutboundKpi.Domain.Plans;

/// <summary>What a text says of a goal; <see langword="null"/> for what it does not say.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="PerMonth">How much of it in a month.</param>
/// <param name="YenPerDeal">What a deal brings.</param>
/// <param name="Until">The last day by which it is to be reached.</param>
public sealed record GoalWords(GoalMeasure? Measure, long? PerMonth, long? YenPerDeal, DateOnly? Until);
