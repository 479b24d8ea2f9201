using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Tests.Planning;

/// <summary>Shrunk quartiles are of a short program that shares no code with ours.</summary>
public sealed class BottleneckTests
{
    private static readonly FunnelProduct _funnel = FunnelProduct.FromCounts(9600, 1728, 147, 106, 23);

    private static readonly Dictionary<FunnelStage, IReadOnlyList<Proportion>> _months = new()
    {
        [FunnelStage.Connects] = [new(1728, 9600), new(1700, 9500), new(1760, 9700), new(1716, 9500), new(1690, 9400)],
        [FunnelStage.Appointments] = [new(120, 1700), new(147, 1728), new(190, 1750), new(195, 1720), new(118, 1700)],
        [FunnelStage.Meetings] = [new(100, 140), new(106, 147), new(99, 138), new(104, 145), new(101, 141)],
        [FunnelStage.Deals] = [new(20, 100), new(23, 106), new(30, 99), new(18, 104), new(24, 101)],
    };

    [Fact]
    public void The_stage_with_the_most_room_by_the_teams_own_months_is_chosen()
    {
        var choice = Bottleneck.Find(_funnel, _months).Choice!;

        choice.Stage.ShouldBe(FunnelStage.Appointments);
        choice.ReachableRate!.Value.ShouldBe(0.10650763, 5e-8);
        choice.ReachableGain!.Value.ShouldBe(23 * ((0.10650763 / (147 / 1728.0)) - 1), 1e-5);
        choice.MovableBy.ShouldBe(MovableBy.Operator | MovableBy.Supervisor);
    }

    [Fact]
    public void Months_that_differ_by_luck_alone_show_no_room()
    {
        var stages = Bottleneck.Find(_funnel, _months).Stages;

        stages.Select(stage => stage.Evidence).ShouldBe([StageEvidence.NoSpread, StageEvidence.Shown, StageEvidence.NoSpread, StageEvidence.TooFew]);
        stages.Select(stage => stage.GainOfOnePoint).Zip([1.2778, 2.7037, 0.3190, 1.0600]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 5e-5);
        stages[0].ReachableGain.ShouldBeNull();
    }

    [Fact]
    public void Too_few_meetings_say_how_many_more_they_need()
    {
        // .2260 against .2712: (1.959964·.61125 + .841621·.61041)² / .0452² = 1,434 meetings a month, where there are 102.
        var win = Bottleneck.Find(_funnel, _months).Stages[3];

        win.MissingTrialsPerPart.ShouldBeInRange(1328, 1336);
        win.MissingParts.ShouldBe(0);
    }

    [Fact]
    public void A_new_team_has_no_bottleneck_yet()
    {
        var bottleneck = Bottleneck.Find(_funnel, new Dictionary<FunnelStage, IReadOnlyList<Proportion>> { [FunnelStage.Connects] = [new(1728, 9600)] });

        bottleneck.Choice.ShouldBeNull();
        bottleneck.Stages.ShouldAllBe(stage => stage.Evidence == StageEvidence.TooFew);
        bottleneck.Stages.Select(stage => stage.MissingParts).ShouldBe([3, 4, 4, 4]);
    }

    [Fact]
    public void A_rate_that_is_at_its_best_already_is_not_chosen()
    {
        var best = FunnelProduct.FromCounts(9600, 1728, 195, 140, 30);

        Bottleneck.Find(best, _months).Stages[1].ReachableGain.ShouldBe(0);
        Bottleneck.Find(best, _months).Choice.ShouldBeNull();
    }

    [Fact]
    public void A_stage_that_cannot_be_tested_costs_the_others_nothing()
    {
        // χ² of these four is 8.7 on 3 degrees of freedom, p .034: shown alone, not among four looks.
        IReadOnlyList<Proportion> close = [new(160, 2000), new(200, 2000), new(192, 2000), new(158, 2000)];
        var alone = new Dictionary<FunnelStage, IReadOnlyList<Proportion>> { [FunnelStage.Appointments] = close };
        var among = new Dictionary<FunnelStage, IReadOnlyList<Proportion>>(_months) { [FunnelStage.Appointments] = close };

        Bottleneck.Find(_funnel, alone).Stages[1].Evidence.ShouldBe(StageEvidence.Shown);
        Bottleneck.Find(_funnel, among).Stages[1].Evidence.ShouldNotBe(StageEvidence.Shown);
    }

    [Fact]
    public void Each_stage_has_someone_who_can_move_it() =>
        Enum.GetValues<FunnelStage>().ShouldAllBe(stage => Bottleneck.MoversOf(stage) != MovableBy.None);
}
