using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Planning;

/// <summary>What a team's own numbers say of one stage's rate.</summary>
/// <param name="Stage">Any but <see cref="FunnelStage.Calls"/>.</param>
/// <param name="Counts">The stage reached, of the one before; late stages of appointments that have had their time.</param>
/// <param name="IsRough">Whether outcomes were set against the work of some days before, not against the appointments they came of: a 目安.</param>
public sealed record MeasuredStage(FunnelStage Stage, Proportion Counts, bool IsRough)
{
    /// <summary>A plan reckons with a team's own rate from so many trials on: below them a rate is not shown either.</summary>
    public const int FewestTrials = KpiMeasure.SmallestDenominatorShownAsRate;

    /// <summary>A plan reckons with a team's own rate from so many successes on: of four or fewer half may be luck.</summary>
    public const int FewestSuccesses = 5;

    /// <summary>Whether the counts are enough to reckon with; if not, the supervisor says what to assume.</summary>
    public bool IsEnough => Counts.Trials >= FewestTrials && Counts.Successes >= FewestSuccesses;
}
