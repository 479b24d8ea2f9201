using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Tests.Planning;

public sealed class TargetReachTests
{
    private static readonly DateOnly _monday = new(2026, 11, 9);

    [Fact]
    public void Calls_above_the_best_week_of_anyone_are_out_of_reach()
    {
        var volume = CallingVolume.Of([.. Week("a", 0, 50, 60, 58), .. Week("a", 7, 70, 66, 62), .. Week("b", 7, 40, 90, 44)])!;

        var reach = TargetReach.Assess(66.5, volume)!;

        // One day of 90 was reached; a week at 66.5 was not.
        reach.IsOutOfReach.ShouldBeTrue();
        (reach.Best, reach.Runs, reach.When.First).ShouldBe((66, 3, _monday.AddDays(7)));
        TargetReach.Assess(66, volume)!.IsOutOfReach.ShouldBeFalse();
    }

    [Fact]
    public void A_rate_is_out_of_reach_above_every_months_interval()
    {
        // Wilson: 147/1728 up to .0992, 120/1500 up to .0948.
        MonthlyRate[] months = [new(new(2026, 8), new(147, 1728)), new(new(2026, 9), new(120, 1500))];

        var reach = TargetReach.Assess(0.12, months)!;

        reach.IsOutOfReach.ShouldBeTrue();
        reach.Ceiling.ShouldBe(0.0992, 5e-5);
        (reach.Counts, reach.When, reach.Runs).ShouldBe((new Proportion(147, 1728), new Month(2026, 8).Days, 2));
        TargetReach.Assess(0.095, months)!.IsOutOfReach.ShouldBeFalse();
    }

    [Fact]
    public void A_month_of_few_trials_leaves_much_possible() =>
        TargetReach.Assess(0.12, [new(new(2026, 8), new(147, 1728)), new(new(2026, 9), new(2, 30))])!.IsOutOfReach.ShouldBeFalse();

    [Fact]
    public void Without_a_past_nothing_is_out_of_reach()
    {
        TargetReach.Assess(0.5, []).ShouldBeNull();
        TargetReach.Assess(80, CallingVolume.Of([new("a", _monday, 60)])!).ShouldBeNull();
    }

    private static IEnumerable<OperatorDay> Week(string person, int offset, params int[] calls) =>
        calls.Select((count, day) => new OperatorDay(person, _monday.AddDays(offset + day), count));
}
