namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// Two rates compared within strata, usually lists: like with like first, then put together. So a crude difference that is only
/// the mix of lists goes away (Simpson's paradox; Bickel et al. 1975, Science 187:398-404). All differences are first minus second.
/// </summary>
/// <remarks>
/// Mantel and Haenszel 1959, JNCI 22:719-748. A stratum in which only one side has trials compares nothing; it counts in the crude
/// rates alone. Below, x and n are the counts of a side and N = n1 + n2 in one stratum, and sums are over the strata.
/// </remarks>
public sealed class StratifiedTable
{
    private readonly TwoProportions[] _compared;

    /// <summary>The strata side by side.</summary>
    /// <param name="strata">One pair a stratum; sides may be without trials.</param>
    public StratifiedTable(IReadOnlyList<TwoProportions> strata)
    {
        Strata = [.. strata];
        CrudeFirst = strata.Aggregate(default(Proportion), (sum, stratum) => sum + stratum.First);
        CrudeSecond = strata.Aggregate(default(Proportion), (sum, stratum) => sum + stratum.Second);
        _compared = [.. strata.Where(stratum => stratum.First.Trials > 0 && stratum.Second.Trials > 0)];
    }

    /// <summary>What was given, in its order.</summary>
    public IReadOnlyList<TwoProportions> Strata { get; }

    /// <summary>The strata in which both sides have trials.</summary>
    public IReadOnlyList<TwoProportions> Compared => _compared;

    /// <summary>Whether there is a stratum in which both sides have trials; if not, only the crude rates may be asked for.</summary>
    public bool IsComparable => _compared.Length > 0;

    /// <summary>The first side, strata ignored.</summary>
    public Proportion CrudeFirst { get; }

    /// <summary>The second side, strata ignored.</summary>
    public Proportion CrudeSecond { get; }

    /// <summary>The first side's rate if it had worked the strata in the proportions of both together (weights N).</summary>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public double StandardisedFirst => Standardised(stratum => stratum.First.Rate);

    /// <summary>The second side's rate if it had worked the strata in the proportions of both together (weights N).</summary>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public double StandardisedSecond => Standardised(stratum => stratum.Second.Rate);

    /// <summary>The Mantel-Haenszel risk difference, Σ((x1·n2 - x2·n1)/N) / Σ(n1·n2/N): -1 to 1.</summary>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public double Difference => Sum(stratum => Weight(stratum) * stratum.Difference) / Sum(Weight);

    /// <summary>
    /// The standard error of <see cref="Difference"/>, sound both for few large strata and many small ones (Sato 1989, Biometrics
    /// 45:1323-1324): √(Δ·ΣP + ΣQ) / Σ(n1·n2/N) with P = (n1²x2 - n2²x1 + n1n2(n2-n1)/2)/N² and Q = (x1(n2-x2) + x2(n1-x1))/2N.
    /// 0 when every rate is 0 or every rate is 1, which is not certainty.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public double DifferenceStandardError
    {
        get
        {
            var p = Sum(stratum =>
            {
                var (x1, n1, x2, n2, all) = Counts(stratum);
                return ((n1 * n1 * x2) - (n2 * n2 * x1) + (n1 * n2 * (n2 - n1) / 2)) / (all * all);
            });
            var q = Sum(stratum =>
            {
                var (x1, n1, x2, n2, all) = Counts(stratum);
                return ((x1 * (n2 - x2)) + (x2 * (n1 - x1))) / (2 * all);
            });
            return Math.Sqrt(Math.Max(0, (Difference * p) + q)) / Sum(Weight);
        }
    }

    /// <summary>
    /// The Mantel-Haenszel odds ratio, Σ(x1(n2-x2)/N) / Σ(x2(n1-x1)/N): 1 when the sides are alike, infinite when the second side never
    /// succeeds where the first does.
    /// </summary>
    /// <returns><see langword="null"/> when nothing tells, as when nobody ever succeeds.</returns>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public double? OddsRatio
    {
        get
        {
            var (above, below) = (Sum(Concordant), Sum(Discordant));
            return (above, below) switch
            {
                (0, 0) => null,
                (_, 0) => double.PositiveInfinity,
                _ => above / below,
            };
        }
    }

