using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Plans;

/// <summary>
/// 逆算: from the deals of a month back to what each day needs. It says what the goal takes on average and for a chance of four in five, what
/// chance a chosen target has, and which stage makes the answer unsure, so that a number is agreed on with open eyes and not handed down.
/// </summary>
/// <remarks>
/// Averages are the goal over the product of the rates; their ranges are the belief about that product (<see cref="FunnelProduct.BelievedNeeded"/>).
/// Chances are beta-binomial (<see cref="RateForecast"/>), as on the diagnosis card: they hold the luck to come and how little the rates are known.
/// </remarks>
public sealed class BackwardCalculation
{
    private readonly FunnelProduct _product;

    private BackwardCalculation(long deals, PlanFunnel funnel, MonthWork work, CallingVolume? volume)
    {
        (Deals, Funnel, Work, Volume) = (deals, funnel, work, volume);
        _product = funnel.Product();
        Needs =
        [
            .. Enum.GetValues<FunnelStage>()
                .Where(stage => stage < FunnelStage.Deals)
                .Select(stage => new StageNeed(stage, _product.Needed(stage, deals)!.Value, RangeOf(stage))),
        ];
        CallsPerOperatorDay = this[FunnelStage.Calls].Average / work.OperatorDays;
        CallsPerOperatorDayForChance = _product.Forecast().TrialsForChance(deals, GoalOutlook.PlannedChance) / work.OperatorDays;
    }

    /// <summary>The deals of a month, 1 or more.</summary>
    public long Deals { get; }

    /// <summary>The rates it is reckoned with.</summary>
    public PlanFunnel Funnel { get; }

    /// <summary>The month's working time.</summary>
    public MonthWork Work { get; }

    /// <summary>How much the team has called so far; <see langword="null"/> when it has not.</summary>
    public CallingVolume? Volume { get; }

    /// <summary>Calls, connects, appointments and meetings of the month, in order.</summary>
    public IReadOnlyList<StageNeed> Needs { get; }

    /// <summary>Calls of each full operator-day that bring the goal on average: it is missed about half the time.</summary>
    public double CallsPerOperatorDay { get; }

    /// <summary>
    /// Calls of each full operator-day that bring the goal four times in five; <see langword="null"/> when the rates are known so little that no
    /// number does.
    /// </summary>
    public double? CallsPerOperatorDayForChance { get; }

    /// <summary>Whether <see cref="CallsPerOperatorDay"/> has been seen to fit into the hours; <see langword="null"/> for a team without days.</summary>
    public CallsFit? Fit => Volume?.Fit(CallsPerOperatorDay);

    /// <summary>Whether <see cref="CallsPerOperatorDayForChance"/> has been seen to fit into the hours; <see langword="null"/> for a team without days.</summary>
    public CallsFit? FitForChance => CallsPerOperatorDayForChance is { } calls ? Volume?.Fit(calls) : Volume is null ? null : CallsFit.BeyondAnyDay;

    /// <summary>Calls of a full operator-day that are reckoned with where no target of calls is set: as many as the team makes, else as the goal takes on average.</summary>
    public double UsualCallsPerOperatorDay => Volume?.Mean ?? CallsPerOperatorDay;

    /// <summary>The stage that makes the answer unsure more than any other: more counts of it, or a better guess, would help most.</summary>
    public FunnelStage MostUncertain => FunnelProduct.RatedStages.MaxBy(_product.LogVariance);

    /// <summary>How many of a stage the month needs.</summary>
    /// <param name="stage">Any but <see cref="FunnelStage.Deals"/>.</param>
    public StageNeed this[FunnelStage stage] => Needs.Single(need => need.Stage == stage);

    /// <summary>Reckons backwards.</summary>
    /// <param name="deals">The goal: deals of a month, 1 or more.</param>
    /// <param name="funnel">The rates.</param>
    /// <param name="work">The month's working time.</param>
    /// <param name="volume">How much the team has called so far; <see langword="null"/> when it has not.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no deal to reach.</exception>
    public static BackwardCalculation Of(long deals, PlanFunnel funnel, MonthWork work, CallingVolume? volume = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(deals, 1);
        return new BackwardCalculation(deals, funnel, work, volume);
    }

    /// <summary>A stage's part in what makes the answer unsure, 0 to 1; all of them make 1.</summary>
    /// <param name="stage">Any but <see cref="FunnelStage.Calls"/>.</param>
    public double ShareOfUncertainty(FunnelStage stage) => _product.LogVariance(stage) / FunnelProduct.RatedStages.Sum(_product.LogVariance);

    /// <summary>How many more deals a month one more point of a stage's rate brings, at the calls that the goal takes on average.</summary>
    /// <param name="stage">Any but <see cref="FunnelStage.Calls"/>.</param>
    public double GainOfPoint(FunnelStage stage) => Funnel.Product((long)Math.Round(this[FunnelStage.Calls].Average)).Gain(stage);

