using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Tests.Diagnosis;

namespace OutboundKpi.Domain.Tests.Plans;

public sealed class TeamFiguresTests
{
    private static readonly DateOnly Day = new(2026, 4, 30);
    private static readonly Dictionary<FunnelStage, StageAssumption> Nothing = [];
    private static readonly TeamHistory History = new SampleHistory().AsOf("T3", Day);
    private static readonly TeamFigures Figures = TeamFigures.Of(History);

    [Fact]
    public void A_team_with_half_a_year_behind_it_reckons_with_its_own_rates_alone()
    {
        Figures.TooFew.ShouldBeEmpty();
        Figures.Stages.Select(stage => stage.Stage).ShouldBe(FunnelProduct.RatedStages);
        Figures.Operators.ShouldBe(History.Rows.Where(row => row.Date > Day.AddDays(-31)).Select(row => row.Operator).Distinct().Count());

        var funnel = PlanFunnel.Of(Figures, Nothing).ShouldNotBeNull();
        funnel.Basis.ShouldBe(TargetBasis.Measured);
        var quarter = History.Rows.Where(row => row.Date > Day.AddDays(-92)).ToList();
        funnel.Connect.Rate.ShouldBe((double)quarter.Sum(row => row.Counts.Connects!.Value) / quarter.Sum(row => row.Counts.Calls!.Value), 0.005);
    }

    [Fact]
    public void Its_rates_and_its_calls_are_those_of_the_diagnosis()
    {
        var funnel = PlanFunnel.Of(Figures, Nothing)!;

        TeamDiagnosis.Of(History).Bottleneck!.Stages.Select(stage => stage.Counts).ShouldBe(Figures.Stages.Select(stage => stage.Counts));
        BackwardCalculation.Of(40, funnel, new(20, Figures.Operators), Figures.Volume).UsualCallsPerOperatorDay.ShouldBe(Figures.Volume!.Mean);
    }

    [Fact]
    public void A_team_without_a_day_names_every_stage_and_reckons_with_what_is_assumed()
    {
        var none = TeamFigures.Of(new() { Team = "new", AsOf = Day, Rows = [] });
        var assumed = FunnelProduct.RatedStages.ToDictionary(stage => stage, _ => new StageAssumption(0.1, 0.3));

        none.TooFew.ShouldBe(FunnelProduct.RatedStages);
        (none.Volume, none.Operators, none.Bottleneck).ShouldBe((null, 0, null));
        PlanFunnel.Of(none, Nothing).ShouldBeNull();
        PlanFunnel.Of(none, assumed)!.AssumedStages.ShouldBe(FunnelProduct.RatedStages);
        PlanFunnel.Of(figures: null, assumed).ShouldBe(PlanFunnel.Of(none, assumed));
    }

    [Fact]
    public void In_its_first_weeks_a_team_counts_the_early_stages_and_assumes_the_late_ones()
    {
        var young = TeamFigures.Of(new SampleHistory().AsOf("T3", new(2026, 1, 9)) with { Appointments = [] });

        young.TooFew.ShouldBe([FunnelStage.Meetings, FunnelStage.Deals]);
        PlanFunnel.Of(young, new Dictionary<FunnelStage, StageAssumption> { [FunnelStage.Meetings] = new(0.5, 0.8) }).ShouldBeNull();
        PlanFunnel.Of(young, new Dictionary<FunnelStage, StageAssumption> { [FunnelStage.Meetings] = new(0.5, 0.8), [FunnelStage.Deals] = new(0.1, 0.3) })!
            .AssumedStages.ShouldBe([FunnelStage.Meetings, FunnelStage.Deals]);
    }

    [Fact]
    public void What_a_supervisor_assumes_takes_the_place_of_what_was_counted()
    {
        var funnel = PlanFunnel.Of(Figures, new Dictionary<FunnelStage, StageAssumption> { [FunnelStage.Connects] = new(0.1, 0.2) })!;

        funnel.AssumedStages.ShouldBe([FunnelStage.Connects]);
        funnel.Basis.ShouldBe(TargetBasis.Assumed);
    }

    [Theory]
    [InlineData(5, 30, true)]
    [InlineData(4, 300, false)]
    [InlineData(20, 29, false)]
    public void Few_counts_are_not_reckoned_with(long successes, long trials, bool isEnough) =>
        new MeasuredStage(FunnelStage.Deals, new(successes, trials), IsRough: false).IsEnough.ShouldBe(isEnough);

    [Fact]
    public void A_target_is_held_against_what_was_ever_kept_up()
    {
        Figures.Reach(KpiCatalogue.PerConnect.Get("calls"), new(TargetPer.OperatorDay, 120, TargetBasis.Chosen))!.IsOutOfReach.ShouldBeTrue();
        Figures.Reach(KpiCatalogue.PerConnect.Get("calls"), new(TargetPer.OperatorDay, 50, TargetBasis.Chosen))!.IsOutOfReach.ShouldBeFalse();
        Figures.Reach(KpiCatalogue.PerConnect.Get("connect-rate"), new(TargetPer.Percent, 60, TargetBasis.Chosen))!.IsOutOfReach.ShouldBeTrue();
        Figures.Reach(KpiCatalogue.PerConnect.Get("cpa"), new(TargetPer.Yen, 1, TargetBasis.Chosen)).ShouldBeNull();
    }
}