    /// <summary>
    /// The Cochran-Mantel-Haenszel statistic without correction for continuity, (Σx1 - ΣE)²/ΣV on one degree of freedom, with
    /// V = n1n2m(N-m)/(N²(N-1)) and m = x1 + x2. 0 when nobody or everybody succeeds.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public double ChiSquare
    {
        get
        {
            var excess = Sum(stratum => Weight(stratum) * stratum.Difference);
            var variance = Sum(stratum =>
            {
                var (x1, n1, x2, n2, all) = Counts(stratum);
                var m = x1 + x2;
                return n1 * n2 * m * (all - m) / (all * all * (all - 1));
            });
            return variance > 0 ? excess * excess / variance : 0;
        }
    }

    /// <summary>The chance of so large a <see cref="ChiSquare"/> when the sides are alike in every stratum; above 0 and up to 1.</summary>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public double ChiSquareP => Math.Max(Critical.ChiSquareP(ChiSquare, 1), double.Epsilon);

    /// <summary><see cref="Difference"/> ± z standard errors (Sato), cut to -1 and 1.</summary>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public Interval DifferenceInterval(double level = 0.95)
    {
        var margin = Critical.TwoSided(level) * DifferenceStandardError;
        return new Interval(Math.Clamp(Difference - margin, -1, 1), Math.Clamp(Difference + margin, -1, 1));
    }

    /// <summary>
    /// The interval of <see cref="OddsRatio"/>, on the scale of logarithms, with the variance of Robins, Breslow and Greenland 1986
    /// (Biometrics 42:311-323).
    /// </summary>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <returns><see langword="null"/> when the odds ratio is unknown, 0 or infinite.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">Nothing is comparable.</exception>
    public Interval? OddsRatioInterval(double level = 0.95)
    {
        var z = Critical.TwoSided(level);
        var (r, s) = (Sum(Concordant), Sum(Discordant));
        if (r == 0 || s == 0)
            return null;

        // P is the share of the stratum on the diagonal (x1 and n2 - x2), Q the rest.
        var (pr, mixed, qs) = (0.0, 0.0, 0.0);
        foreach (var stratum in _compared)
        {
            var p = (double)(stratum.First.Successes + stratum.Second.Failures) / (stratum.First.Trials + stratum.Second.Trials);
            pr += p * Concordant(stratum);
            mixed += (p * Discordant(stratum)) + ((1 - p) * Concordant(stratum));
            qs += (1 - p) * Discordant(stratum);
        }

        var margin = z * Math.Sqrt((pr / (2 * r * r)) + (mixed / (2 * r * s)) + (qs / (2 * s * s)));
        return new Interval(r / s * Math.Exp(-margin), r / s * Math.Exp(margin));
    }

    private double Standardised(Func<TwoProportions, double> rate) =>
        Sum(stratum => All(stratum) * rate(stratum)) / Sum(All);

    private double Sum(Func<TwoProportions, double> term) => IsComparable
        ? _compared.Sum(term)
        : throw new InvalidOperationException("There is no stratum in which both sides have trials.");

    private static double All(TwoProportions stratum) => (double)stratum.First.Trials + stratum.Second.Trials;

    private static double Weight(TwoProportions stratum) => stratum.First.Trials * (double)stratum.Second.Trials / All(stratum);

    private static double Concordant(TwoProportions stratum) => stratum.First.Successes * (double)stratum.Second.Failures / All(stratum);

    private static double Discordant(TwoProportions stratum) => stratum.Second.Successes * (double)stratum.First.Failures / All(stratum);

    private static (double X1, double N1, double X2, double N2, double All) Counts(TwoProportions stratum) =>
        (stratum.First.Successes, stratum.First.Trials, stratum.Second.Successes, stratum.Second.Trials, All(stratum));
}
