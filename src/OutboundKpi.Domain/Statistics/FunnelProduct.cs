using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// The funnel as a product: deals = calls × connect rate × appointment rate × meeting rate × win rate. What a point at each stage
/// would bring, how sure the whole is, and how many calls a goal takes.
/// </summary>
/// <remarks>
/// Every stage has elasticity 1: a tenth more of any rate is a tenth more deals. A point is worth most where the rate is lowest,
/// which is not to say that it can be had there. Delta method: var(ln rate) = Σ(1 - p)/x over the stages, x the count above the
/// line; where each stage's trials are the successes of the one before, that is the end-to-end binomial.
/// </remarks>
public sealed class FunnelProduct
{
    /// <summary>The stages that have a rate, in order.</summary>
    public static readonly IReadOnlyList<FunnelStage> RatedStages = [FunnelStage.Connects, FunnelStage.Appointments, FunnelStage.Meetings, FunnelStage.Deals];

    // A rate that is taken as known is one that was counted this often.
    private const double Certain = 1e12;

    private readonly RateEvidence[] _stages;

    /// <summary>A funnel whose stages were measured each on its own: late ones on older appointments, since deals come weeks later.</summary>
    /// <param name="calls">The calls of the window that gains are told for, 0 or more.</param>
    /// <param name="connect">Connects of calls.</param>
    /// <param name="appointment">Appointments of connects.</param>
    /// <param name="meeting">Meetings of appointments.</param>
    /// <param name="win">Deals of meetings.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are negative calls.</exception>
    /// <exception cref="ArgumentException">A stage has no trials.</exception>
    public FunnelProduct(long calls, Proportion connect, Proportion appointment, Proportion meeting, Proportion win)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(calls);
        Calls = calls;
        _stages = [Rated(connect), Rated(appointment), Rated(meeting), Rated(win)];
    }

    /// <summary>A funnel whose stages are worth so many trials each, not always whole.</summary>
    /// <param name="calls">The calls of the window that gains are told for, 0 or more.</param>
    /// <param name="stages">Connects, appointments, meetings, deals; each with trials.</param>
    internal FunnelProduct(long calls, IEnumerable<RateEvidence> stages) => (Calls, _stages) = (calls, [.. stages]);

    /// <summary>The calls of the window that gains are told for.</summary>
    public long Calls { get; }

    /// <summary>The share of calls that end as deals, the product of the rates.</summary>
    public double Rate => _stages.Aggregate(1.0, (product, stage) => product * stage.Rate);

    /// <summary>The deals that the window's calls bring at these rates.</summary>
    public double ExpectedDeals => Calls * Rate;

    /// <summary>The standard error of the logarithm of <see cref="Rate"/>; infinite when a stage has no success.</summary>
    public double StandardErrorOfLog => Math.Sqrt(RatedStages.Sum(LogVariance));

    /// <summary>One stage's counts: the stage reached, of the one before. Evidence that is worth a part of a trial is told in whole ones.</summary>
    /// <param name="stage">Any but <see cref="FunnelStage.Calls"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Calls are a number, not a rate.</exception>
    public Proportion this[FunnelStage stage]
    {
        get
        {
            var evidence = _stages[IndexOf(stage)];
            return new Proportion((long)Math.Round(evidence.Successes), (long)Math.Round(evidence.Trials));
        }
    }

    /// <summary>A funnel of one cohort, followed to its end: each stage's trials are the successes of the one before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is above the one before it, or negative.</exception>
    /// <exception cref="ArgumentException">A stage has no trials.</exception>
    public static FunnelProduct FromCounts(long calls, long connects, long appointments, long meetings, long deals) =>
        new(calls, new(connects, calls), new(appointments, connects), new(meetings, appointments), new(deals, meetings));

    /// <summary>How many more deals the window's calls bring when one stage's rate rises by so much and the others hold.</summary>
    /// <param name="stage">Any but <see cref="FunnelStage.Calls"/>.</param>
    /// <param name="points">As in .01 for one point.</param>
    /// <exception cref="ArgumentOutOfRangeException">Calls are a number, not a rate.</exception>
    public double Gain(FunnelStage stage, double points = 0.01)
    {
        var own = IndexOf(stage);
        return Calls * points * _stages.Where((_, other) => other != own).Aggregate(1.0, (product, other) => product * other.Rate);
    }

    /// <summary>How many more deals a relative rise of any one stage brings, or of the calls: .1 for a tenth. Elasticity is 1 everywhere.</summary>
    /// <param name="share">The rise, as a share of what it was.</param>
    public double GainOfRelative(double share) => ExpectedDeals * share;

    /// <summary>A stage's part in the uncertainty of the whole, (1 - p)/x; infinite when it has no success.</summary>
    /// <param name="stage">Any but <see cref="FunnelStage.Calls"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Calls are a number, not a rate.</exception>
    public double LogVariance(FunnelStage stage)
    {
        var evidence = _stages[IndexOf(stage)];
        return evidence.Successes == 0 ? double.PositiveInfinity : (1 - evidence.Rate) / evidence.Successes;
    }

    /// <summary>The interval of <see cref="Rate"/> by the delta method on logarithms.</summary>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <returns><see langword="null"/> when a stage has no success; <see cref="Wilson"/> still knows something.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public Interval? DeltaInterval(double level = 0.95)
    {
        var margin = Critical.TwoSided(level) * StandardErrorOfLog;
        return Rate > 0 ? new Interval(Rate * Math.Exp(-margin), Math.Min(1, Rate * Math.Exp(margin))) : null;
    }

    /// <summary>Wilson's interval of <see cref="Rate"/>, as if seen end to end on as many calls as carry the same uncertainty.</summary>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public Interval Wilson(double level = 0.95)
    {
        var worth = Worth();
        return Proportion.Wilson(worth.Deals, worth.Calls, level);
    }

    /// <summary>The calls at which the target is what the rates bring on average. A target worked out so is missed half the time by luck alone.</summary>
    /// <param name="target">Deals, 0 or more.</param>
    /// <returns><see langword="null"/> when a stage has no success.</returns>
    public double? CallsNeeded(double target) => Rate > 0 ? target / Rate : null;

    /// <summary>The interval of <see cref="CallsNeeded"/> by the delta method.</summary>
    /// <param name="target">Deals, 0 or more.</param>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <returns><see langword="null"/> when a stage has no success.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public Interval? CallsNeededInterval(double target, double level = 0.95) =>
        DeltaInterval(level) is { } rate ? new Interval(target / rate.High, target / rate.Low) : null;

    /// <summary>
    /// The calls at which the target is what the rates bring on average, as the middle share of the belief about the rates: each stage
    /// Beta(x + ½, n - x + ½), their product taken as the beta distribution of its mean and variance (within 0.3 % of the product).
    /// Knows something also when a stage has no success.
    /// </summary>
    /// <param name="target">Deals, above 0.</param>
    /// <param name="level">The share of the belief, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above 0, or the level not between 0 and 1.</exception>
    public Interval BelievedCallsNeeded(double target, double level = 0.8) => BelievedNeeded(FunnelStage.Calls, target, level);

    /// <summary>How many of a stage bring the target on average: its deals over the rates of the stages after it.</summary>
    /// <param name="stage">What is counted: calls, or a stage that still has to become deals.</param>
    /// <param name="target">Deals, 0 or more.</param>
    /// <returns><see langword="null"/> when a later stage has no success.</returns>
    public double? Needed(FunnelStage stage, double target)
    {
        var rate = After(stage).Aggregate(1.0, (product, later) => product * later.Rate);
        return rate > 0 ? target / rate : null;
    }

    /// <summary>The middle share of the belief about <see cref="Needed"/>, as in <see cref="BelievedCallsNeeded"/>.</summary>
    /// <param name="stage">What is counted: calls, or a stage that still has to become deals.</param>
    /// <param name="target">Deals, above 0.</param>
    /// <param name="level">The share of the belief, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above 0, the level not between 0 and 1, or nothing comes after the stage.</exception>
    public Interval BelievedNeeded(FunnelStage stage, double target, double level = 0.8)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(target);
        ArgumentOutOfRangeException.ThrowIfEqual((int)stage, (int)FunnelStage.Deals, nameof(stage));
        Critical.CheckLevel(level);
        var later = After(stage);
        return new Interval(target / Believed(later, (1 + level) / 2), target / Believed(later, (1 - level) / 2));
    }

    /// <summary>The calls that are believed to be as likely too few as too many for the target to be their mean.</summary>
    /// <param name="target">Deals, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above 0.</exception>
    public double MedianCallsNeeded(double target)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(target);
        return target / Believed(_stages, 0.5);
    }

    /// <summary>What calls to come will bring: chances of a goal, calls for a chance.</summary>
    /// <param name="dispersion">How many times wider than binomial deals vary, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The dispersion is below 1.</exception>
    public RateForecast Forecast(double dispersion = 1)
    {
        var worth = Worth();
        return new RateForecast(worth.Deals, worth.Calls, dispersion);
    }

    /// <summary>The same funnel with one rate taken as known: what is to be expected when a target of it is met.</summary>
    /// <param name="stage">Any but <see cref="FunnelStage.Calls"/>.</param>
    /// <param name="rate">Above 0, up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Calls are a number, not a rate; or the rate is none.</exception>
    public FunnelProduct With(FunnelStage stage, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1);
        var index = IndexOf(stage);
        return new FunnelProduct(Calls, _stages.Select((evidence, i) => i == index ? new RateEvidence(rate * Certain, Certain) : evidence));
    }

    // The end-to-end counts that carry the same rate and the same variance of its logarithm: x = (1 - p)/var, n = x/p. For a cohort
    // followed to its end they are its deals and calls. A stage without success is worth its trials in calls, and no deal.
    private EndToEnd Worth()
    {
        if (Rate is 1)
            return new EndToEnd(Calls, Calls);

        if (Rate > 0)
        {
            var deals = (1 - Rate) / RatedStages.Sum(LogVariance);
            return new EndToEnd(deals, deals / Rate);
        }

        var first = Array.FindIndex(_stages, stage => stage.Successes == 0);
        return new EndToEnd(0, _stages.Take(first).Aggregate(_stages[first].Trials, (calls, stage) => calls / stage.Rate));
    }

    private RateEvidence[] After(FunnelStage stage) => [.. _stages.Where((_, i) => RatedStages[i] > stage)];

    private static double Believed(IReadOnlyList<RateEvidence> stages, double share)
    {
        var (mean, square) = (1.0, 1.0);
        foreach (var stage in stages)
        {
            var (a, all) = (stage.Successes + 0.5, stage.Trials + 1.0);
            mean *= a / all;
            square *= a * (a + 1) / (all * (all + 1));
        }

        var concentration = (mean * (1 - mean) / (square - (mean * mean))) - 1;
        return Beta.InvCDF(mean * concentration, (1 - mean) * concentration, share);
    }

    private static int IndexOf(FunnelStage stage)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)stage, (int)FunnelStage.Calls, nameof(stage));
        return (int)stage - 1;
    }

    private static RateEvidence Rated(Proportion stage, [CallerArgumentExpression(nameof(stage))] string? name = null) =>
        stage.Trials > 0 ? new(stage.Successes, stage.Trials) : throw new ArgumentException("A stage without trials has no rate.", name);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct EndToEnd(double Deals, double Calls);
}
