using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Statistics;

/// <summary>Two rates side by side: script B against script A, this week against last. All differences are first minus second.</summary>
/// <param name="First">The one that is asked about.</param>
/// <param name="Second">What it is compared with.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TwoProportions(Proportion First, Proportion Second)
{
    /// <summary>First rate minus second rate, -1 to 1.</summary>
    /// <exception cref="InvalidOperationException">One of them has no trials.</exception>
    public double Difference => First.Rate - Second.Rate;

    /// <summary>Both sides in the other order.</summary>
    public TwoProportions Swapped => new(Second, First);

    /// <summary>
    /// The pooled score statistic z = d/√(p(1-p)(1/n1 + 1/n2)) with p of both together; 0 when both rates are 0 or both are 1. For
    /// charts over large counts; small counts take <see cref="MidP"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">One of them has no trials.</exception>
    public double PooledZ
    {
        get
        {
            var pooled = (First + Second).Rate;
            var variance = pooled * (1 - pooled) * ((1.0 / First.Trials) + (1.0 / Second.Trials));
            return variance > 0 ? Difference / Math.Sqrt(variance) : 0;
        }
    }

    /// <summary>
    /// Newcombe's interval of the difference, made of the two Wilson intervals (hybrid score, method 10 of Newcombe 1998,
    /// Stat. Med. 17:873-890): d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²).
    /// </summary>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">One of them has no trials.</exception>
    public Interval Newcombe(double level = 0.95)
    {
        var (first, second) = (First.Wilson(level), Second.Wilson(level));
        var (p1, p2) = (First.Rate, Second.Rate);
        return new Interval(
            Difference - double.Hypot(p1 - first.Low, second.High - p2),
            Difference + double.Hypot(first.High - p1, p2 - second.Low));
    }

    /// <summary>The p-value of a two-sided z test on <see cref="PooledZ"/>, above 0 and up to 1.</summary>
    /// <exception cref="InvalidOperationException">One of them has no trials.</exception>
    public double PooledP() => Math.Max(Critical.TwoSidedP(PooledZ), double.Epsilon);

    /// <summary>
    /// Fisher's exact test, two-sided: the chance, both rates being one, of a table no likelier than this one with the same
    /// sums. Above 0 and up to 1; 1 when a side has no trials. Time grows with the smaller sum of the table.
    /// </summary>
    public double FisherTwoSided() => ConditionalTable.Of(this).TwoSidedP;

    /// <summary>
    /// Fisher's p-value less half the chance of this very table, which takes away most of Fisher's excess of caution with
    /// small counts (Lydersen, Fagerland, Laake 2009, Stat. Med. 28:1159-1175). Above 0 and at most Fisher's.
    /// </summary>
    public double MidP() => ConditionalTable.Of(this).MidP;

    /// <summary>
    /// The belief that the first true rate is higher, each being Beta(x + ½, n - x + ½) after Jeffreys' prior; 0 to 1, and one half
    /// when nothing is known. Integrated numerically to 1e-9, not simulated. No finding by itself: .96 comes of 4/30 against 1/40.
    /// </summary>
    public double ProbabilityFirstIsHigher() => ProbabilityFirstIsHigherBy(0);

    /// <summary>The belief that the first true rate is higher than the second by more than a margin.</summary>
    /// <param name="margin">-1 to 1, as in .02 for two points.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not between -1 and 1.</exception>
    public double ProbabilityFirstIsHigherBy(double margin)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(margin, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(margin, 1);
        return PosteriorDifference.ProbabilityAbove(this, margin);
    }

    /// <summary>The mean of the belief about the difference, (x1 + ½)/(n1 + 1) - (x2 + ½)/(n2 + 1).</summary>
    public double PosteriorMeanDifference() =>
        ((First.Successes + 0.5) / (First.Trials + 1.0)) - ((Second.Successes + 0.5) / (Second.Trials + 1.0));

    /// <summary>The middle share of the belief about the difference, of which equal parts lie above and below; to 1e-6.</summary>
    /// <param name="level">The share, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public Interval PosteriorDifferenceInterval(double level = 0.95)
    {
        Critical.CheckLevel(level);
        return PosteriorDifference.Interval(this, level);
    }
}
