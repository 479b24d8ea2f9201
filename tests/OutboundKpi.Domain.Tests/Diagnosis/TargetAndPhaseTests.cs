using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Tests.Diagnosis;

/// <summary>Targets beside what was reached, the goal beside the KPIs, and whether a phase has settled.</summary>
public sealed class TargetAndPhaseTests
{
    private static readonly SampleHistory History = new();
    private static readonly DateOnly Day = new(2026, 4, 30);
    private static readonly DateOnly Begin = new(2026, 1, 5);

    [Theory]
    [InlineData(60, false)]
    [InlineData(68, false)]
    [InlineData(120, true)]
    public void A_number_of_calls_that_nobody_has_kept_up_is_out_of_reach(double calls, bool isOut) =>
        Of([new("calls", TargetPer.OperatorDay, calls, Begin)]).Any(finding => finding is { Kind: FindingKind.TargetOutOfReach, KpiKey: "calls" }).ShouldBe(isOut);

    [Theory]
    [InlineData(20, false)]
    [InlineData(60, true)]
    public void A_rate_that_no_operator_s_month_has_shown_is_out_of_reach(double percent, bool isOut) =>
        Of([new("connect-rate", TargetPer.Percent, percent, Begin)]).Any(finding => finding is { Kind: FindingKind.TargetOutOfReach, KpiKey: "connect-rate" }).ShouldBe(isOut);

    [Fact]
    public void A_goal_whose_calls_nobody_has_ever_made_in_a_day_must_change_and_not_the_dialling()
    {
        var diagnosis = TeamDiagnosis.Of(History.AsOf("T3", new(2026, 4, 24)) with { Targets = [new(Target.Goal, TargetPer.Month, 150, Begin)] });

        diagnosis.Goal.ShouldNotBeNull().Verdict.ShouldBe(GoalVerdict.OutOfReach);
        diagnosis.Goal.PlanMustChange.ShouldBeTrue();
        diagnosis.Findings.ShouldContain(finding => finding.Kind == FindingKind.TargetOutOfReach && finding.IsOfGoal);
    }

    [Fact]
    public void Days_off_that_are_known_make_the_rest_of_the_month_shorter_and_those_behind_do_not()
    {
        var history = History.AsOf("T3", new(2026, 4, 15)) with { Targets = [new(Target.Goal, TargetPer.Month, 20, Begin)] };
        var somebody = history.Rows.First(row => row.Date == new DateOnly(2026, 4, 15)).Operator;
        GoalOutlook With(params OperatorAbsence[] absences) => TeamDiagnosis.Of(history with { Absences = absences }).Goal.ShouldNotBeNull();

        var usual = With().CallsLeft;
        With(new OperatorAbsence(somebody, new(new(2026, 4, 16), new(2026, 5, 10)), 1)).CallsLeft.ShouldBeLessThan(usual);
        With(new OperatorAbsence(somebody, new(new(2026, 4, 16), new(2026, 5, 10)), 0.5)).CallsLeft.ShouldBeLessThan(usual);
        With(new OperatorAbsence("somebody else", new(new(2026, 4, 16), new(2026, 5, 10)), 1)).CallsLeft.ShouldBe(usual);
        With(new OperatorAbsence(somebody, new(new(2026, 3, 1), new(2026, 4, 14)), 1)).CallsLeft.ShouldBeGreaterThanOrEqualTo(usual);
    }

    [Fact]
    public void A_target_met_month_after_month_beside_a_goal_that_is_not_is_detached_from_it()
    {
        Target calls = new("calls", TargetPer.OperatorDay, 50, Begin);

        Of([calls, new(Target.Goal, TargetPer.Month, 100, Begin)]).ShouldContain(finding => finding.Kind == FindingKind.GoalDetached && finding.KpiKey == "calls");
        Of([calls, new(Target.Goal, TargetPer.Month, 40, Begin)]).ShouldNotContain(finding => finding.Kind == FindingKind.GoalDetached);
        Of([calls with { Value = 80 }, new(Target.Goal, TargetPer.Month, 100, Begin)]).ShouldNotContain(finding => finding.Kind == FindingKind.GoalDetached);
    }

    [Fact]
    public void A_phase_has_settled_when_its_numbers_have_held_and_not_right_after_a_change()
    {
        Ready("T3", Day, Phase.Launch).ShouldNotBeNull().KpiKey.ShouldBe("appointment-rate");
        Ready("T3", Day, Phase.Improve, agreedPercent: 5).ShouldNotBeNull().KpiKey.ShouldBe("meeting-rate");
        Ready("T3", Day, Phase.Improve, agreedPercent: 20).ShouldBeNull();
        Ready("T3", Day, Phase.Improve).ShouldBeNull();
        Ready("T3", Day, Phase.Stable).ShouldBeNull();
        Ready("T3", Day, null).ShouldBeNull();
        Ready("T1", Day, Phase.Launch).ShouldBeNull();
        Ready("T3", new(2026, 1, 30), Phase.Launch).ShouldBeNull();
    }

    private static Finding? Ready(string team, DateOnly day, Phase? phase, double? agreedPercent = null) =>
        TeamDiagnosis.Of(History.AsOf(team, day) with
        {
            Phase = phase,
            Targets = agreedPercent is { } percent ? [new("appointment-rate", TargetPer.Percent, percent, Begin)] : [],
        }).Findings.SingleOrDefault(finding => finding.Kind == FindingKind.PhaseReady);

    private static IReadOnlyList<Finding> Of(IReadOnlyList<Target> targets) => TeamDiagnosis.Of(History.AsOf("T3", Day) with { Targets = targets }).Findings;
}
