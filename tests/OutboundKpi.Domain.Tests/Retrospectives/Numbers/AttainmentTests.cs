using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Retrospectives.Numbers;

namespace OutboundKpi.Domain.Tests.Retrospectives.Numbers;

public sealed class AttainmentTests
{
    private static readonly DateOnly _long = new(2026, 1, 1);
    private static readonly DateOnly _asOf = new(2026, 11, 2);
    private static readonly Month _october = new(2026, 10);

    [Theory]
    [InlineData(10, Attained.Yes)] // 20 %, far above
    [InlineData(30, Attained.No)]
    public void A_month_decides_alone_when_its_interval_leaves_out_the_target(double target, Attained verdict)
    {
        var attainment = Judge("connect-rate", new Work().Reports("2026-10", 60, 12, 1).Target("connect-rate", TargetPer.Percent, target, _long));

        (attainment.Verdict, attainment.Basis, attainment.Doubt).ShouldBe((verdict, AttainmentBasis.Interval, null));
        (attainment.Figure!.Value, attainment.Figure.Target).ShouldBe((20, target));

        // Even days leave chance alone: Wilson of 1260/6300.
        attainment.Figure.Interval.Low.ShouldBe(100 * new Proportion(1260, 6300).Wilson().Low, 1e-9);
    }

    [Fact]
    public void Two_months_of_three_decide_what_chance_leaves_open()
    {
        var work = new Work().Reports("2026-08", 100, 19, 1).Reports("2026-09", 100, 21, 1).Reports("2026-10", 100, 20, 1);

        Judge("connect-rate", work.Target("connect-rate", TargetPer.Percent, 19.9, _long)).ShouldSatisfyAllConditions(
            attainment => (attainment.Verdict, attainment.Basis).ShouldBe((Attained.Yes, AttainmentBasis.TwoOfThreeMonths)),
            attainment => attainment.MonthsInARow.ShouldBe(2),
            attainment => attainment.Months.Select(month => month.IsMet).ShouldBe([true, true, false]));
    }

    [Fact]
    public void Two_missed_months_of_three_are_a_no() => Judge(
        "connect-rate",
        new Work().Reports("2026-08", 100, 22, 1).Reports("2026-09", 100, 20, 1).Reports("2026-10", 100, 20, 1).Target("connect-rate", TargetPer.Percent, 20.1, _long)).Verdict.ShouldBe(Attained.No);

    [Fact]
    public void A_single_month_within_chance_is_unclear_and_says_how_much_is_missing()
    {
        Work Of(int times) => new Work().Reports("2026-10", 60 * times, 12 * times, 1).Target("connect-rate", TargetPer.Percent, 19.5, _long);

        var attainment = Judge("connect-rate", Of(1));

        (attainment.Verdict, attainment.Doubt).ShouldBe((Attained.Unclear, AttainmentDoubt.WithinChance));
        var times = (int)Math.Ceiling(1 + (attainment.StillNeeded!.Value / 6300.0));
        Judge("connect-rate", Of(times)).Verdict.ShouldBe(Attained.Yes);
        Judge("connect-rate", Of(times - 2)).Verdict.ShouldBe(Attained.Unclear);
    }

    [Fact]
    public void Every_day_is_held_against_the_target_of_that_day()
    {
        var work = new Work().Reports("2026-10", 60, 12, 1)
            .Target("connect-rate", TargetPer.Percent, 10, _long).Target("connect-rate", TargetPer.Percent, 30, new(2026, 10, 22));

        // 14 of October's 21 business days come before the 22nd.
        Judge("connect-rate", work).Figure!.Target.ShouldBe(((14 * 10) + (7 * 30)) / 21.0, 1e-9);
    }

    [Fact]
    public void Days_before_there_was_a_target_do_not_count()
    {
        var attainment = Judge("connect-rate", new Work().Reports("2026-10", 60, 12, 1).Target("connect-rate", TargetPer.Percent, 10, new(2026, 10, 22)));

        attainment.Figure!.Counts.ShouldBe(new Proportion(7 * 5 * 12, 7 * 5 * 60));
    }

