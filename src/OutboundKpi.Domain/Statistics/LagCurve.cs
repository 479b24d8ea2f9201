namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// How much of what a cohort will bring in the end has come by an age: F(age), learnt from cohorts old enough to be finished.
/// 0 at the age that the cohort is made, never falling, 1 in the end.
/// </summary>
public sealed class LagCurve
{
    private readonly int[] _ages;
    private readonly double[] _shares;

    private LagCurve(int[] ages, double[] shares) => (_ages, _shares) = (ages, shares);

    /// <summary>The curve of finished cohorts: the share of their outcomes that had come by each age.</summary>
    /// <param name="lags">For each outcome, the days from its cohort to it, 0 or more, in any order.</param>
    /// <exception cref="ArgumentException">There is no outcome to learn from.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A lag is negative.</exception>
    public static LagCurve FromLags(IEnumerable<int> lags)
    {
        var byAge = lags.GroupBy(lag => lag).OrderBy(age => age.Key).Select(age => (Age: age.Key, Count: age.Count())).ToArray();
        if (byAge.Length == 0)
            throw new ArgumentException("A curve is learnt from at least one outcome.", nameof(lags));

        ArgumentOutOfRangeException.ThrowIfNegative(byAge[0].Age, nameof(lags));
        var total = byAge.Sum(age => age.Count);
        var shares = new double[byAge.Length];
        for (var (i, seen) = (0, 0); i < shares.Length; i++)
        {
            seen += byAge[i].Count;
            shares[i] = (double)seen / total;
        }

        return new LagCurve(Array.ConvertAll(byAge, age => age.Age), shares);
    }

    /// <summary>The curve of shares that are already known; between two ages the share of the younger holds.</summary>
    /// <param name="shares">Age in days to share, 0 to 1, not falling with age.</param>
    /// <exception cref="ArgumentException">There is none, or the shares fall.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An age is negative, or a share not between 0 and 1.</exception>
    public static LagCurve FromShares(IEnumerable<KeyValuePair<int, double>> shares)
    {
        var ordered = shares.OrderBy(share => share.Key).ToArray();
        if (ordered.Length == 0)
            throw new ArgumentException("A curve has at least one share.", nameof(shares));

        ArgumentOutOfRangeException.ThrowIfNegative(ordered[0].Key, nameof(shares));
        if (!ordered.All(share => share.Value is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(shares), "A share is between 0 and 1.");

        if (ordered.Zip(ordered.Skip(1)).Any(pair => pair.Second.Value < pair.First.Value))
            throw new ArgumentException("The share that has come does not fall with age.", nameof(shares));

        return new LagCurve(Array.ConvertAll(ordered, share => share.Key), Array.ConvertAll(ordered, share => share.Value));
    }

    /// <summary>The share of the outcomes in the end that have come by an age, 0 to 1; 0 before the first that is known.</summary>
    /// <param name="ageDays">Days since the cohort was made; negative is not yet made.</param>
    public double At(int ageDays)
    {
        var index = Array.BinarySearch(_ages, ageDays);
        var last = index >= 0 ? index : ~index - 1;
        return last < 0 ? 0 : _shares[last];
    }

    /// <summary>The first age by which a share of the outcomes has come; .5 for the median lag, to be waited for after a change.</summary>
    /// <param name="share">Above 0 and up to 1.</param>
    /// <returns><see langword="null"/> when the curve does not reach it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and up to 1.</exception>
    public int? AgeOf(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var index = Array.FindIndex(_shares, known => known >= share);
        return index < 0 ? null : _ages[index];
    }
}
