using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Tests.Statistics;

namespace OutboundKpi.Domain.Tests.Plans;

public sealed class BackwardCalculationTests
{
    /// <summary>Twelve deals take about 5,000 calls, known to about a fifth: nine people on twenty days.</summary>
    private static readonly PlanFunnel Counted = new(
        StageRate.Measured(new(3060, 17000)),
        StageRate.Measured(new(184, 2300)),
        StageRate.Measured(new(166, 230)),
        StageRate.Measured(new(46, 199)));

    private static readonly PlanFunnel Mixed = Counted with
    {
        Appointment = StageRate.Assumed(new(0.06, 0.11)),
        Win = StageRate.Assumed(new(0.1, 0.35)),
    };

    private static readonly MonthWork NineOnTwentyDays = new(20, 9);

    private static readonly Gen<BackwardCalculation> Calculations =
        from deals in Gen.Choose(1, 60)
        from connect in Rates(200, 20000)
        from appointment in Rates(100, 4000)
        from meeting in Rates(40, 400)
        from win in Rates(30, 300)
        from days in Gen.Choose(10, 23)
        from people in Gen.Choose(1, 30)
        select BackwardCalculation.Of(deals, new(connect, appointment, meeting, win), new(days, people));

    [Fact]
    public void Twelve_deals_a_month_take_about_five_thousand_calls_and_a_fifth_more_to_be_sure()
    {
        var plan = BackwardCalculation.Of(12, Counted, NineOnTwentyDays);

        plan[FunnelStage.Calls].Average.ShouldBe(5000, 100);
        plan[FunnelStage.Calls].Range.Low.ShouldBe(4150, 200);
        plan[FunnelStage.Calls].Range.High.ShouldBe(6200, 200);
        plan.CallsPerOperatorDay.ShouldBe(28, 0.5);
        plan.CallsPerOperatorDayForChance!.Value.ShouldBe(36, 1);
        plan.ChanceAt(30).ShouldBe(0.62, 0.03);
        plan.ChanceAt(plan.CallsPerOperatorDay).ShouldBe(0.54, 0.03);
        plan.ChanceAt(plan.CallsPerOperatorDayForChance.Value).ShouldBe(0.8, 0.005);
        plan.MostUncertain.ShouldBe(FunnelStage.Deals);
        plan.Funnel.Basis.ShouldBe(TargetBasis.Measured);
    }

    [Fact]
    public void Every_stage_is_worked_out_backwards_from_the_one_after_it()
    {
        var plan = BackwardCalculation.Of(12, Counted, NineOnTwentyDays);

        plan.Needs.Select(need => need.Stage).ShouldBe([FunnelStage.Calls, FunnelStage.Connects, FunnelStage.Appointments, FunnelStage.Meetings]);
        plan[FunnelStage.Meetings].Average.ShouldBe(12 / (46.0 / 199), 1e-9);
        plan[FunnelStage.Appointments].Average.ShouldBe(plan[FunnelStage.Meetings].Average / (166.0 / 230), 1e-9);
        plan[FunnelStage.Connects].Average.ShouldBe(plan[FunnelStage.Appointments].Average / 0.08, 1e-9);
        plan[FunnelStage.Calls].Average.ShouldBe(plan[FunnelStage.Connects].Average / 0.18, 1e-9);
    }

    [Fact]
    public void A_team_s_own_counts_give_the_chance_that_its_diagnosis_gives()
    {
        var plan = BackwardCalculation.Of(12, Counted, NineOnTwentyDays);
        var product = new FunnelProduct(0, new(3060, 17000), new(184, 2300), new(166, 230), new(46, 199));

        plan.ChanceAt(30).ShouldBe(product.Forecast().ProbabilityOfAtLeast(12, 5400), 1e-12);
        plan[FunnelStage.Calls].Range.ShouldBe(product.BelievedCallsNeeded(12));
    }

