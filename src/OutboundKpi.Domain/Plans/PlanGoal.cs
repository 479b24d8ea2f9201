namespace OutboundKpi.Domain.Plans;

/// <summary>The final result (KGI) that everything else is worked out from.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="PerMonth">How much of it in a month, above 0: deals, or yen.</param>
/// <param name="YenPerDeal">What a deal brings on average in yen, above 0; needed when the goal is revenue, else perhaps unknown.</param>
/// <param name="Until">The last day by which it is to be reached; <see langword="null"/>: each month until further notice.</param>
public sealed record PlanGoal(GoalMeasure Measure, long PerMonth, long? YenPerDeal = null, DateOnly? Until = null)
{
    /// <summary>The deals that reach the goal in a month, rounded up.</summary>
    /// <exception cref="InvalidOperationException">The goal is revenue and nobody has said what a deal brings.</exception>
    public long DealsPerMonth => Measure switch
    {
        GoalMeasure.Deals => PerMonth,
        _ when YenPerDeal is > 0 and { } yen => (PerMonth + yen - 1) / yen,
        _ => throw new InvalidOperationException("A goal of revenue needs to know what a deal brings."),
    };
}
