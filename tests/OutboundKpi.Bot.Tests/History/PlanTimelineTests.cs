using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Tests.Storage;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Tests.History;

/// <summary>Every day is judged by the plan that was in force on it.</summary>
public sealed class PlanTimelineTests
{
    [Fact]
    public void Targets_hold_while_their_version_does()
    {
        var timeline = new PlanTimeline([Some.Plan(2, Some.Today.AddDays(10)), Some.Plan(from: Some.Today)]);

        timeline.Targets().ShouldBe(
        [
            new(Target.Goal, TargetPer.Month, 12, Some.Today, Some.Today.AddDays(9)),
            new("appointment-rate", TargetPer.Percent, 9.5, Some.Today, Some.Today.AddDays(9)),
            new(Target.Goal, TargetPer.Month, 12, Some.Today.AddDays(10)),
            new("appointment-rate", TargetPer.Percent, 9.5, Some.Today.AddDays(10)),
        ]);
    }

    [Fact]
    public void An_imported_target_ends_with_the_first_plan_and_a_later_one_stays()
    {
        var timeline = new PlanTimeline([Some.Plan(from: Some.Today)]);
        Target early = new("calls", TargetPer.OperatorDay, 80, Some.Today.AddDays(-60));
        Target over = early with { From = Some.Today.AddDays(-90), To = Some.Today.AddDays(-61) };
        Target later = early with { From = Some.Today.AddDays(30) };

        timeline.TargetsBeside([early, over, later]).Take(3).ShouldBe([early with { To = Some.Today.AddDays(-1) }, over, later]);
        new PlanTimeline([]).TargetsBeside([early]).ShouldBe([early]);
    }

    [Fact]
    public void On_every_day_the_targets_are_those_of_the_version_in_force() => Prop.ForAll(
        Gen.Choose(0, 30).ListOf().ToArbitrary(),
        starts =>
        {
            var versions = starts.Select((start, i) => Some.Plan(i + 1, Some.Today.AddDays(start)) with { Plan = WithGoal(i + 1) }).ToList();
            var timeline = new PlanTimeline(versions);
            return Enumerable.Range(-1, 33).Select(Some.Today.AddDays).All(day =>
                timeline.Targets().Where(target => target.Measure == Target.Goal && target.HoldsOn(day)).Select(target => (int)target.Value)
                    .SequenceEqual(timeline.InForce(day) is { } version ? [version.Version] : Array.Empty<int>()));
        }).QuickCheckThrowOnFailure();

    private static Domain.Plans.KpiPlan WithGoal(int deals) => Some.Plan().Plan with { Goal = new(Domain.Plans.GoalMeasure.Deals, deals) };
}
