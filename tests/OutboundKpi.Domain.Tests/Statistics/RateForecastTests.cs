using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class RateForecastTests
{
    private static readonly RateForecast _forecast = new(new Proportion(23, 9600));

    [Fact]
    public void The_chance_of_at_least_one_is_the_product_of_chances_of_none() => Draw.Check(
        from seen in Draw.RateOf(0, 300)
        from trials in Gen.Choose(0, 200)
        select (seen, trials),
        sample =>
        {
            // Call after call without success, each making the next likelier to fail: Π (b + i)/(a + b + i).
            var (a, b) = (sample.seen.Successes + 0.5, sample.seen.Failures + 0.5);
            var none = Enumerable.Range(0, sample.trials).Aggregate(1.0, (chance, i) => chance * (b + i) / (a + b + i));
            return Math.Abs(new RateForecast(sample.seen).ProbabilityOfAtLeast(1, sample.trials) - (1 - none)) < 1e-9;
        });

    [Fact]
    public void Scatter_multiplies_the_variance_and_leaves_the_mean()
    {
        var (mean, variance) = Moments(_forecast, 4000);
        var (scatteredMean, scatteredVariance) = Moments(new RateForecast(new Proportion(23, 9600), dispersion: 2), 4000);

        mean.ShouldBe(4000 * 23.5 / 9601, 1e-6);
        variance.ShouldBe(4000 * (23.5 / 9601) * (9577.5 / 9601) * (1 + (3999 / 9602.0)), 1e-4);
        scatteredMean.ShouldBe(mean, 1e-6);
        scatteredVariance.ShouldBe(2 * variance, 1e-3);
    }

    [Fact]
    public void The_calls_for_a_chance_have_it_and_a_step_fewer_have_not() => Draw.Check(
        from seen in Draw.RateOf(10, 300)
        where seen.Successes > 0
        from target in Gen.Choose(1, 40)
        from step in Gen.Elements(1, 7, 50)
        select (seen, target, step),
        sample =>
        {
            var forecast = new RateForecast(sample.seen);
            var needed = forecast.TrialsForChance(sample.target, 0.8, sample.step)!.Value;
            return needed % sample.step == 0
                && forecast.ProbabilityOfAtLeast(sample.target, needed) >= 0.8
                && (needed == sample.step || forecast.ProbabilityOfAtLeast(sample.target, needed - sample.step) < 0.8);
        });

    [Fact]
    public void A_range_leaves_no_more_than_half_the_rest_on_each_side() => Draw.Check(
        from seen in Draw.RateOf(0, 300)
        from trials in Gen.Choose(0, 500)
        from dispersion in Gen.Elements(1, 1.5, 3)
        select (forecast: new RateForecast(seen, dispersion), trials),
        sample =>
        {
            var range = sample.forecast.Predict(sample.trials);
            return 1 - sample.forecast.ProbabilityOfAtLeast((long)range.Low, sample.trials) <= 0.1 + 1e-9
                && sample.forecast.ProbabilityOfAtLeast((long)range.High + 1, sample.trials) <= 0.1 + 1e-9
                && range is { Low: >= 0 } && range.High <= sample.trials;
        });

    [Fact]
    public void More_calls_never_lower_the_chance() => Draw.Check(
        from seen in Draw.RateOf(1, 300)
        from trials in Gen.Choose(1, 500)
        from dispersion in Gen.Elements(1, 2.0)
        select (forecast: new RateForecast(seen, dispersion), trials),
        sample => sample.forecast.ProbabilityOfAtLeast(5, sample.trials * 2) >= sample.forecast.ProbabilityOfAtLeast(5, sample.trials) - 1e-9);

    [Fact]
    public void Thousands_of_expected_successes_are_no_trouble()
    {
        var forecast = new RateForecast(new Proportion(100_000, 1_000_000));
        var spread = Math.Sqrt(50_000 * 0.09 * (1 + (50_000 / 1e6)));

        forecast.Predict(50_000, 0.95).Low.ShouldBe(5000 - (1.96 * spread), 3);
        forecast.Predict(50_000, 0.95).High.ShouldBe(5000 + (1.96 * spread), 3);
        forecast.ProbabilityOfAtLeast(5000, 50_000).ShouldBe(0.5, 0.01);
    }

    [Fact]
    public void A_goal_already_reached_needs_nothing()
    {
        _forecast.ProbabilityOfAtLeast(0, 0).ShouldBe(1);
        _forecast.TrialsForChance(0).ShouldBe(0);
        _forecast.ProbabilityOfAtLeast(1, 0).ShouldBe(0, 1e-12);
        _forecast.Predict(0).ShouldBe(new Interval(0, 0));
    }

    [Fact]
    public void No_number_of_calls_is_sure_of_what_was_never_seen() =>
        new RateForecast(new Proportion(0, 5_000_000)).TrialsForChance(1000, 0.99).ShouldBeNull();

    private static (double Mean, double Variance) Moments(RateForecast forecast, long trials)
    {
        // E[X] = ΣP(X ≥ k), E[X²] = Σ(2k - 1)P(X ≥ k); beyond 150 nothing is left.
        var tails = Enumerable.Range(1, 150).Select(k => (k, chance: forecast.ProbabilityOfAtLeast(k, trials))).ToArray();
        var mean = tails.Sum(tail => tail.chance);
        return (mean, tails.Sum(tail => ((2 * tail.k) - 1) * tail.chance) - (mean * mean));
    }
}
