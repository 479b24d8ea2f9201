using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Tests.Diagnosis;

namespace OutboundKpi.Domain.Tests.Plans;

public sealed class TargetProposalsTests
{
    private static readonly TeamFigures Figures = TeamFigures.Of(new SampleHistory().AsOf("T3", new(2026, 4, 30)));
    private static readonly PlanFunnel Funnel = PlanFunnel.Of(Figures, new Dictionary<FunnelStage, StageAssumption>())!;
    private static readonly MonthWork Work = new(20, Figures.Operators);

    [Fact]
    public void Calls_come_from_the_goal_with_a_chance_of_four_in_five_where_they_fit_into_the_hours()
    {
        var easy = Of(10);
        var proposal = Proposals(easy).For("calls");

        proposal.Source.ShouldBe(TargetSource.CallsForChance);
        proposal.Target!.Value.ShouldBe(Math.Ceiling(easy.CallsPerOperatorDayForChance!.Value));
        (proposal.Target.Per, proposal.Target.Basis).ShouldBe((TargetPer.OperatorDay, TargetBasis.Measured));
        proposal.Target.Chance!.Value.ShouldBeInRange(0.8, 0.9);
    }

    [Fact]
    public void Calls_that_do_not_fit_are_proposed_on_average_with_their_chance()
    {
        var hard = Of(100);
        var proposal = Proposals(hard).For("calls");

        proposal.Source.ShouldBe(TargetSource.CallsOnAverage);
        proposal.Target!.Chance!.Value.ShouldBe(0.55, 0.1);
    }

    [Theory]
    [InlineData("connect-rate", FunnelStage.Connects)]
    [InlineData("appointment-rate", FunnelStage.Appointments)]
    [InlineData("meeting-rate", FunnelStage.Meetings)]
    [InlineData("win-rate", FunnelStage.Deals)]
    public void A_rate_is_the_team_s_own_or_that_of_its_better_quarter(string kpi, FunnelStage stage)
    {
        var own = Figures.Find(stage)!;
        var reachable = Figures.Bottleneck!.Stages.Single(leverage => leverage.Stage == stage).ReachableRate;
        var proposal = Proposals(Of(20)).For(kpi);

        proposal.Counts.ShouldBe(own.Counts);
        proposal.Source.ShouldBe(reachable > own.Counts.Rate + 0.0005 ? TargetSource.BetterQuarter : TargetSource.OwnRate);
        proposal.Target!.Value.ShouldBe(100 * Math.Max(own.Counts.Rate, reachable ?? 0), 0.06);
        proposal.Target.Chance!.Value.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Months_that_differ_by_more_than_luck_show_what_can_be_reached()
    {
        var quarters = new SampleHistory();
        var shown = new[] { "T1", "T2", "T3" }
            .Select(team => TeamFigures.Of(quarters.AsOf(team, new(2026, 6, 12))))
            .SelectMany(figures => FunnelProduct.RatedStages.Zip(new[] { "connect-rate", "appointment-rate", "meeting-rate", "win-rate" })
                .Select(stage => (Leverage: figures.Bottleneck!.Stages.Single(leverage => leverage.Stage == stage.First), Proposal: new TargetProposals(null, figures, KpiCatalogue.PerConnect).For(stage.Second))))
            .Where(one => one.Leverage.ReachableGain > 0.5)
            .ToList();

        shown.ShouldNotBeEmpty();
        shown.ShouldAllBe(one => one.Proposal.Source == TargetSource.BetterQuarter && one.Proposal.Target!.Value > 100 * one.Leverage.Counts.Rate);
        shown.ShouldAllBe(one => one.Proposal.Target!.Chance == null);
    }

    [Fact]
    public void A_new_team_aims_at_what_it_assumes_and_it_is_said_so()
    {
        var assumed = PlanFunnel.Of(figures: null, FunnelProduct.RatedStages.ToDictionary(stage => stage, _ => new StageAssumption(0.1, 0.3)))!;
        var proposals = new TargetProposals(BackwardCalculation.Of(5, assumed, new(20, 8)), figures: null, KpiCatalogue.PerConnect);

        var rate = proposals.For("appointment-rate");
        (rate.Source, rate.Target!.Basis, rate.Counts).ShouldBe((TargetSource.AssumedRate, TargetBasis.Assumed, null));
        rate.Target.Value.ShouldBeInRange(10, 30);
        proposals.For("calls").Target!.Basis.ShouldBe(TargetBasis.Assumed);
    }

    [Theory]
    [InlineData("talk-branch", TargetSource.NoneForComparison)]
    [InlineData("talk-time", TargetSource.NoneForBand)]
    [InlineData("calls", TargetSource.NoneWithoutCalculation)]
    [InlineData("meeting-rate", TargetSource.NoneWithoutCounts)]
    [InlineData("appointment-rate", TargetSource.NoneWithoutCounts)]
    [InlineData("cpa", TargetSource.NoneToReckon)]
    [InlineData("list-quality", TargetSource.NoneToReckon)]
    public void Where_nothing_leads_to_a_number_none_is_proposed_and_it_says_why(string kpi, TargetSource source) =>
        new TargetProposals(calculation: null, figures: null, KpiCatalogue.PerConnect).For(kpi).ShouldBe(new(kpi, source));

    [Fact]
    public void A_team_that_divides_appointments_by_calls_aims_at_that_rate()
    {
        var calculation = Of(20);
        var figures = TeamFigures.Of(new SampleHistory().AsOf("T3", new(2026, 4, 30)) with { AppointmentRate = AppointmentRateBasis.PerCall });
        var proposal = new TargetProposals(calculation, figures, KpiCatalogue.PerCall).For("appointment-rate");

        proposal.Source.ShouldBe(TargetSource.OwnRate);
        ((double)proposal.Counts!.Value.Trials).ShouldBe(Figures.Find(FunnelStage.Connects)!.Counts.Trials, 200);
        proposal.Target!.Value.ShouldBe(100 * Funnel.Connect.Rate * Funnel.Appointment.Rate, 0.06);

        // It stands for both stages, so the chance is that of the rates as they are, give or take the rounding.
        proposal.Target.Chance!.Value.ShouldBe(calculation.ChanceAt(calculation.UsualCallsPerOperatorDay), 0.1);
    }

    [Fact]
    public void The_chance_of_a_plan_is_that_of_all_its_targets_together()
    {
        var calculation = Of(20);
        var plan = PlanDraft.Of(Phase.Improve, "calls", "connect-rate", "cpa").Aiming("calls", TargetPer.OperatorDay, 50).Aiming("connect-rate", TargetPer.Percent, 21);

        calculation.ChanceOf(plan, KpiCatalogue.PerConnect).ShouldBe(calculation.ChanceAt(50, new Dictionary<FunnelStage, double> { [FunnelStage.Connects] = 0.21 }));
        calculation.ChanceOf(plan.Aiming("calls", TargetPer.Day, 50 * Work.Operators), KpiCatalogue.PerConnect).ShouldBe(calculation.ChanceOf(plan, KpiCatalogue.PerConnect));
        calculation.ChanceOf(PlanDraft.Holding, KpiCatalogue.PerConnect).ShouldBeNull();
        calculation.ChanceOf(PlanDraft.Of(Phase.Stable, "cpa").Aiming("cpa", TargetPer.Yen, 20_000), KpiCatalogue.PerConnect).ShouldBeNull();
    }

    private static BackwardCalculation Of(long deals) => BackwardCalculation.Of(deals, Funnel, Work, Figures.Volume);

    private static TargetProposals Proposals(BackwardCalculation calculation) => new(calculation, Figures, KpiCatalogue.PerConnect);
}
