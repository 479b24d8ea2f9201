using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Plans;

/// <summary>A number to aim at, with where it comes from.</summary>
/// <param name="Per">What the number is counted by.</param>
/// <param name="Value">The number, in the unit of <paramref name="Per"/>: 9 is 9 %.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Chance">
/// The chance that the goal is reached when the target is met, 0 to 1, as it was worked out on the day of the decision; <see langword="null"/> when it
/// was not worked out.
/// </param>
public sealed record PlanTarget(TargetPer Per, double Value, TargetBasis Basis, double? Chance = null);
