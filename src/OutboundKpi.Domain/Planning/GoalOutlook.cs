using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Planning;

/// <summary>
/// Where a month is heading: what it will bring with a range, the chance of the goal, what each day still needs, and whether that
/// fits into the hours. When it does not, the answer is another goal, list or headcount, not more dialling.
/// </summary>
/// <remarks>
/// The rest of the month is forecast as its calls at the window's rates (beta-binomial, <see cref="RateForecast"/>). Deals land
/// weeks after their calls, so after a change of volume this says what the month's work brings, not on which day it lands.
/// </remarks>
public sealed class GoalOutlook
{
    /// <summary>The chance that a plan is made for, and the share of the range.</summary>
    public const double PlannedChance = 0.8;

    private GoalOutlook(GoalSituation situation)
    {
        var (pace, volume) = (situation.Pace, situation.Volume);
        var forecast = situation.Funnel.Forecast(situation.Dispersion);
        Target = situation.Goal.Deals;
        Actual = situation.DealsSoFar;
        DueByNow = Target * pace.Share;
        CallsLeft = (long)Math.Round(volume.Mean * pace.OperatorDaysLeft);
        Expected = Actual + forecast.Expected(CallsLeft);
        var toCome = forecast.Predict(CallsLeft, PlannedChance);
        Range = new Interval(Actual + toCome.Low, Actual + toCome.High);
        Chance = forecast.ProbabilityOfAtLeast(DealsNeeded, CallsLeft);

        if (DealsNeeded == 0)
        {
            (NeededPerBusinessDay, CallsPerOperatorDay, CallsPerOperatorDayForChance) = (0, 0, 0);
        }
        else if (pace.OperatorDaysLeft > 0)
        {
            NeededPerBusinessDay = (double)DealsNeeded / pace.BusinessDaysLeft;
            CallsPerOperatorDay = situation.Funnel.CallsNeeded(DealsNeeded) / pace.OperatorDaysLeft;
            CallsPerOperatorDayForChance = forecast.TrialsForChance(DealsNeeded, PlannedChance) / pace.OperatorDaysLeft;
        }

        Fit = CallsPerOperatorDay is { } calls ? volume.Fit(calls) : CallsFit.BeyondAnyDay;
        FitForChance = CallsPerOperatorDayForChance is { } safe ? volume.Fit(safe) : CallsFit.BeyondAnyDay;
    }

    /// <summary>The deals of the goal.</summary>
    public long Target { get; }

    /// <summary>The deals so far.</summary>
    public long Actual { get; }

    /// <summary>The deals still missing, 0 when the goal is reached.</summary>
    public long DealsNeeded => Math.Max(0, Target - Actual);

    /// <summary>The deals that a month on the way to its goal has by now: the target times the share of operator-days that have passed.</summary>
    public double DueByNow { get; }

    /// <summary>The calls of the rest of the month at the usual volume.</summary>
    public long CallsLeft { get; }

    /// <summary>The deals of the whole month, on average.</summary>
    public double Expected { get; }

    /// <summary>The deals between which the whole month ends four times in five.</summary>
    public Interval Range { get; }

    /// <summary>The chance of the goal at the usual volume, 0 to 1.</summary>
    public double Chance { get; }

    /// <summary>Deals for each business day that is left; <see langword="null"/> when none is left to work on and some are missing.</summary>
    public double? NeededPerBusinessDay { get; }

    /// <summary>
    /// Calls of each full operator-day that bring the goal on average, which is missed about half the time; <see langword="null"/> when nobody
    /// is left to make them or nothing has ever come of calls.
    /// </summary>
    public double? CallsPerOperatorDay { get; }

    /// <summary>Calls of each full operator-day that bring the goal four times in five; <see langword="null"/> when no number does.</summary>
    public double? CallsPerOperatorDayForChance { get; }

    /// <summary>Whether <see cref="CallsPerOperatorDay"/> fits into the hours.</summary>
    public CallsFit Fit { get; }

    /// <summary>Whether <see cref="CallsPerOperatorDayForChance"/> fits into the hours.</summary>
    public CallsFit FitForChance { get; }

    /// <summary>
    /// Whether a chance of four in five can only come from another goal, list or headcount, since the calls for it do not fit into
    /// the hours.
    /// </summary>
    public bool PlanMustChange => Verdict != GoalVerdict.OnTrack && FitForChance != CallsFit.Fits;

    public GoalVerdict Verdict => Chance switch
    {
        >= PlannedChance => GoalVerdict.OnTrack,
        < 1 - PlannedChance when Fit != CallsFit.Fits => GoalVerdict.OutOfReach,
        _ => GoalVerdict.Possible,
    };

    /// <summary>Looks ahead to the end of the month.</summary>
    /// <param name="situation">What is known now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The deals so far are negative, or the dispersion is below 1.</exception>
    public static GoalOutlook Of(GoalSituation situation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(situation.DealsSoFar, nameof(situation));
        return new GoalOutlook(situation);
    }
}
