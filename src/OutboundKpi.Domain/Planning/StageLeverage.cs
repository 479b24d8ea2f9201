using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Planning;

/// <summary>What one stage of the funnel could bring, and by whom.</summary>
public sealed record StageLeverage
{
    public required FunnelStage Stage { get; init; }

    /// <summary>The stage's counts now.</summary>
    public required Proportion Counts { get; init; }

    /// <summary>Deals a month that one more point of the rate brings, the others holding. Sensitive is not yet movable.</summary>
    public required double GainOfOnePoint { get; init; }

    /// <summary>Who can move it.</summary>
    public required MovableBy MovableBy { get; init; }

    /// <summary>What the team's own past says about its room.</summary>
    public required StageEvidence Evidence { get; init; }

    /// <summary>
    /// The rate of the better quarter of the team's own months or strata, luck taken out (shrunk); <see langword="null"/> unless
    /// <see cref="Evidence"/> is <see cref="StageEvidence.Shown"/>.
    /// </summary>
    public double? ReachableRate { get; init; }

    /// <summary>Deals a month from there, 0 when the rate is there already; <see langword="null"/> when unknown.</summary>
    public double? ReachableGain { get; init; }

    /// <summary>How many more months or strata are needed to tell; 0 unless <see cref="StageEvidence.TooFew"/>.</summary>
    public int MissingParts { get; init; }

    /// <summary>How many more trials each of them needs on average to tell; 0 unless <see cref="StageEvidence.TooFew"/>.</summary>
    public long MissingTrialsPerPart { get; init; }
}
