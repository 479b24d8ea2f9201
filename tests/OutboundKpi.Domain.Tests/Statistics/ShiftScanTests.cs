namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class ShiftScanTests
{
    [Theory]
    // Andrews 1993, Econometrica 61:821-856, table I, one parameter: critical values of the largest squared statistic.
    [InlineData(0.15, 7.17, 0.10)]
    [InlineData(0.15, 8.85, 0.05)]
    [InlineData(0.15, 12.35, 0.01)]
    public void The_chance_of_the_best_day_of_all_agrees_with_the_published_table(double trimmed, double critical, double chance) =>
        ShiftScan.LargestOf(Math.Sqrt(critical), trimmed, 1 - trimmed).ShouldBe(chance, 0.12 * chance);

    [Fact]
    public void A_step_is_found_on_its_day_and_not_before_it()
    {
        int[] appointments = [9, 8, 10, 7, 9, 11, 8, 9, 8, 10, 9, 9, 4, 3, 5, 4, 2, 4, 5, 3, 4, 4, 3, 5];
        var model = Regression.Fit(RegressionFamily.Binomial, appointments.Select((count, day) => new Observation(day, [0], 100, count)), columns: 1);

        var test = new ShiftScan(model, _ => true).Search().ShouldNotBeNull();

        test.Day.ShouldBe(12);
        test.IsUp.ShouldBeFalse();
        test.P.ShouldBeLessThan(0.005);
        test.Earliest.ShouldBeInRange(8, 12);
        test.Latest.ShouldBeInRange(12, 16);
    }

    [Fact]
    public void A_mix_that_moves_to_the_poorer_list_is_no_step()
    {
        // The good list has 20 % all the time, the poor one 5 %; in the second half three quarters of the calls go to the poor one.
        var cells = Enumerable.Range(0, 40).SelectMany(day => new[]
        {
            new Observation(day, [0, 1], day < 20 ? 300 : 100, day < 20 ? 60 : 20),
            new Observation(day, [0, 2], day < 20 ? 100 : 300, day < 20 ? 5 : 15),
        });
        var model = Regression.Fit(RegressionFamily.Binomial, cells, columns: 3);

        new ShiftScan(model, _ => true).Search().ShouldNotBeNull().P.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Days_that_scatter_weaken_what_a_step_says()
    {
        var calm = Enumerable.Range(0, 40).Select(day => new Observation(day, [0], 500, day < 20 ? 90 : 70));
        var restless = Enumerable.Range(0, 40).Select(day => new Observation(day, [0], 500, (day < 20 ? 90 : 70) + (day % 3 == 0 ? 40 : -20)));

        ZOf(restless).ShouldBeInRange(0.1, ZOf(calm) - 1);

        static double ZOf(IEnumerable<Observation> cells) => Math.Abs(
            new ShiftScan(Regression.Fit(RegressionFamily.Binomial, cells, 1), _ => true).At(20).ShouldNotBeNull().Z);
    }

    [Fact]
    public void Too_few_days_or_counts_say_nothing()
    {
        var fewDays = Enumerable.Range(0, 9).Select(day => new Observation(day, [0], 100, 10));
        var fewCounts = Enumerable.Range(0, 40).Select(day => new Observation(day, [0], 5, day % 10 == 0 ? 1 : 0));

        new ShiftScan(Regression.Fit(RegressionFamily.Binomial, fewDays, 1), _ => true).Search().ShouldBeNull();
        new ShiftScan(Regression.Fit(RegressionFamily.Binomial, fewCounts, 1), _ => true).Search().ShouldBeNull();
    }
}
