namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// In place of a league table: how far from the team's rate someone with so many trials may be by luck. Inside the limits all
/// are alike, whatever their order (Spiegelhalter 2005, Stat. Med. 24:1185-1202). Limits target ± z·√(φp(1-p)/n), cut to 0 and 1.
/// </summary>
public sealed class FunnelPlot
{
    private readonly double _dispersion;

    /// <summary>A plot around a rate.</summary>
    /// <param name="target">The rate that all are held against, between 0 and 1.</param>
    /// <param name="dispersion">φ, how many times wider than binomial the rates scatter, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not between 0 and 1, or the dispersion is below 1.</exception>
    public FunnelPlot(double target, double dispersion = 1)
    {
        Critical.CheckInnerRate(target);
        ArgumentOutOfRangeException.ThrowIfLessThan(dispersion, 1);
        Target = target;
        _dispersion = dispersion;
    }

    /// <summary>The level of the inner limits: one in twenty is outside by luck.</summary>
    public const double WarningLevel = 0.95;

    /// <summary>The level of the outer limits: one in five hundred is outside by luck.</summary>
    public const double AlarmLevel = 0.998;

    /// <summary>The rate that all are held against.</summary>
    public double Target { get; }

    /// <summary>What stays inside by luck with the chance of the level.</summary>
    /// <param name="trials">1 or more.</param>
    /// <param name="level">Between 0 and 1; by custom <see cref="WarningLevel"/> and <see cref="AlarmLevel"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no trials, or the level is not between 0 and 1.</exception>
    public Interval Limits(long trials, double level = WarningLevel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        return Interval.OfRate(Target, Critical.TwoSided(level) * Math.Sqrt(_dispersion * Target * (1 - Target) / trials));
    }

    /// <summary>Whether a rate is further from the target than luck explains at the level.</summary>
    /// <param name="rate">With one trial or more.</param>
    /// <param name="level">Between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no trials, or the level is not between 0 and 1.</exception>
    public bool IsOutside(Proportion rate, double level = AlarmLevel) => !Limits(rate.Trials, level).Contains(rate.Rate);
}
