using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Tests.Diagnosis;
using Kind = OutboundKpi.Domain.Plans.PlanConcernKind;

namespace OutboundKpi.Domain.Tests.Plans;

public sealed class PlanGuardsTests
{
    private static readonly TeamFigures Figures = TeamFigures.Of(new SampleHistory().AsOf("T3", new(2026, 4, 30)));
    private static readonly MonthWork Work = new(20, Figures.Operators);

    [Fact]
    public void A_plan_with_its_meaning_and_its_pairs_holds() => Check(PlanDraft.Holding).ShouldBeEmpty();

    [Fact]
    public void A_goal_is_needed_and_in_yen_what_a_deal_brings()
    {
        Blocked(PlanDraft.Holding with { Goal = new(GoalMeasure.Deals, 0) }).Kind.ShouldBe(Kind.GoalMissing);
        Blocked(PlanDraft.Holding with { Goal = new(GoalMeasure.Revenue, 3_000_000) }).Remedies.ShouldBe([PlanRemedy.SayGoal]);
        Check(PlanDraft.Holding with { Goal = new(GoalMeasure.Revenue, 3_000_000, 250_000) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_purpose_is_needed() => Blocked(PlanDraft.Holding with { Purposes = ["　"] }).Kind.ShouldBe(Kind.PurposesMissing);

    [Fact]
    public void A_KPI_is_needed()
    {
        var concern = Blocked(PlanDraft.Holding with { Items = [] });

        (concern.Kind, concern.Suggested[0]).ShouldBe((Kind.KpisMissing, "appointment-rate"));
    }

    [Fact]
    public void A_KPI_stands_in_a_plan_once()
    {
        var concern = Blocked(PlanDraft.Of(Phase.Improve, "appointment-rate", "meeting-rate", "meeting-rate"));

        (concern.Kind, concern.KpiKeys[0]).ShouldBe((Kind.KpiRepeated, "meeting-rate"));
    }

    [Fact]
    public void A_KPI_without_any_part_of_its_meaning_cannot_be_activated()
    {
        var item = PlanDraft.Item("meeting-rate");
        (PlanItem Item, Kind Kind, PlanRemedy Remedy)[] incomplete =
        [
            (item with { Purpose = "" }, Kind.PurposeMissing, PlanRemedy.WritePurpose),
            (item with { Actions = [] }, Kind.ActionMissing, PlanRemedy.WriteAction),
            (item with { Actions = [" "] }, Kind.ActionMissing, PlanRemedy.WriteAction),
            (item with { Impact = "" }, Kind.ImpactMissing, PlanRemedy.WriteImpact),
            (item with { Reason = "\n" }, Kind.ReasonMissing, PlanRemedy.WriteReason),
        ];

        foreach (var (without, kind, remedy) in incomplete)
        {
            var concern = Blocked(PlanDraft.Holding with { Items = [PlanDraft.Item("appointment-rate"), without] });
            (concern.Kind, concern.KpiKeys[0], concern.Remedies[0]).ShouldBe((kind, "meeting-rate", remedy));
        }
    }

    [Fact]
    public void Whom_the_team_calls_is_asked_for() => Asked(PlanDraft.Holding with { Problem = "" }).Kind.ShouldBe(Kind.PersonaMissing);

    [Fact]
    public void How_the_work_flows_is_asked_for() =>
        Asked(PlanDraft.Holding with { Process = new("架電から", "メモ", "") }).Kind.ShouldBe(Kind.ProcessMissing);

    [Theory]
    [InlineData("appointment-rate", "meeting-rate")]
    [InlineData("list-quality", "appointment-rate")]
    [InlineData("talk-branch", "appointment-rate")]
    public void A_KPI_that_leads_to_no_result_is_asked_about(string kpi, string suggested)
    {
        var concern = Asked(PlanDraft.Of(Phase.Improve, kpi));

        (concern.Kind, concern.KpiKeys[0], concern.Suggested[0], concern.Remedies[0]).ShouldBe((Kind.NoDownstreamResult, kpi, suggested, PlanRemedy.AddKpis));
    }

    [Fact]
    public void The_last_KPI_of_a_launch_shows_what_came_of_the_one_before_and_needs_no_result_of_its_own()
    {
        Check(PlanDraft.Of(Phase.Launch, "calls", "connect-rate")).ShouldBeEmpty();
        Asked(PlanDraft.Of(Phase.Launch, "connect-rate")).Kind.ShouldBe(Kind.NoDownstreamResult);
    }

    [Fact]
    public void More_than_five_KPIs_are_asked_about()
    {
        var concern = Asked(PlanDraft.Of(Phase.Stable, "meeting-rate", "win-rate", "follow-up", "connect-rate", "cpa", "revenue-per-head", "appointment-rate"));

        (concern.Kind, concern.Remedies[0]).ShouldBe((Kind.TooManyKpis, PlanRemedy.RemoveKpis));
        concern.KpiKeys.ShouldBe(["revenue-per-head", "appointment-rate"]);
    }

    [Theory]
    [InlineData(Phase.Launch, "calls")]
    [InlineData(Phase.Stable, "follow-up")]
    public void A_volume_is_asked_for_the_rate_of_the_next_stage(Phase phase, string kpi)
    {
        var concern = Asked(PlanDraft.Of(phase, kpi));

        (concern.Kind, concern.Suggested[0]).ShouldBe((Kind.VolumeAlone, "connect-rate"));
    }

    [Theory]
    [InlineData("calls", TargetPer.OperatorDay, 120)]
    [InlineData("connect-rate", TargetPer.Percent, 60)]
    public void A_target_that_nobody_has_ever_kept_up_is_asked_about_with_the_best_there_was(string kpi, TargetPer per, double value)
    {
        var concern = Asked(PlanDraft.Of(Phase.Launch, "calls", "connect-rate").Aiming(kpi, per, value));

        (concern.Kind, concern.KpiKeys[0]).ShouldBe((Kind.TargetBeyondReach, kpi));
        concern.Reach!.Best.ShouldBeLessThan(concern.Reach.Needed);
        concern.Target!.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(10, true)]
    public void A_target_of_appointments_per_call_is_held_against_the_team_s_own_months_of_calls(double percent, bool isBeyond)
    {
        var figures = TeamFigures.Of(new SampleHistory().AsOf("T3", new(2026, 4, 30)) with { AppointmentRate = AppointmentRateBasis.PerCall });
        var draft = PlanDraft.Holding.Aiming("appointment-rate", TargetPer.Percent, percent);

        PlanGuards.Check(draft, calculation: null, figures, KpiCatalogue.PerCall).Any(concern => concern.Kind == Kind.TargetBeyondReach).ShouldBe(isBeyond);
        Check(draft).ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_that_were_counted_otherwise_than_the_plan_aims_are_not_compared() =>
        Should.Throw<ArgumentException>(() => PlanGuards.Check(
            PlanDraft.Holding.Aiming("appointment-rate", TargetPer.Percent, 2), calculation: null, Figures, KpiCatalogue.PerCall));

    [Fact]
    public void A_goal_whose_calls_do_not_fit_into_the_hours_asks_for_another_goal_list_or_headcount()
    {
        var concern = Check(PlanDraft.Holding, Calculation(10 * UsualDeals)).ShouldHaveSingleItem();

        (concern.Kind, concern.Severity, concern.Fit).ShouldBe((Kind.GoalBeyondHours, PlanConcernSeverity.AsksBack, CallsFit.BeyondAnyDay));
        concern.Remedies.ShouldBe([PlanRemedy.ChangeGoal, PlanRemedy.ChangeList, PlanRemedy.ChangeHeadcount]);
        concern.CallsPerOperatorDay!.Value.ShouldBeGreaterThan(Figures.Volume!.BestDay!.Value.PerFullDay);
    }

    [Fact]
    public void Targets_that_reach_the_goal_less_than_four_times_in_five_are_asked_about()
    {
        var calculation = Calculation(UsualDeals);
        var launch = PlanDraft.Of(Phase.Launch, "calls", "connect-rate");
        var concern = Check(launch.Aiming("calls", TargetPer.OperatorDay, calculation.CallsPerOperatorDay), calculation).ShouldHaveSingleItem();

        concern.Kind.ShouldBe(Kind.ChanceTooLow);
        concern.Chance!.Value.ShouldBe(0.5, 0.1);
        Check(launch.Aiming("calls", TargetPer.OperatorDay, calculation.CallsPerOperatorDayForChance!.Value), calculation)
            .ShouldNotContain(other => other.Kind == Kind.ChanceTooLow);
    }

    [Fact]
    public void So_many_appointments_a_day_for_each_person_are_a_quota()
    {
        var concern = Asked(PlanDraft.Holding.Aiming("appointment-rate", TargetPer.OperatorDay, 2));

        (concern.Kind, concern.Remedies[0]).ShouldBe((Kind.QuotaPerPerson, PlanRemedy.AimAtRate));
    }

    [Fact]
    public void So_many_calls_for_each_person_without_their_rate_are_a_quota()
    {
        var concerns = Check(PlanDraft.Of(Phase.Launch, "calls").Aiming("calls", TargetPer.OperatorDay, 40));

        concerns.Select(concern => concern.Kind).ShouldBe([Kind.VolumeAlone, Kind.QuotaPerPerson]);
        concerns[1].Suggested.ShouldBe(["connect-rate"]);
        Check(PlanDraft.Of(Phase.Launch, "calls", "connect-rate").Aiming("calls", TargetPer.OperatorDay, 40)).ShouldBeEmpty();
    }

    [Fact]
    public void A_team_s_goal_divided_by_heads_is_a_quota()
    {
        var calculation = Calculation(UsualDeals);
        var share = calculation[FunnelStage.Appointments].Average / Work.Operators;
        var concern = Check(PlanDraft.Holding.Aiming("appointment-rate", TargetPer.Month, Math.Round(share)), calculation).ShouldHaveSingleItem();

        (concern.Kind, concern.ShareOfGoal).ShouldBe((Kind.QuotaPerPerson, share));
        Check(PlanDraft.Holding.Aiming("appointment-rate", TargetPer.Month, Math.Round(share * Work.Operators)), calculation).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("meeting-rate")]
    [InlineData("win-rate")]
    public void A_person_s_target_on_a_stage_that_lands_weeks_later_is_asked_about(string kpi)
    {
        var concern = Asked(PlanDraft.Of(Phase.Stable, "meeting-rate", "win-rate").Aiming(kpi, TargetPer.OperatorDay, 1));

        (concern.Kind, concern.Remedies[0]).ShouldBe((Kind.IndividualTargetOnLaggedStage, PlanRemedy.AimAsTeam));
    }

    [Fact]
    public void A_KPI_of_another_phase_is_asked_about()
    {
        var behind = Asked(PlanDraft.Of(Phase.Stable, "calls", "connect-rate"));
        var ahead = Asked(PlanDraft.Of(Phase.Launch, "calls", "connect-rate", "cpa"));

        (behind.Kind, behind.KpiKeys[0], behind.Suggested[0]).ShouldBe((Kind.PhaseMismatch, "calls", "meeting-rate"));
        (ahead.Kind, ahead.KpiKeys[0], ahead.Phase).ShouldBe((Kind.PhaseMismatch, "cpa", Phase.Launch));
    }

    [Fact]
    public void Every_concern_says_what_would_settle_it_and_what_blocks_comes_first()
    {
        foreach (var kind in Enum.GetValues<Kind>())
            new PlanConcern(kind, []).Remedies.ShouldNotBeEmpty();

        var worst = Check(PlanDraft.Of(Phase.Launch, "cpa", "calls") with { Purposes = [], Persona = "" });
        worst.Select(concern => concern.Severity).ShouldBe(worst.Select(concern => concern.Severity).OrderDescending());
    }

    private static long UsualDeals => (long)(Figures.Volume!.Mean * Work.OperatorDays * Rate(FunnelStage.Connects) * Rate(FunnelStage.Appointments) * Rate(FunnelStage.Meetings) * Rate(FunnelStage.Deals));

    private static double Rate(FunnelStage stage) => Figures.Find(stage)!.Counts.Rate;

    private static BackwardCalculation Calculation(long deals) =>
        BackwardCalculation.Of(deals, PlanFunnel.Of(Figures, new Dictionary<FunnelStage, StageAssumption>())!, Work, Figures.Volume);

    private static IReadOnlyList<PlanConcern> Check(KpiPlan draft, BackwardCalculation? calculation = null) =>
        PlanGuards.Check(draft, calculation, Figures, KpiCatalogue.PerConnect);

    private static PlanConcern Blocked(KpiPlan draft) => Single(draft, PlanConcernSeverity.Blocks);

    private static PlanConcern Asked(KpiPlan draft) => Single(draft, PlanConcernSeverity.AsksBack);

    private static PlanConcern Single(KpiPlan draft, PlanConcernSeverity severity)
    {
        var concern = Check(draft).ShouldHaveSingleItem();
        concern.Severity.ShouldBe(severity);
        return concern;
    }
}
