using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class ProportionTests
{
    private static readonly Func<Proportion, double, Interval>[] Methods =
        [(rate, level) => rate.Wilson(level), (rate, level) => rate.Jeffreys(level), (rate, level) => rate.ClopperPearson(level)];

    [Fact]
    public void Newcombes_worked_example_comes_out()
    {
        new Proportion(81, 263).Wilson().Low.ShouldBe(0.2553, 5e-5);
        new Proportion(81, 263).Wilson().High.ShouldBe(0.3662, 5e-5);
    }

    [Fact]
    public void An_interval_holds_the_rate_and_stays_within_0_and_1() => Draw.Check(
        from rate in Draw.Rate
        from level in Draw.Level
        select (rate, level),
        sample => Methods.Select(method => method(sample.rate, sample.level)).All(interval =>
            interval.Low >= 0 && interval.High <= 1 && interval.Low <= sample.rate.Rate && sample.rate.Rate <= interval.High && interval.Width > 0));

    [Fact]
    public void An_interval_widens_with_the_level() => Draw.Check(
        from rate in Draw.Rate
        from level in Draw.Level
        select (rate, level),
        sample => Methods.All(method => method(sample.rate, sample.level).Width <= method(sample.rate, sample.level + ((1 - sample.level) / 2)).Width));

    [Fact]
    public void An_interval_narrows_with_ten_times_the_trials() => Draw.Check(
        Draw.Rate,
        rate => Methods.All(method => method(new(rate.Successes * 10, rate.Trials * 10), 0.95).Width < method(rate, 0.95).Width));

    [Fact]
    public void Counting_the_failures_mirrors_the_interval() => Draw.Check(
        Draw.Rate,
        rate => Methods.All(method =>
        {
            var (counted, mirrored) = (method(rate, 0.95), method(new(rate.Failures, rate.Trials), 0.95));
            return Math.Abs(counted.Low - (1 - mirrored.High)) < 1e-9 && Math.Abs(counted.High - (1 - mirrored.Low)) < 1e-9;
        }));

    [Fact]
    public void Jeffreys_interval_lies_within_that_of_Clopper_and_Pearson() => Draw.Check(
        Draw.Rate,
        rate => rate.ClopperPearson().Low <= rate.Jeffreys().Low + 1e-12 && rate.Jeffreys().High <= rate.ClopperPearson().High + 1e-12);

    [Fact]
    public void Wilsons_ends_are_where_the_score_test_just_accepts() => Draw.Check(
        Draw.Rate,
        rate => new[] { rate.Wilson().Low, rate.Wilson().High }.Where(end => end is > 0 and < 1).All(end =>
            Math.Abs(Math.Abs(rate.Rate - end) - (1.959963984540054 * Math.Sqrt(end * (1 - end) / rate.Trials))) < 1e-9));

    [Fact]
    public void A_million_calls_are_no_trouble()
    {
        var rate = new Proportion(2_400, 1_000_000);

        rate.Jeffreys().Low.ShouldBe(rate.Wilson().Low, 1e-6);
        rate.Jeffreys().High.ShouldBe(rate.Wilson().High, 1e-6);
        new Proportion(4_000_000, 10_000_000).Jeffreys().Width.ShouldBe(2 * 1.959964 * Math.Sqrt(0.24 / 1e7), 1e-8);
        new Proportion(0, 1_000_000).ClopperPearson().High.ShouldBe(1 - Math.Pow(0.025, 1e-6), 1e-12);
    }

    [Fact]
    public void Of_no_trials_nothing_is_known()
    {
        Methods.ShouldAllBe(method => method(default, 0.95) == new Interval(0, 1));
        Should.Throw<InvalidOperationException>(() => default(Proportion).Rate);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, -1)]
    public void Impossible_counts_are_refused(long successes, long trials) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Proportion(successes, trials));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_level_is_between_0_and_1(double level) =>
        Methods.ShouldAllBe(method => Should.Throw<ArgumentOutOfRangeException>(() => method(new(2, 14), level)) != null);

    [Fact]
    public void An_interval_does_not_end_before_it_starts()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Interval(0.2, 0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => new Interval(double.NaN, 1));
        new Interval(0.1, 0.2).Overlaps(new(0.2, 0.3)).ShouldBeTrue();
        new Interval(0.1, 0.2).Overlaps(new(0.21, 0.3)).ShouldBeFalse();
    }
}
