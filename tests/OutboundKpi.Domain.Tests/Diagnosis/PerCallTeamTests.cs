using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Tests.Diagnosis;

/// <summary>
/// A team that divides appointments by calls (about 2.3 % of them; 11 % of its connects): its targets are held against that rate, and its changes are
/// told of it. The stages of the funnel are those of every team.
/// </summary>
public sealed class PerCallTeamTests
{
    private static readonly SampleHistory Sample = new();
    private static readonly DateOnly Day = new(2026, 4, 30);
    private static readonly DateOnly Begin = new(2026, 1, 5);

    [Theory]
    [InlineData(2, AppointmentRateBasis.PerCall, false)]
    [InlineData(10, AppointmentRateBasis.PerCall, true)]
    [InlineData(10, AppointmentRateBasis.PerConnect, false)]
    public void Only_what_no_operator_s_month_has_shown_of_calls_is_out_of_reach(double percent, AppointmentRateBasis basis, bool isOut)
    {
        var finding = Of(basis, Aim(percent)).SingleOrDefault(finding => finding is { Kind: FindingKind.TargetOutOfReach, KpiKey: "appointment-rate" });

        (finding is not null).ShouldBe(isOut);
        finding?.Evidence.Before.Ratio.ShouldBeLessThan(0.06);
    }

    [Theory]
    [InlineData(1.5, AppointmentRateBasis.PerCall, true)]
    [InlineData(9, AppointmentRateBasis.PerCall, false)]
    [InlineData(9, AppointmentRateBasis.PerConnect, true)]
    public void A_target_that_was_met_by_calls_can_be_detached_from_the_goal(double percent, AppointmentRateBasis basis, bool isDetached) =>
        Of(basis, Aim(percent), new(Target.Goal, TargetPer.Month, 100, Begin))
            .Any(finding => finding is { Kind: FindingKind.GoalDetached, KpiKey: "appointment-rate" }).ShouldBe(isDetached);

    [Theory]
    [InlineData(2, true)]
    [InlineData(5, false)]
    public void The_phase_ends_at_the_agreed_level_of_calls(double percent, bool isReady) =>
        Of(AppointmentRateBasis.PerCall, Aim(percent)).Any(finding => finding.Kind == FindingKind.PhaseReady).ShouldBe(isReady);

    [Fact]
    public void A_change_is_told_with_calls_below_the_line()
    {
        DateOnly since = new(2026, 3, 16);
        var team = new SimulatedTeam(5000, new() { Changes = [new(PlantedKind.Appointment, since, -0.8)] });
        var history = team.AsOf(team.Days[^1]);
        var (perCall, perConnect) = (Fall(history with { AppointmentRate = AppointmentRateBasis.PerCall }), Fall(history));

        perCall.Since.ShouldBeInRange(since.AddDays(-7), since.AddDays(7));
        perCall.Evidence.After.Denominator.ShouldBe(Sum(perCall, row => row.Counts.Calls), 200);
        perConnect.Evidence.After.Denominator.ShouldBe(Sum(perConnect, row => row.Counts.Connects), 100);
        perCall.Evidence.Before.Ratio.ShouldBeLessThan(perConnect.Evidence.Before.Ratio / 3);

        double Sum(Finding finding, Func<ActivityRow, int?> count) =>
            history.Rows.Where(row => row.Date >= finding.Evidence.After.First && row.Date <= finding.Evidence.After.Last).Sum(row => count(row) ?? 0);
    }

    [Fact]
    public void The_stages_and_the_goal_are_what_they_are_for_every_team()
    {
        var history = Sample.AsOf("T3", Day) with { Targets = [new(Target.Goal, TargetPer.Month, 20, Begin)] };
        var (perCall, perConnect) = (TeamDiagnosis.Of(history with { AppointmentRate = AppointmentRateBasis.PerCall }), TeamDiagnosis.Of(history));

        perCall.Bottleneck.ShouldNotBeNull().Stages.ShouldBe(perConnect.Bottleneck.ShouldNotBeNull().Stages);
        perCall.Goal.ShouldNotBeNull().Chance.ShouldBe(perConnect.Goal.ShouldNotBeNull().Chance);
    }

    private static Target Aim(double percent) => new("appointment-rate", TargetPer.Percent, percent, Begin);

    private static IReadOnlyList<Finding> Of(AppointmentRateBasis basis, params Target[] targets) =>
        TeamDiagnosis.Of(Sample.AsOf("T3", Day) with { AppointmentRate = basis, Phase = Phase.Improve, Targets = targets }).Findings;

    private static Finding Fall(TeamHistory history) => TeamDiagnosis.Of(history).Findings
        .Single(finding => finding is { Kind: FindingKind.RateChange, KpiKey: "appointment-rate", IsUp: false } && finding.Scope == FindingScope.Team);
}
