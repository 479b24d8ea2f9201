using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>One list or script against another, with what may be said about it.</summary>
/// <param name="First">The one that is asked about.</param>
/// <param name="Second">What it is compared with.</param>
/// <param name="Table">The counts in each stratum.</param>
/// <param name="Scatter">How much more the weeks scatter than chance alone, 1 or more.</param>
/// <param name="Comparisons">How many were looked at together.</param>
/// <param name="Missing">
/// How many more of the denominator the smaller side needs before a difference worth acting on would be found four times in five; 0 when enough.
/// </param>
public sealed record LevelDifference(string First, string Second, StratifiedTable Table, double Scatter, int Comparisons, long Missing)
{
    private const double Alpha = 0.05;

    /// <summary>Whether somebody used both in like circumstances; if not, there is nothing to compare.</summary>
    public bool IsComparable => Table.IsComparable;

    /// <summary>First minus second within strata (Mantel-Haenszel), as in .02 for two points.</summary>
    public double Adjusted => Table.Difference;

    /// <summary>First minus second, strata ignored.</summary>
    public double Crude => Table.CrudeFirst.Rate - Table.CrudeSecond.Rate;

    /// <summary>The interval of <see cref="Adjusted"/> at 95 %, widened for scatter and not for the number of comparisons.</summary>
    public Interval Interval => Widened(1);

    /// <summary>What may be said. A single interval without 0 among several is only a reason to keep looking.</summary>
    public DifferenceVerdict Verdict
    {
        get
        {
            if (!IsComparable)
                return DifferenceVerdict.NotComparable;

            // Where everybody or nobody succeeds the standard error is 0, which is not certainty.
            if (Table.DifferenceStandardError == 0 || Interval.Contains(0))
                return DifferenceVerdict.NotShown;

            return Widened(Comparisons).Contains(0) ? DifferenceVerdict.Watch : DifferenceVerdict.Shown;
        }
    }

    /// <summary>
    /// Whether the crude rates point the other way than the comparison of like with like, or show a gap of which it leaves less than half: then the
    /// mix of people, lists or scripts made it (Simpson's paradox).
    /// </summary>
    public bool CrudeMisleads =>
        IsComparable && Math.Abs(Crude) >= 0.005 && (Math.Sign(Crude) != Math.Sign(Adjusted) || Math.Abs(Adjusted) < Math.Abs(Crude) / 2);

    private Interval Widened(int comparisons)
    {
        // The table's own interval is its estimate and a margin that grows with the level and with the root of the scatter.
        var margin = (Table.DifferenceInterval(1 - (Alpha / comparisons)).Width / 2) * Math.Sqrt(Scatter);
        return new(Math.Clamp(Adjusted - margin, -1, 1), Math.Clamp(Adjusted + margin, -1, 1));
    }
}
