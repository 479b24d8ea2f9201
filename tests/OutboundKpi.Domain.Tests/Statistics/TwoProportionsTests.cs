using System.Numerics;
using MathNet.Numerics.Distributions;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class TwoProportionsTests
{
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    public void Newcombes_worked_examples_come_out(long x1, long n1, long x2, long n2, double low, double high)
    {
        var interval = new TwoProportions(new(x1, n1), new(x2, n2)).Newcombe();

        interval.Low.ShouldBe(low, 5e-5);
        interval.High.ShouldBe(high, 5e-5);
    }

    [Fact]
    public void Fishers_lady_tasting_tea_comes_out() =>
        new TwoProportions(new(3, 4), new(1, 4)).FisherTwoSided().ShouldBe(34.0 / 70, 1e-12);

    [Fact]
    public void Fisher_and_mid_P_agree_with_exact_fractions() => Draw.Check(Draw.Rates(most: 60), rates =>
    {
        var (fisher, midP) = ExactP(rates);
        return Math.Abs(rates.FisherTwoSided() - fisher) < 1e-10 && Math.Abs(rates.MidP() - midP) < 1e-10;
    });

    [Fact]
    public void P_values_are_above_0_and_up_to_1_and_mid_P_is_the_smaller() => Draw.Check(
        Draw.Rates(),
        rates => rates.MidP() is > 0 and <= 1 && rates.FisherTwoSided() is > 0 and <= 1 && rates.MidP() <= rates.FisherTwoSided() && rates.PooledP() is > 0 and <= 1);

    [Fact]
    public void The_order_of_the_two_changes_the_sign_and_nothing_else() => Draw.Check(Draw.Rates(), rates =>
        Math.Abs(rates.FisherTwoSided() - rates.Swapped.FisherTwoSided()) < 1e-9
        && Math.Abs(rates.Newcombe().Low + rates.Swapped.Newcombe().High) < 1e-12
        && Math.Abs(rates.ProbabilityFirstIsHigher() + rates.Swapped.ProbabilityFirstIsHigher() - 1) < 1e-8);

    [Fact]
    public void Newcombes_interval_holds_the_difference_and_widens_with_the_level() => Draw.Check(Draw.Rates(), rates =>
        rates.Newcombe().Contains(rates.Difference) && rates.Newcombe(0.8).Width < rates.Newcombe(0.95).Width
        && rates.Newcombe() is { Low: >= -1, High: <= 1 });

    [Fact]
    public void The_belief_agrees_with_an_integral_over_quantiles() => Draw.Check(Draw.Rates(most: 120), rates =>
    {
        const int Steps = 400;
        var (first, second) = (rates.First, rates.Second);
        var average = Enumerable.Range(0, Steps).Average(i =>
            Beta.CDF(second.Successes + 0.5, second.Failures + 0.5, Beta.InvCDF(first.Successes + 0.5, first.Failures + 0.5, (i + 0.5) / Steps)));
        return Math.Abs(rates.ProbabilityFirstIsHigher() - average) < 5e-4;
    });

    [Fact]
    public void Belief_of_large_counts_is_the_normal_one()
    {
        var rates = new TwoProportions(new(90_600, 1_000_000), new(90_000, 1_000_000));
        var z = rates.Difference / Math.Sqrt((0.0906 * 0.9094 / 1e6) + (0.09 * 0.91 / 1e6));

        rates.ProbabilityFirstIsHigher().ShouldBe(Normal.CDF(0, 1, z), 1e-5);
        rates.ProbabilityFirstIsHigherBy(0.0006).ShouldBe(0.5, 1e-3);
    }

    [Fact]
    public void Belief_of_very_unequal_sizes_is_exact_in_either_order()
    {
        // Two million to one: the second rate is as good as known, so the belief is the first one's share above it.
        var rates = new TwoProportions(new(4, 30), new(200_000, 2_000_000));

        rates.ProbabilityFirstIsHigher().ShouldBe(1 - Beta.CDF(4.5, 26.5, 0.1), 1e-4);
        rates.Swapped.ProbabilityFirstIsHigher().ShouldBe(Beta.CDF(4.5, 26.5, 0.1), 1e-4);
    }

    [Fact]
    public void Nothing_known_of_both_is_one_half_and_of_one_follows_from_the_other()
    {
        new TwoProportions(default, default).ProbabilityFirstIsHigher().ShouldBe(0.5, 1e-9);
        new TwoProportions(default, new(10, 1000)).ProbabilityFirstIsHigher().ShouldBeGreaterThan(0.9);
        new TwoProportions(default, new(1, 2)).FisherTwoSided().ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => new TwoProportions(default, new(1, 2)).Newcombe());
    }

    [Fact]
    public void The_belief_in_a_margin_falls_as_the_margin_grows() => Draw.Check(Draw.Rates(), rates =>
        rates.ProbabilityFirstIsHigherBy(-1) >= 1 - 1e-9
        && rates.ProbabilityFirstIsHigherBy(1) <= 1e-9
        && rates.ProbabilityFirstIsHigherBy(-0.05) >= rates.ProbabilityFirstIsHigher()
        && rates.ProbabilityFirstIsHigher() >= rates.ProbabilityFirstIsHigherBy(0.05));

    [Fact]
    public void The_interval_of_the_belief_leaves_equal_parts_outside()
    {
        var rates = new TwoProportions(new(31, 340), new(18, 360));
        var interval = rates.PosteriorDifferenceInterval(0.9);

        rates.ProbabilityFirstIsHigherBy(interval.High).ShouldBe(0.05, 1e-5);
        rates.ProbabilityFirstIsHigherBy(interval.Low).ShouldBe(0.95, 1e-5);
    }

    [Fact]
    public void A_difference_beyond_all_chance_still_has_a_p_above_0()
    {
        var rates = new TwoProportions(new(5_000, 5_000), new(0, 5_000));

        rates.FisherTwoSided().ShouldBeInRange(double.Epsilon, 1e-300);
        rates.MidP().ShouldBeInRange(double.Epsilon, 1e-300);
        rates.PooledP().ShouldBeInRange(double.Epsilon, 1e-300);
    }

    // The definition itself in whole numbers: tables weigh C(n1, x)·C(n2, m - x).
    private static (double Fisher, double MidP) ExactP(TwoProportions rates)
    {
        var (n1, n2) = (rates.First.Trials, rates.Second.Trials);
        var m = rates.First.Successes + rates.Second.Successes;
        var weights = Enumerable.Range(0, (int)m + 1).Where(x => x <= n1 && m - x <= n2).ToDictionary(x => (long)x, x => Choose(n1, x) * Choose(n2, m - x));
        var seen = weights[rates.First.Successes];
        var total = weights.Values.Aggregate(BigInteger.Add);
        var extreme = weights.Values.Where(weight => weight <= seen).Aggregate(BigInteger.Add);
        return ((double)(extreme * 1_000_000_000_000 / total) / 1e12, (double)(((2 * extreme) - seen) * 1_000_000_000_000 / (2 * total)) / 1e12);
    }

    private static BigInteger Choose(long n, long k)
    {
        var result = BigInteger.One;
        for (var i = 0L; i < k; i++)
            result = result * (n - i) / (i + 1);

        return result;
    }
}
