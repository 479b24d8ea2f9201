using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Retrospectives.Decisions;
using OutboundKpi.Domain.Retrospectives.Numbers;
using OutboundKpi.Domain.Tests.Diagnosis;

namespace OutboundKpi.Domain.Tests.Retrospectives.Numbers;

public sealed class MovementTests
{
    private static readonly DateOnly _asOf = new(2026, 11, 2);
    private static readonly Month _october = new(2026, 10);
    private static readonly Kpi _connect = KpiCatalogue.PerConnect.Get("connect-rate");

    [Theory]
    [InlineData(40, Movement.Level)]
    [InlineData(15, Movement.Down)]
    [InlineData(80, Movement.Up)]
    public void The_goal_is_looked_at_in_the_latest_month_whose_deals_have_come(int deals, Movement movement)
    {
        var goal = GoalMovement.Of(Deals(40, deals).AsOf(_asOf), _october);

        (goal.Window, goal.Movement, goal.Deals, goal.DealsBefore).ShouldBe((new Month(2026, 8), movement, deals, 120));
        goal.OperatorDays.ShouldBe(5 * 20);
    }

    [Fact]
    public void With_a_handful_of_deals_nothing_is_known() => GoalMovement.Of(Deals(3, 2).AsOf(_asOf), _october).Movement.ShouldBe(Movement.Unknown);

    [Fact]
    public void A_team_that_only_counts_has_an_unknown_goal() =>
        GoalMovement.Of(new Work().Reports("2026-10", 60, 12, 1).AsOf(_asOf), _october).ShouldSatisfyAllConditions(
            goal => goal.Window.ShouldBeNull(), goal => goal.Movement.ShouldBe(Movement.Unknown), goal => goal.Ratio.ShouldBeNull());

    [Theory]
    [InlineData(12, Movement.Level)]
    [InlineData(9, Movement.Down)]
    [InlineData(15, Movement.Up)]
    public void A_rate_is_held_against_the_three_months_before(int connects, Movement movement)
    {
        var work = new Work().Reports("2026-07", 60, 12, 1).Reports("2026-08", 60, 12, 1).Reports("2026-09", 60, 12, 1).Reports("2026-10", 60, connects, 1);

        var stage = StageMovement.Of(work.AsOf(_asOf), _connect, _october);

        (stage.Window, stage.Movement, stage.IsMixEffect).ShouldBe((_october, movement, false));
    }

    [Fact]
    public void A_harder_list_is_not_worse_work()
    {
        // Each list connects as it always did; only the share of the hard one grows.
        var work = new Work().Reports("2026-09", 80, 24, 1, list: "easy").Reports("2026-09", 20, 2, 1, list: "hard")
            .Reports("2026-10", 20, 6, 1, list: "easy").Reports("2026-10", 80, 8, 1, list: "hard");

        var stage = StageMovement.Of(work.AsOf(_asOf), _connect, _october);

        (stage.Movement, stage.IsMixEffect).ShouldBe((Movement.Level, true));
    }

    [Theory]
    [InlineData("calls", "connect-rate appointment-rate meeting-rate win-rate")]
    [InlineData("follow-up", "connect-rate appointment-rate meeting-rate win-rate")]
    [InlineData("appointment-rate", "meeting-rate win-rate")]
    [InlineData("talk-time", "appointment-rate meeting-rate win-rate")]
    [InlineData("win-rate", "")]
    public void The_rates_that_pay_for_a_KPI_are_those_of_the_later_stages(string kpi, string rates) =>
        string.Join(' ', StageMovement.LaterStagesOf(KpiCatalogue.PerConnect, KpiCatalogue.PerConnect.Get(kpi)).Select(rate => rate.Key)).ShouldBe(rates);

    [Fact]
    public void A_new_list_a_new_script_many_new_people_and_a_noted_event_are_noticed()
    {
        IReadOnlyList<ConditionChange> In(Work october) => ConditionChanges.In(october.Reports("2026-09", 60, 12, 1, people: 6, list: "A", script: "old").AsOf(_asOf), _october);

        In(new Work().Reports("2026-10", 60, 12, 1, people: 6, list: "A", script: "old")).ShouldBeEmpty();
        In(new Work().Reports("2026-10", 60, 12, 1, people: 6, list: "B", script: "old")).ShouldBe([ConditionChange.NewList]);
        In(new Work().Reports("2026-10", 60, 12, 1, people: 6, list: "", script: "new")).ShouldBe([ConditionChange.NewScript]);
        In(new Work().Reports("2026-10", 60, 12, 1, people: 4, list: "A", script: "old")).ShouldBe([ConditionChange.Staffing]);
        In(new Work().Reports("2026-10", 60, 12, 1, people: 6, list: "A", script: "old").Event(new(2026, 10, 5))).ShouldBe([ConditionChange.Event]);
    }

    [Fact]
    public void The_chasing_team_of_the_samples_is_seen_for_what_it_does()
    {
        // T1's target of calls went from 60 to 80 in March: calls rose, and appointments of connects fell.
        var history = new SampleHistory().AsOf("T1", new(2026, 5, 1)) with { Targets = [new("calls", TargetPer.OperatorDay, 80, new(2026, 3, 12))] };
        var april = new Month(2026, 4);

        var review = KpiReview.Of(history, KpiCatalogue.PerConnect, KpiCatalogue.PerConnect.Get("calls"), april);

        review.Attainment.Figure!.Value.ShouldBeInRange(70, 95);
        (review.NextStage!.KpiKey, review.NextStage.Movement).ShouldBe(("appointment-rate", Movement.Down));
    }

    private static Work Deals(int before, int now)
    {
        var work = new Work();
        foreach (var month in new[] { "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10" })
            work.Reports(month, 60, 12, 1);

        return work.Outcomes("2026-05", 100, 0, before).Outcomes("2026-06", 100, 0, before).Outcomes("2026-07", 100, 0, before).Outcomes("2026-08", 100, 0, now)
            .Outcomes("2026-09", 100, 0, 40).Outcomes("2026-10", 100, 0, 0);
    }
}
