namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>The number that holds, and the one that was worked out backwards from the goal. More is harder: all KPIs that can be attained are better upwards.</summary>
/// <param name="Current">The target that holds, in its unit; <see langword="null"/> when there is none.</param>
/// <param name="WorkedOut">What the goal needs, in the same unit; <see langword="null"/> when it cannot be worked out.</param>
public sealed record TargetOption(double? Current, double? WorkedOut)
{
    /// <summary>Whether the number that was worked out is harder than the one that holds; a first target is no tightening.</summary>
    public bool IsHarder => WorkedOut > Current;
}
