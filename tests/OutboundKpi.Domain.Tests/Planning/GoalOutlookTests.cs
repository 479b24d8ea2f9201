using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Tests.Planning;

/// <summary>The numbers are of a short program that sums beta-binomial chances from factorials.</summary>
public sealed class GoalOutlookTests
{
    private static readonly Month _november = new(2026, 11);

    /// <summary>9,600 calls, 23 deals.</summary>
    private static readonly FunnelProduct _funnel = FunnelProduct.FromCounts(9600, 1728, 147, 106, 23);

    [Fact]
    public void A_month_is_forecast_with_its_range_and_its_needs()
    {
        var outlook = GoalOutlook.Of(Situation(target: 30, soFar: 10));

        // 94.5 operator-days left at 50 calls.
        outlook.CallsLeft.ShouldBe(4725);
        outlook.Expected.ShouldBe(21.5652, 5e-5);
        outlook.Range.ShouldBe(new Interval(17, 27));
        outlook.Chance.ShouldBe(0.0391517, 5e-8);
        outlook.DealsNeeded.ShouldBe(20);
        outlook.NeededPerBusinessDay.ShouldBe(2);
        outlook.CallsPerOperatorDay!.Value.ShouldBe(88.33678, 5e-6);
        outlook.CallsPerOperatorDayForChance!.Value.ShouldBe(10536 / 94.5, 1e-9);
        outlook.DueByNow.ShouldBe(30 * 88 / 182.5, 1e-9);
    }

    [Theory]
    [InlineData(18, GoalVerdict.OnTrack, false)]
    [InlineData(21, GoalVerdict.Possible, true)]
    [InlineData(30, GoalVerdict.OutOfReach, true)]
    public void The_verdict_follows_the_chance_and_the_hours(long target, GoalVerdict verdict, bool planMustChange)
    {
        var outlook = GoalOutlook.Of(Situation(target, soFar: 10));

        outlook.Verdict.ShouldBe(verdict);
        outlook.PlanMustChange.ShouldBe(planMustChange);
    }

    [Fact]
    public void Calls_that_fit_into_the_hours_leave_the_plan_as_it_is()
    {
        // Days of 40 to 60 calls rarely reach 65; days of 40 to 90 often do.
        var outlook = GoalOutlook.Of(Situation(target: 21, soFar: 10) with { Volume = Volume(40, 80) });

        outlook.CallsLeft.ShouldBe(5670);
        outlook.FitForChance.ShouldBe(CallsFit.Fits);
        outlook.Verdict.ShouldBe(GoalVerdict.Possible);
        outlook.PlanMustChange.ShouldBeFalse();
    }

    [Fact]
    public void What_nobody_has_ever_dialled_is_beyond_any_day()
    {
        var outlook = GoalOutlook.Of(Situation(target: 30, soFar: 10));

        // 88 calls a day against a record of 60.
        (outlook.Fit, outlook.FitForChance).ShouldBe((CallsFit.BeyondAnyDay, CallsFit.BeyondAnyDay));
    }

    [Fact]
    public void One_deal_missing_on_the_last_day_is_not_out_of_reach()
    {
        var outlook = GoalOutlook.Of(Situation(target: 30, soFar: 29, day: 27));

        // Ten operators, 500 calls: at least one deal with .697.
        outlook.Chance.ShouldBe(0.69715, 5e-6);
        outlook.CallsPerOperatorDayForChance.ShouldBe(68);
        outlook.Verdict.ShouldBe(GoalVerdict.Possible);
    }

    [Fact]
    public void A_goal_that_is_reached_needs_nothing_more()
    {
        var outlook = GoalOutlook.Of(Situation(target: 30, soFar: 31));

        (outlook.DealsNeeded, outlook.Chance, outlook.NeededPerBusinessDay, outlook.CallsPerOperatorDayForChance).ShouldBe((0, 1, 0, 0));
        outlook.Verdict.ShouldBe(GoalVerdict.OnTrack);
        outlook.Range.Low.ShouldBeGreaterThanOrEqualTo(31);
    }

    [Fact]
    public void When_no_day_is_left_what_is_missing_is_out_of_reach()
    {
        var outlook = GoalOutlook.Of(Situation(target: 30, soFar: 29, day: 30));

        outlook.NeededPerBusinessDay.ShouldBeNull();
        outlook.CallsPerOperatorDay.ShouldBeNull();
        outlook.Expected.ShouldBe(29);
        outlook.Range.ShouldBe(new Interval(29, 29));
        outlook.Verdict.ShouldBe(GoalVerdict.OutOfReach);
    }

    [Fact]
    public void Scatter_widens_the_range_and_leaves_the_expectation()
    {
        var plain = GoalOutlook.Of(Situation(target: 30, soFar: 10));
        var scattered = GoalOutlook.Of(Situation(target: 30, soFar: 10) with { Dispersion = 2 });

        scattered.Range.Width.ShouldBeGreaterThan(plain.Range.Width);
        scattered.Expected.ShouldBe(plain.Expected, 1e-9);
        scattered.CallsPerOperatorDayForChance!.Value.ShouldBeGreaterThan(plain.CallsPerOperatorDayForChance!.Value);
    }

    [Fact]
    public void A_team_without_a_deal_yet_has_no_calls_to_be_told()
    {
        var outlook = GoalOutlook.Of(Situation(target: 5, soFar: 0) with { Funnel = FunnelProduct.FromCounts(2000, 300, 20, 12, 0) });

        outlook.CallsPerOperatorDay.ShouldBeNull();
        outlook.Range.Low.ShouldBe(0);
        outlook.Range.High.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_goal_in_revenue_is_as_many_deals_as_make_it()
    {
        SalesGoal.OfRevenue(3_000_000, 400_000).Deals.ShouldBe(8);
        SalesGoal.OfRevenue(3_200_000, 400_000).Deals.ShouldBe(8);
        Should.Throw<ArgumentOutOfRangeException>(() => SalesGoal.OfDeals(0));
        Should.Throw<ArgumentOutOfRangeException>(() => SalesGoal.OfRevenue(3_000_000, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => GoalOutlook.Of(Situation(target: 5, soFar: -1)));
    }

    private static GoalSituation Situation(long target, long soFar, int day = 13) => new()
    {
        Goal = SalesGoal.OfDeals(target),
        DealsSoFar = soFar,
        Pace = MonthPace.Of(
            _november,
            new(2026, 11, day),
            BusinessCalendar.Default,
            [.. Enumerable.Repeat(new Attendance(_november.Days), 10)],
            [new(new(new(2026, 11, 5), new(2026, 11, 6))), new(new(new(2026, 11, 16), new(2026, 11, 20))), new(DateSpan.Of(new(2026, 11, 24)), 0.5)]),
        Volume = Volume(40, 60),
        Funnel = _funnel,
    };

    // One day for each number of calls, evenly spread.
    private static CallingVolume Volume(int fewest, int most) => CallingVolume.Of(
        [.. Enumerable.Range(fewest, most - fewest + 1).Select(calls => new OperatorDay("a" + calls, new(2026, 10, 1), calls))])!;
}