    [Fact]
    public void Days_that_differ_more_than_chance_make_the_interval_wider()
    {
        var uneven = new Work().Target("connect-rate", TargetPer.Percent, 19, _long);
        foreach (var day in BusinessCalendar.Default.BusinessDays(_october.Days))
            uneven.Day(day, "person-0", 300, day.Day % 2 == 0 ? 30 : 90, 0);

        var figure = Judge("connect-rate", uneven).Figure!;

        figure.Interval.Width.ShouldBeGreaterThan(2 * 100 * figure.Counts!.Value.Wilson().Width);
    }

    [Theory]
    [InlineData(TargetPer.OperatorDay, 60)]
    [InlineData(TargetPer.Day, 300)]
    [InlineData(TargetPer.Month, 6300)]
    public void Calls_are_held_against_a_target_in_its_own_unit(TargetPer per, double value)
    {
        Attained With(double target) => Judge("calls", new Work().Reports("2026-10", 60, 12, 1).Target("calls", per, target, _long)).Verdict;

        (With(value), With(value * 1.01)).ShouldBe((Attained.Yes, Attained.No));
    }

    [Fact]
    public void Meetings_are_judged_in_the_latest_month_whose_appointments_are_decided()
    {
        var work = new Work().Outcomes("2026-08", 80, 20, 10).Outcomes("2026-09", 70, 30, 10).Outcomes("2026-10", 10, 5, 0, pending: 60)
            .Target("meeting-rate", TargetPer.Percent, 50, _long);

        var attainment = Judge("meeting-rate", work);

        (attainment.Judged, attainment.Verdict).ShouldBe((new Month(2026, 9), Attained.Yes));
        attainment.Months.Select(month => month.Counts).ShouldBe([new Proportion(70, 100), new Proportion(80, 100)]);
    }

    [Fact]
    public void Deals_that_have_not_had_their_time_are_not_judged() => Judge(
        "win-rate",
        new Work().Outcomes("2026-09", 70, 30, 10).Outcomes("2026-10", 70, 30, 1).Target("win-rate", TargetPer.Percent, 50, _long)).Doubt.ShouldBe(AttainmentDoubt.NotMature);

    [Theory]
    [InlineData("connect-rate", TargetPer.Percent, 0, AttainmentDoubt.NoTarget)]
    [InlineData("talk-time", TargetPer.Minutes, 3, AttainmentDoubt.NoDirection)]
    [InlineData("talk-branch", TargetPer.Percent, 3, AttainmentDoubt.NoDirection)]
    [InlineData("cpa", TargetPer.Yen, 3, AttainmentDoubt.NotInReports)]
    [InlineData("revenue-per-head", TargetPer.Yen, 3, AttainmentDoubt.NotInReports)]
    [InlineData("follow-up", TargetPer.OperatorDay, 3, AttainmentDoubt.TooFew)]
    public void What_cannot_be_judged_says_why(string kpi, TargetPer per, double target, AttainmentDoubt doubt)
    {
        var work = new Work().Reports("2026-10", 60, 12, 1);
        var attainment = Judge(kpi, target > 0 ? work.Target(kpi, per, target, _long) : work);

        (attainment.Verdict, attainment.Doubt).ShouldBe((Attained.Unclear, doubt));
    }

    [Fact]
    public void Fewer_than_thirty_is_no_rate() => Judge(
        "connect-rate", new Work().Day(new(2026, 10, 1), "person-0", 29, 20, 1).Target("connect-rate", TargetPer.Percent, 10, _long)).Doubt.ShouldBe(AttainmentDoubt.TooFew);

    [Fact]
    public void A_target_that_one_person_reached_is_one_that_can_be_reached()
    {
        var work = new Work().Reports("2026-10", 60, 12, 1).Target("calls", TargetPer.OperatorDay, 80, _long);
        ReachedByAnyone(work).ShouldBe(false);

        foreach (var day in BusinessCalendar.Default.BusinessDays(new Month(2026, 9).Days))
            work.Day(day, "person-9", 85, 12, 1);

        ReachedByAnyone(work).ShouldBe(true);
        ReachedByAnyone(new()).ShouldBeNull();
    }

    private static bool? ReachedByAnyone(Work work) => TargetReached.ByAnyone(work.AsOf(_asOf), KpiCatalogue.PerConnect.Get("calls"), _october);

    private static Attainment Judge(string kpi, Work work) => Attainment.Of(work.AsOf(_asOf), KpiCatalogue.PerConnect.Get(kpi), _october);
}
