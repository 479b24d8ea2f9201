using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Tests.Statistics;

namespace OutboundKpi.Domain.Tests.Plans;

public sealed class StageAssumptionTests
{
    private static readonly Gen<(double Low, double High)> Ranges =
        from permille in Gen.Choose(1, 950)
        from percent in Gen.Choose(120, 1900)
        let low = permille / 1000.0
        let odds = low / (1 - low) * percent / 100
        select (low, odds / (1 + odds));

    [Fact]
    public void A_range_holds_four_fifths_of_the_belief_with_a_tenth_at_each_side() => Draw.Check(Ranges, range =>
    {
        var evidence = new StageAssumption(range.Low, range.High).Evidence;
        var belief = new Beta(evidence.Successes + 0.5, evidence.Trials - evidence.Successes + 0.5);
        return Math.Abs(belief.CumulativeDistribution(range.Low) - 0.1) < 1e-6
            && Math.Abs(belief.CumulativeDistribution(range.High) - 0.9) < 1e-6
            && evidence.Rate > 0 && evidence.Rate < 1;
    });

    [Fact]
    public void A_wider_range_is_worth_fewer_trials() =>
        new StageAssumption(0.05, 0.12).Evidence.Trials.ShouldBeLessThan(new StageAssumption(0.07, 0.1).Evidence.Trials);

    [Theory]
    [InlineData(0, 0.2, StageAssumptionProblem.NotARate)]
    [InlineData(0.5, 1, StageAssumptionProblem.NotARate)]
    [InlineData(double.NaN, 0.2, StageAssumptionProblem.NotARate)]
    [InlineData(0.3, 0.2, StageAssumptionProblem.WrongWayRound)]
    [InlineData(0.2, 0.2, StageAssumptionProblem.TooNarrow)]
    [InlineData(0.05, 0.6, StageAssumptionProblem.TooWide)]
    public void What_is_no_range_is_named_and_refused(double low, double high, StageAssumptionProblem problem)
    {
        StageAssumption.Check(low, high).ShouldBe(problem);
        Should.Throw<ArgumentException>(() => new StageAssumption(low, high));
    }

    [Theory]
    [InlineData(0.05, 0.1)]
    [InlineData(0.6, 0.8)]
    [InlineData(0.1, 0.6)]
    public void What_people_say_is_a_range(double low, double high) => StageAssumption.Check(low, high).ShouldBeNull();
}