    [Fact]
    public void The_chance_is_what_a_simulation_of_the_month_says()
    {
        foreach (var (funnel, calls) in new[] { (Counted, 25.0), (Counted, 36.0), (Mixed, 25.0), (Mixed, 45.0) })
            BackwardCalculation.Of(12, funnel, NineOnTwentyDays).ChanceAt(calls).ShouldBe(Simulated(funnel, 12, (long)(calls * 180)), 0.02);
    }

    [Fact]
    public void A_rate_that_is_taken_as_reached_leaves_only_the_others_unsure()
    {
        var plan = BackwardCalculation.Of(12, Mixed, NineOnTwentyDays);
        var won = new Dictionary<FunnelStage, double> { [FunnelStage.Deals] = 0.25 };

        plan.ChanceAt(36, won).ShouldBe(Simulated(Mixed, 12, 36 * 180, won), 0.02);
        plan.ChanceAt(36, new Dictionary<FunnelStage, double> { [FunnelStage.Deals] = 0.3 }).ShouldBeGreaterThan(plan.ChanceAt(36, won));
    }

    [Fact]
    public void Assumed_stages_are_named_and_carry_the_uncertainty()
    {
        var plan = BackwardCalculation.Of(12, Mixed, NineOnTwentyDays);

        plan.Funnel.AssumedStages.ShouldBe([FunnelStage.Appointments, FunnelStage.Deals]);
        plan.Funnel.Basis.ShouldBe(TargetBasis.Assumed);
        plan.MostUncertain.ShouldBe(FunnelStage.Deals);
        plan.ShareOfUncertainty(FunnelStage.Deals).ShouldBeGreaterThan(0.7);
        plan[FunnelStage.Calls].Range.Width.ShouldBeGreaterThan(BackwardCalculation.Of(12, Counted, NineOnTwentyDays)[FunnelStage.Calls].Range.Width);
    }

    [Fact]
    public void The_average_lies_in_its_range_and_is_reached_about_every_second_time() => Draw.Check(Calculations, plan =>
        plan.Needs.All(need => need.Range.Contains(need.Average))
        && plan.Needs.Zip(plan.Needs.Skip(1)).All(pair => pair.First.Average >= pair.Second.Average)
        && plan.ChanceAt(plan.CallsPerOperatorDay) is > 0.4 and < 0.72);

    [Fact]
    public void The_chance_only_rises_with_the_calls() => Draw.Check(
        from plan in Calculations
        from less in Gen.Choose(0, 100)
        from more in Gen.Choose(0, 100)
        select (Plan: plan, Less: less, More: less + more),
        drawn => drawn.Plan.ChanceAt(drawn.Less) <= drawn.Plan.ChanceAt(drawn.More) + 1e-9);

    [Fact]
    public void The_calls_for_four_in_five_bring_just_that() => Draw.Check(Calculations, plan =>
        plan.CallsPerOperatorDayForChance is not { } calls
        || (plan.ChanceAt(calls) >= GoalOutlook.PlannedChance - 1e-9
            && plan.ChanceAt(Math.Max(0, calls - (1.5 / plan.Work.OperatorDays))) < GoalOutlook.PlannedChance
            && calls > plan.CallsPerOperatorDay));

    [Fact]
    public void The_rate_for_a_chance_gives_that_chance() => Draw.Check(
        from plan in Calculations
        from stage in Gen.Elements<FunnelStage>(FunnelProduct.RatedStages)
        select (Plan: plan, Stage: stage),
        drawn => drawn.Plan.RateFor(drawn.Stage, drawn.Plan.CallsPerOperatorDay) is not { } rate
            || (Chance(drawn.Plan, drawn.Stage, rate) >= GoalOutlook.PlannedChance && (rate <= 0.0001 || Chance(drawn.Plan, drawn.Stage, rate - 0.0001) < GoalOutlook.PlannedChance)));

