using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Plans;

/// <summary>
/// A rate that nobody has measured yet, as a supervisor would bet on it: four times in five it lies between a low and a high. A wide range is not
/// wrong; it makes the calculation as unsure as the supervisor is.
/// </summary>
public sealed record StageAssumption
{
    /// <summary>The share of the belief that lies in the range.</summary>
    public const double Level = 0.8;

    /// <summary>The least that the ends differ by, as a ratio of their odds: what is narrower is not assumed but known.</summary>
    public const double LeastOddsRatio = 1.1;

    /// <summary>The most that the ends differ by, as a ratio of their odds: what is wider says nothing, as 5 to 60 %.</summary>
    public const double MostOddsRatio = 20;

    /// <summary>An assumed rate.</summary>
    /// <param name="low">Above 0; .05 is 5 %.</param>
    /// <param name="high">Above <paramref name="low"/> and below 1.</param>
    /// <exception cref="ArgumentException"><see cref="Check"/> finds a problem.</exception>
    public StageAssumption(double low, double high)
    {
        if (Check(low, high) is { } problem)
            throw new ArgumentException($"{low:R} to {high:R} is no range to reckon with: {problem}.", nameof(high));

        (Low, High) = (low, high);
        Evidence = EvidenceOf(low, high);
    }

    /// <summary>Below it the rate lies one time in ten.</summary>
    public double Low { get; }

    /// <summary>Above it the rate lies one time in ten.</summary>
    public double High { get; }

    /// <summary>The counts whose belief has <see cref="Level"/> of itself between the ends, a tenth below and a tenth above.</summary>
    public RateEvidence Evidence { get; }

    /// <summary>What keeps two numbers from being a range to reckon with.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <returns><see langword="null"/> when there is nothing.</returns>
    public static StageAssumptionProblem? Check(double low, double high)
    {
        if (low is not (> 0 and < 1) || high is not (> 0 and < 1))
            return StageAssumptionProblem.NotARate;

        if (low > high)
            return StageAssumptionProblem.WrongWayRound;

        var ratio = Odds(high) / Odds(low);
        return ratio < LeastOddsRatio ? StageAssumptionProblem.TooNarrow : ratio > MostOddsRatio ? StageAssumptionProblem.TooWide : null;
    }

    // Beta(a, b) with its lower tenth at the low end, for a mean and a concentration a + b: the more concentrated, the more lies below the high end.
    private static RateEvidence EvidenceOf(double low, double high)
    {
        const double tail = (1 - Level) / 2;
        var concentration = Math.Exp(Bisect(Math.Log(1), Math.Log(1e9), log => BelowHigh(Math.Exp(log)) < 1 - tail));
        var mean = MeanOf(concentration);
        return new RateEvidence((mean * concentration) - 0.5, concentration - 1);

        double BelowHigh(double sum) => Below(high, MeanOf(sum), sum);

        double MeanOf(double sum) => Bisect(low, 1, middle => Below(low, middle, sum) > tail);
    }

    private static double Below(double rate, double mean, double concentration) => Beta.CDF(mean * concentration, (1 - mean) * concentration, rate);

    // The place at which a condition that holds at first ceases to.
    private static double Bisect(double from, double to, Func<double, bool> isBelow)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (from + to) / 2;
            (from, to) = isBelow(middle) ? (middle, to) : (from, middle);
        }

        return (from + to) / 2;
    }

    private static double Odds(double rate) => rate / (1 - rate);
}
