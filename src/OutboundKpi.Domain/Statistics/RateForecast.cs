namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// What the counts so far let one expect of the next trials: how many deals of so many calls, with what chance a goal is
/// reached, how many calls a chance of 80 % takes. It holds both the luck to come and how little the rate is known.
/// </summary>
/// <remarks>
/// The rate is believed to be Beta(x + ½, n - x + ½), so that counts to come are beta-binomial. Days that scatter more than
/// binomial by a factor φ widen both: the belief's variance and the luck's variance are multiplied by it, the mean stays, and
/// the result is again beta-binomial (matched by its variance).
/// </remarks>
public sealed class RateForecast
{
    // The most trials that are thought of: beyond them the answer is that no number will do.
    private const long MostTrials = 1_000_000_000;

    // The least that a belief is worth; with few trials and much scatter the variances would ask for less than nothing.
    private const double LeastConcentration = 1;

    private readonly double _trials;
    private readonly double _dispersion;

    /// <summary>A forecast from counts.</summary>
    /// <param name="seen">The counts so far; of no trials, any rate is possible.</param>
    /// <param name="dispersion">How many times wider than binomial the counts vary, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The dispersion is below 1.</exception>
    public RateForecast(Proportion seen, double dispersion = 1)
        : this(seen.Successes, seen.Trials, dispersion)
    {
    }

    /// <summary>A forecast from evidence that is worth so many trials, not always whole.</summary>
    internal RateForecast(double successes, double trials, double dispersion)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(dispersion, double.NaN);
        ArgumentOutOfRangeException.ThrowIfLessThan(dispersion, 1);
        _trials = trials;
        _dispersion = dispersion;
        Mean = (successes + 0.5) / (trials + 1);
    }

    /// <summary>The expected rate, (x + ½)/(n + 1).</summary>
    public double Mean { get; }

    /// <summary>The expected count of so many trials.</summary>
    /// <param name="trials">0 or more.</param>
    public double Expected(long trials) => trials * Mean;

    /// <summary>The chance that so many trials bring at least the target: 0 to 1.</summary>
    /// <param name="target">1 or less than 1, which is always reached.</param>
    /// <param name="trials">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are negative trials.</exception>
    public double ProbabilityOfAtLeast(long target, long trials) => target <= 0 ? 1 : 1 - Counts(trials).AtMost(target - 1);

    /// <summary>
    /// The counts between which so many trials end with this chance: whole numbers, with at most half the rest of the chance
    /// below and above.
    /// </summary>
    /// <param name="trials">0 or more.</param>
    /// <param name="level">The chance, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are negative trials, or the level is not between 0 and 1.</exception>
    public Interval Predict(long trials, double level = 0.8)
    {
        Critical.CheckLevel(level);
        var counts = Counts(trials);
        return new Interval(counts.Quantile((1 - level) / 2), counts.Quantile((1 + level) / 2));
    }

    /// <summary>The least multiple of a step that brings at least the target with the wanted chance.</summary>
    /// <param name="target">1 or more; anything less needs 0.</param>
    /// <param name="chance">Between 0 and 1.</param>
    /// <param name="step">1 or more: plans are made in fifties, not in single calls.</param>
    /// <returns><see langword="null"/> when not even a thousand million trials would do.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The chance is not between 0 and 1, or the step is below 1.</exception>
    public long? TrialsForChance(long target, double chance = 0.8, long step = 1)
    {
        Critical.CheckLevel(chance);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        if (target <= 0)
            return 0;

        var (low, high) = (0L, ((target - 1) / step) + 1);
        while (ProbabilityOfAtLeast(target, high * step) < chance)
        {
            (low, high) = (high, high * 2);
            if (high * step > MostTrials)
                return null;
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = ProbabilityOfAtLeast(target, middle * step) < chance ? (middle, high) : (low, middle);
        }

        return high * step;
    }

    private BetaBinomial Counts(long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        return new BetaBinomial(trials, Mean * Concentration(trials), (1 - Mean) * Concentration(trials));
    }

    // Beta-binomial variance is binomial variance times 1 + (C - 1)/(M + 1). Without scatter M is n + 1; with it M is chosen so
    // that the whole is φ times that.
    private double Concentration(long trials)
    {
        if (_dispersion == 1 || trials < 2)
            return _trials + 1;

        var inflation = _dispersion * (1 + ((trials - 1) / (_trials + 2)));
        return Math.Max(LeastConcentration, ((trials - 1) / (inflation - 1)) - 1);
    }
}
