using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Plans;

/// <summary>Where a proposed target comes from, or why none is proposed.</summary>
public enum TargetSource
{
    /// <summary>The calls that bring the goal four times in five.</summary>
    CallsForChance,

    /// <summary>The calls that bring the goal on average, since those for four in five do not fit into the hours; missed about half the time.</summary>
    CallsOnAverage,

    /// <summary>What the team's own better months or lists have shown, luck taken out.</summary>
    BetterQuarter,

    /// <summary>The team's own rate as it is: to be held.</summary>
    OwnRate,

    /// <summary>The middle of what the supervisor assumes, since the team has too few counts of its own.</summary>
    AssumedRate,

    /// <summary>None: it is a comparison and has no level.</summary>
    NoneForComparison,

    /// <summary>None: it is a range in which the work goes well, and neither more nor less is better.</summary>
    NoneForBand,

    /// <summary>None: the way back from the goal cannot be reckoned yet.</summary>
    NoneWithoutCalculation,

    /// <summary>None: there are too few counts, and nothing is assumed.</summary>
    NoneWithoutCounts,

    /// <summary>None: nothing that is counted leads to a number; the supervisor may choose one.</summary>
    NoneToReckon,
}

/// <summary>What could be aimed at with one KPI.</summary>
/// <param name="KpiKey">The KPI's key.</param>
/// <param name="Source">Where the number comes from, or why there is none.</param>
/// <param name="Target">The number with its basis and the chance of the goal when it is met; <see langword="null"/> when there is none.</param>
public sealed record TargetProposal(string KpiKey, TargetSource Source, PlanTarget? Target = null)
{
    /// <summary>The team's own counts behind it, late stages of appointments that have had their time; <see langword="null"/> when none are.</summary>
    public Proportion? Counts { get; init; }

    /// <summary>Whether the counts are a 目安: outcomes set against the work of some days before, not against the appointments they came of.</summary>
    public bool IsRough { get; init; }
}