    [Fact]
    public void The_parts_of_the_uncertainty_are_the_whole() =>
        Draw.Check(Calculations, plan => Math.Abs(FunnelProduct.RatedStages.Sum(plan.ShareOfUncertainty) - 1) < 1e-9);

    [Fact]
    public void A_point_more_brings_what_the_product_says()
    {
        var plan = BackwardCalculation.Of(12, Counted, NineOnTwentyDays);

        plan.GainOfPoint(FunnelStage.Appointments).ShouldBe(12 / 0.08 * 0.01, 0.01);
        plan.GainOfPoint(KpiCatalogue.PerConnect.Get("appointment-rate")).ShouldBe(plan.GainOfPoint(FunnelStage.Appointments));
        plan.GainOfPoint(KpiCatalogue.PerCall.Get("appointment-rate"))!.Value.ShouldBe(12 / (0.18 * 0.08) * 0.01, 0.01);
        plan.GainOfPoint(KpiCatalogue.PerCall.Get("talk-time")).ShouldBeNull();
    }

    [Fact]
    public void Calls_are_held_against_the_hours_of_the_team()
    {
        CallingVolume VolumeOf(params long[] calls) => CallingVolume.Of([.. calls.Select((count, i) => new OperatorDay("A", new DateOnly(2026, 11, 2).AddDays(i), count))])!;

        BackwardCalculation.Of(12, Counted, NineOnTwentyDays).Fit.ShouldBeNull();
        var busy = BackwardCalculation.Of(12, Counted, NineOnTwentyDays, VolumeOf(30, 32, 31, 30));
        (busy.Fit, busy.FitForChance, busy.UsualCallsPerOperatorDay).ShouldBe((CallsFit.Fits, CallsFit.BeyondAnyDay, 30.75));
    }

    [Fact]
    public void The_working_time_is_that_of_the_month()
    {
        // November 2026 has 21 weekdays, of which the 3rd and the 23rd are holidays.
        var work = MonthWork.Of(new Month(2026, 11), BusinessCalendar.Default, 9.5);

        (work.BusinessDays, work.OperatorDays).ShouldBe((19, 180.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new MonthWork(20, 0));
    }

    [Fact]
    public void What_has_never_come_of_anything_leads_to_no_number() => Should.Throw<ArgumentException>(() => StageRate.Measured(new(0, 50)));

    private static double Chance(BackwardCalculation plan, FunnelStage stage, double rate) =>
        plan.ChanceAt(plan.CallsPerOperatorDay, new Dictionary<FunnelStage, double> { [stage] = rate });

    private static Gen<StageRate> Rates(int fewest, int most) => Gen.OneOf(
        from trials in Gen.Choose(fewest, most)
        from successes in Gen.Choose(Math.Max(5, trials / 50), trials * 9 / 10)
        select StageRate.Measured(new(successes, trials)),
        from percent in Gen.Choose(2, 60)
        from odds in Gen.Choose(130, 500)
        let low = percent / 100.0
        let high = low / (1 - low) * odds / 100
        select StageRate.Assumed(new(low, high / (1 + high))));

    // Rates are drawn from the beliefs; the month's luck at those rates is binomial.
    private static double Simulated(PlanFunnel funnel, long deals, long calls, Dictionary<FunnelStage, double>? known = null)
    {
        const int beliefs = 4000;
        var random = new Random(20261122);
        var reached = 0.0;
        for (var i = 0; i < beliefs; i++)
        {
            var rate = 1.0;
            foreach (var stage in FunnelProduct.RatedStages)
            {
                var evidence = funnel[stage].Evidence;
                rate *= known?.TryGetValue(stage, out var reachedRate) == true
                    ? reachedRate
                    : Beta.Sample(random, evidence.Successes + 0.5, evidence.Trials - evidence.Successes + 0.5);
            }

            reached += 1 - Binomial.CDF(rate, (int)calls, deals - 1);
        }

        return reached / beliefs;
    }
}