    /// <summary>The same for a KPI: a point of appointments per call is worth as many points of the stage as there are calls for a connect.</summary>
    /// <param name="kpi">A KPI of the team's catalogue.</param>
    /// <returns><see langword="null"/> when it is no rate of the funnel.</returns>
    public double? GainOfPoint(Kpi kpi) => kpi switch
    {
        AppointmentRateKpi { Basis: AppointmentRateBasis.PerCall } => GainOfPoint(FunnelStage.Appointments) / Funnel.Connect.Rate,
        ConnectRateKpi or AppointmentRateKpi or MeetingRateKpi or WinRateKpi => GainOfPoint(kpi.Stage),
        _ => null,
    };

    /// <summary>The chance that the goal is reached, 0 to 1.</summary>
    /// <param name="callsPerOperatorDay">Calls of each full operator-day, 0 or more.</param>
    /// <param name="rates">Rates from 0 to 1 that are taken as reached; the other stages are what they were. Those of <paramref name="rates"/> are above 0.</param>
    public double ChanceAt(double callsPerOperatorDay, IReadOnlyDictionary<FunnelStage, double>? rates = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(callsPerOperatorDay);
        var product = (rates ?? new Dictionary<FunnelStage, double>()).Aggregate(_product, (funnel, rate) => funnel.With(rate.Key, rate.Value));
        return product.Forecast().ProbabilityOfAtLeast(Deals, (long)Math.Round(callsPerOperatorDay * Work.OperatorDays));
    }

    /// <summary>The chance that the goal is reached when the targets of a plan are met.</summary>
    /// <param name="plan">The plan; its goal is not looked at.</param>
    /// <param name="catalogue">The team's KPIs, which say what its appointments are divided by.</param>
    /// <returns>0 to 1; <see langword="null"/> when the plan has no target of calls or of a stage's rate.</returns>
    public double? ChanceOf(KpiPlan plan, KpiCatalogue catalogue) => ChanceOf(
        plan.Items.Where(item => item.Target is not null).Select(item => KeyValuePair.Create(item.KpiKey, item.Target!)), catalogue);

    /// <summary>The chance that the goal is reached when one target is met.</summary>
    /// <returns>0 to 1; <see langword="null"/> when it is no target of calls or of a stage's rate.</returns>
    public double? ChanceOf(string kpiKey, PlanTarget target, KpiCatalogue catalogue) => ChanceOf([KeyValuePair.Create(kpiKey, target)], catalogue);

    /// <summary>The rate of one stage at which so many calls reach the goal with a chance.</summary>
    /// <param name="stage">Any but <see cref="FunnelStage.Calls"/>.</param>
    /// <param name="callsPerOperatorDay">Calls of each full operator-day.</param>
    /// <param name="chance">Between 0 and 1.</param>
    /// <returns>To a hundredth of a point; <see langword="null"/> when not even a rate of 1 would do.</returns>
    public double? RateFor(FunnelStage stage, double callsPerOperatorDay, double chance = GoalOutlook.PlannedChance)
    {
        const int steps = 10_000;
        if (Chance(steps) < chance)
            return null;

        var (low, high) = (0, steps);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Chance(middle) < chance ? (middle, high) : (low, middle);
        }

        return (double)high / steps;

        double Chance(int step) => ChanceAt(callsPerOperatorDay, new Dictionary<FunnelStage, double> { [stage] = (double)step / steps });
    }

    private double? ChanceOf(IEnumerable<KeyValuePair<string, PlanTarget>> targets, KpiCatalogue catalogue)
    {
        double? calls = null;
        var rates = new Dictionary<FunnelStage, double>();
        foreach (var (kpiKey, target) in targets)
        {
            if (kpiKey == "calls")
                calls = CallsOf(target) ?? calls;
            else if (target is { Per: TargetPer.Percent, Value: > 0 and <= 100 })
                Take(kpiKey, target.Value / 100);
        }

        return calls is null && rates.Count == 0 ? null : ChanceAt(calls ?? UsualCallsPerOperatorDay, rates);

        void Take(string kpiKey, double rate)
        {
            switch (catalogue.Get(kpiKey))
            {
                case ConnectRateKpi:
                    rates.TryAdd(FunnelStage.Connects, rate);
                    break;
                case AppointmentRateKpi { Basis: AppointmentRateBasis.PerCall }:
                    // Appointments of calls stand for both stages, whatever the connect rate is.
                    (rates[FunnelStage.Connects], rates[FunnelStage.Appointments]) = (1, rate);
                    break;
                case AppointmentRateKpi:
                    rates[FunnelStage.Appointments] = rate;
                    break;
                case MeetingRateKpi:
                    rates[FunnelStage.Meetings] = rate;
                    break;
                case WinRateKpi:
                    rates[FunnelStage.Deals] = rate;
                    break;
            }
        }
    }

    private double? CallsOf(PlanTarget target) => target.Per switch
    {
        TargetPer.OperatorDay => target.Value,
        TargetPer.Day => target.Value / Work.Operators,
        TargetPer.Month => target.Value / Work.OperatorDays,
        _ => null,
    };

    // The average can lie a hair outside the belief's middle where next to nothing is known.
    private Interval RangeOf(FunnelStage stage)
    {
        var (believed, average) = (_product.BelievedNeeded(stage, Deals, GoalOutlook.PlannedChance), _product.Needed(stage, Deals)!.Value);
        return new Interval(Math.Min(believed.Low, average), Math.Max(believed.High, average));
    }
}
