using MathNet.Numerics.Distributions;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// Many people's rates seen together: each is drawn towards the team's, the more the less is known of it, so that 0 of 24 is
/// not the worst of the team nor 3 of 5 the best. Compare within a list: else the spread is who got which list.
/// </summary>
/// <remarks>
/// Empirical Bayes with x ~ Bin(n, p), p ~ Beta(p̄M, (1-p̄)M), and M from moments: S = Σn(p-p̄)²,
/// τ² = (S - (k-1)p̄(1-p̄)) / (N - Σn²/N - (k-1)), M = p̄(1-p̄)/τ² - 1 (in the style of Kleinman 1973, JASA 68:46-54; the idea
/// is Efron and Morris 1975, JASA 70:311-319). τ² ≤ 0 means that people differ no more than by luck: everyone gets p̄.
/// </remarks>
public sealed class Shrinkage
{
    // Where people are all or nothing the moments ask for less than no prior; it is then worth one trial.
    private const double LeastConcentration = 1;

    private readonly Proportion[] _people;
    private readonly Proportion _team;

    private Shrinkage(Proportion[] people, Proportion team, double betweenVariance)
    {
        _people = people;
        _team = team;
        BetweenVariance = betweenVariance;
        Concentration = betweenVariance > 0
            ? Math.Max(LeastConcentration, (Mean * (1 - Mean) / betweenVariance) - 1)
            : double.PositiveInfinity;
    }

    /// <summary>The team's rate, p̄.</summary>
    public double Mean => _team.Rate;

    /// <summary>How much true rates vary between people, τ²; 0 when no more than by luck.</summary>
    public double BetweenVariance { get; }

    /// <summary>How many trials the team's rate counts for beside a person's own, M; infinite when τ² is 0.</summary>
    public double Concentration { get; }

    /// <summary>Whether people differ by more than luck.</summary>
    public bool HasSpread => BetweenVariance > 0;

    public int Count => _people.Length;

    /// <summary>Learns the spread from the people themselves.</summary>
    /// <param name="people">One proportion a person; those without trials are told the team's rate.</param>
    /// <exception cref="ArgumentException">Nobody has a trial.</exception>
    public static Shrinkage Fit(IReadOnlyList<Proportion> people)
    {
        Proportion[] copy = [.. people];
        var team = copy.Aggregate(default(Proportion), (sum, person) => sum + person);
        if (team.Trials == 0)
            throw new ArgumentException("There is no team rate without a trial.", nameof(people));

        var seen = copy.Where(person => person.Trials > 0).ToArray();
        var mean = team.Rate;
        var scatter = seen.Sum(person => person.Trials * (person.Rate - mean) * (person.Rate - mean));
        var others = seen.Length - 1;
        var weight = team.Trials - (seen.Sum(person => (double)person.Trials * person.Trials) / team.Trials) - others;
        var variance = weight > 0 ? (scatter - (others * mean * (1 - mean))) / weight : 0;
        return new Shrinkage(copy, team, Math.Max(0, variance));
    }

    /// <summary>A person's rate after shrinkage, (x + p̄M)/(n + M): between their own rate and the team's.</summary>
    /// <param name="person">From 0, in the order given to <see cref="Fit"/>.</param>
    public double Shrunk(int person)
    {
        var own = _people[person];
        return HasSpread ? (own.Successes + (Mean * Concentration)) / (own.Trials + Concentration) : Mean;
    }

    /// <summary>
    /// The range in which a person's true rate is believed to lie: quantiles of Beta(x + p̄M, n - x + (1-p̄)M). Without spread it is
    /// the team's own Jeffreys interval.
    /// </summary>
    /// <param name="person">From 0, in the order given to <see cref="Fit"/>.</param>
    /// <param name="level">The share of the belief, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public Interval Credible(int person, double level = 0.95)
    {
        Critical.CheckLevel(level);
        var own = _people[person];
        if (!HasSpread)
            return _team.Jeffreys(level);

        var (a, b) = (own.Successes + (Mean * Concentration), own.Failures + ((1 - Mean) * Concentration));
        var tail = (1 - level) / 2;
        return new Interval(Beta.InvCDF(a, b, tail), Beta.InvCDF(a, b, 1 - tail));
    }
}
