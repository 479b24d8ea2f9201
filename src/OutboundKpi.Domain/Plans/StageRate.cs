using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Plans;

/// <summary>One stage's rate as a plan reckons with it: counted by the team, or assumed where it has counted too little.</summary>
public sealed record StageRate
{
    private StageRate(Proportion? counts, StageAssumption? assumption, RateEvidence evidence) => (Counts, Assumption, Evidence) = (counts, assumption, evidence);

    /// <summary>The team's own counts; <see langword="null"/> when the rate is assumed.</summary>
    public Proportion? Counts { get; }

    /// <summary>What is assumed; <see langword="null"/> when the rate was counted.</summary>
    public StageAssumption? Assumption { get; }

    /// <summary>The rate on which averages are reckoned, above 0.</summary>
    public double Rate => Evidence.Rate;

    /// <summary>What the rate is worth as counts: the own ones, or those that make the same belief as the assumption.</summary>
    public RateEvidence Evidence { get; }

    /// <summary>A rate that the team has counted.</summary>
    /// <param name="counts">At least one success.</param>
    /// <exception cref="ArgumentException">Nothing has come of the trials, so nothing can be reckoned with them.</exception>
    public static StageRate Measured(Proportion counts) => counts.Successes > 0
        ? new(counts, assumption: null, new(counts.Successes, counts.Trials))
        : throw new ArgumentException("A rate without a success leads to no number of calls.", nameof(counts));

    /// <summary>A rate that is assumed.</summary>
    public static StageRate Assumed(StageAssumption assumption) => new(counts: null, assumption, assumption.Evidence);
}
