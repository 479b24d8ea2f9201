namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// The rate of outcomes that come late, without blaming cohorts for being young: deals so far over the appointments that had
/// time for theirs, Σ deals / Σ n·F(age).
/// </summary>
/// <remarks>The chain ladder does the same (Mack 1993, ASTIN 23:213-225); Chapelle 2014, KDD, "Modeling delayed feedback".</remarks>
public sealed class LagMaturity
{
    private readonly LagCurve _curve;
    private readonly Cohort[] _cohorts;

    /// <summary>Cohorts of any age with the curve of their outcomes.</summary>
    /// <param name="cohorts">In any order; may be empty.</param>
    /// <param name="curve">Learnt from older cohorts than these, or from the finished ones among them.</param>
    public LagMaturity(IReadOnlyList<Cohort> cohorts, LagCurve curve)
    {
        _curve = curve;
        _cohorts = [.. cohorts];
        Naive = _cohorts.Aggregate(default(Proportion), (sum, cohort) => sum + cohort.Seen);
        EffectiveTrials = _cohorts.Sum(Effective);
    }

    /// <summary>Outcomes so far of everything made: too low while cohorts are young.</summary>
    public Proportion Naive { get; }

    /// <summary>How many finished appointments the cohorts are worth, Σ n·F(age): at most the trials of <see cref="Naive"/>.</summary>
    public double EffectiveTrials { get; }

    /// <summary>The rate when all is in, 0 to 1: at most 1, also when young cohorts were lucky.</summary>
    /// <returns><see langword="null"/> when no cohort is old enough to tell.</returns>
    public double? Rate => Evidence > 0 ? Naive.Successes / Evidence : null;

    // Luck can bring more outcomes than appointments that had time for one.
    private double Evidence => Math.Max(EffectiveTrials, Naive.Successes);

    /// <summary>Wilson's interval of <see cref="Rate"/> on the effective trials; 0 to 1 when no cohort is old enough. The curve is taken as known.</summary>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public Interval Wilson(double level = 0.95) => Proportion.Wilson(Naive.Successes, Evidence, level);

    /// <summary>
    /// The same evidence in whole numbers, for methods that take counts: outcomes so far of the effective trials, rounded down but not below
    /// the outcomes.
    /// </summary>
    public Proportion AsProportion() => new(Naive.Successes, Math.Max(Naive.Successes, (long)EffectiveTrials));

    /// <summary>The outcomes that a cohort should show at its age if the rate holds for it: fewer than that is a decline, few is not.</summary>
    /// <param name="cohort">One of these or another.</param>
    /// <exception cref="InvalidOperationException">No cohort is old enough to know the rate.</exception>
    public double ExpectedBy(Cohort cohort) => KnownRate() * Effective(cohort);

    /// <summary>The outcomes that a cohort is still to bring if the rate holds for it, 0 or more.</summary>
    /// <param name="cohort">One of these or another.</param>
    /// <exception cref="InvalidOperationException">No cohort is old enough to know the rate.</exception>
    public double ExpectedStill(Cohort cohort) => KnownRate() * cohort.Seen.Trials * (1 - _curve.At(cohort.AgeDays));

    private double KnownRate() => Rate ?? throw new InvalidOperationException("No cohort is old enough to know the rate.");

    private double Effective(Cohort cohort) => cohort.Seen.Trials * _curve.At(cohort.AgeDays);
}
