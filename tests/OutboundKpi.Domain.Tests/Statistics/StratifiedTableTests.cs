using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class StratifiedTableTests
{
    /// <summary>Men against women admitted at Berkeley in 1973 by department (Bickel et al. 1975; UCBAdmissions of R).</summary>
    private static readonly StratifiedTable _berkeley = new(
    [
        Side(512, 313, 89, 19), Side(353, 207, 17, 8), Side(120, 205, 202, 391), Side(138, 279, 131, 244), Side(53, 138, 94, 299), Side(22, 351, 24, 317),
    ]);

    [Fact]
    public void Berkeley_comes_out_as_R_prints_it()
    {
        // mantelhaen.test(UCBAdmissions, correct = FALSE)
        _berkeley.OddsRatio!.Value.ShouldBe(0.9046968, 5e-8);
        _berkeley.OddsRatioInterval()!.Value.Low.ShouldBe(0.7719074, 5e-8);
        _berkeley.OddsRatioInterval()!.Value.High.ShouldBe(1.0603298, 5e-8);
        _berkeley.ChiSquare.ShouldBe(1.5246, 5e-5);
        _berkeley.ChiSquareP.ShouldBe(0.2169, 5e-5);
    }

    [Fact]
    public void Berkeley_preferred_men_only_until_departments_were_compared()
    {
        (_berkeley.CrudeFirst.Rate - _berkeley.CrudeSecond.Rate).ShouldBeGreaterThan(0.14);
        _berkeley.Difference.ShouldBeInRange(-0.05, 0);
        _berkeley.DifferenceInterval().Contains(0).ShouldBeTrue();
    }

    [Fact]
    public void One_stratum_is_the_plain_comparison() => Draw.Check(Draw.Rates(), rates =>
        Math.Abs(new StratifiedTable([rates]).Difference - rates.Difference) < 1e-12
        && Math.Abs(new StratifiedTable([rates]).StandardisedFirst - rates.First.Rate) < 1e-12);

    [Fact]
    public void Satos_error_for_one_stratum_of_equal_sides_is_the_textbook_one() => Draw.Check(
        from trials in Gen.Choose(1, 300)
        from x1 in Gen.Choose(0, trials)
        from x2 in Gen.Choose(0, trials)
        select new TwoProportions(new(x1, trials), new(x2, trials)),
        rates =>
        {
            var (p1, p2, n) = (rates.First.Rate, rates.Second.Rate, rates.First.Trials);
            return Math.Abs(new StratifiedTable([rates]).DifferenceStandardError - Math.Sqrt(((p1 * (1 - p1)) + (p2 * (1 - p2))) / n)) < 1e-9;
        });

    [Fact]
    public void Satos_error_is_the_scatter_that_simulation_shows()
    {
        var random = new Random(1989);
        (long N1, double P1, long N2, double P2)[] truth = [(80, 0.15, 300, 0.12), (320, 0.05, 100, 0.02), (150, 0.30, 60, 0.27)];
        var tables = Enumerable.Range(0, 4000).Select(_ => new StratifiedTable(
            [.. truth.Select(stratum => new TwoProportions(Flip(stratum.N1, stratum.P1), Flip(stratum.N2, stratum.P2)))])).ToArray();

        var scatter = Math.Sqrt(Sample.Of([.. tables.Select(table => table.Difference)]).Variance);
        tables.Average(table => table.DifferenceStandardError).ShouldBe(scatter, 0.04 * scatter);
        tables.Count(table => table.DifferenceInterval().Contains(0.03)).ShouldBeInRange(3720, 3880);

        Proportion Flip(long trials, double rate) => new(Enumerable.Range(0, (int)trials).Count(_ => random.NextDouble() < rate), trials);
    }

    [Fact]
    public void The_interval_of_the_odds_ratio_of_one_stratum_is_Woolfs() => Draw.Check(
        from rates in Draw.Rates()
        where rates.First.Successes * rates.First.Failures * rates.Second.Successes * rates.Second.Failures > 0
        select rates,
        rates =>
        {
            var interval = new StratifiedTable([rates]).OddsRatioInterval()!.Value;
            var woolf = Math.Sqrt(new[] { rates.First.Successes, rates.First.Failures, rates.Second.Successes, rates.Second.Failures }.Sum(count => 1.0 / count));
            return Math.Abs(Math.Log(interval.High / interval.Low) - (2 * 1.959963984540054 * woolf)) < 1e-9;
        });

    [Fact]
    public void Swapping_the_sides_turns_everything_round() => Draw.Check(
        from strata in Draw.Rates().ArrayOf(3)
        select strata,
        strata =>
        {
            var (table, swapped) = (new StratifiedTable(strata), new StratifiedTable([.. strata.Select(stratum => stratum.Swapped)]));
            return Math.Abs(table.Difference + swapped.Difference) < 1e-12
                && Math.Abs(table.DifferenceStandardError - swapped.DifferenceStandardError) < 1e-12
                && Math.Abs(table.ChiSquare - swapped.ChiSquare) < 1e-9
                && table.ChiSquareP is > 0 and <= 1;
        });

    [Fact]
    public void A_stratum_that_only_one_side_worked_compares_nothing()
    {
        var shared = new TwoProportions(new(12, 80), new(42, 300));
        var table = new StratifiedTable([shared, new(new(50, 60), default)]);

        table.Compared.ShouldBe([shared]);
        table.Difference.ShouldBe(shared.Difference, 1e-12);
        table.CrudeFirst.ShouldBe(new Proportion(62, 140));
    }

    [Fact]
    public void With_nothing_in_common_there_is_no_difference()
    {
        var table = new StratifiedTable([new(new(5, 60), default), new(default, new(5, 60))]);

        table.IsComparable.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => table.Difference);
        Should.Throw<InvalidOperationException>(() => table.ChiSquareP);
        Should.Throw<InvalidOperationException>(() => table.OddsRatio);
    }

    [Fact]
    public void Odds_without_success_are_unknown_and_against_none_infinite()
    {
        new StratifiedTable([new(new(0, 60), new(0, 50))]).OddsRatio.ShouldBeNull();
        new StratifiedTable([new(new(5, 60), new(0, 50))]).OddsRatio.ShouldBe(double.PositiveInfinity);
        new StratifiedTable([new(new(5, 60), new(0, 50))]).OddsRatioInterval().ShouldBeNull();
        new StratifiedTable([new(new(0, 60), new(0, 50))]).ChiSquareP.ShouldBe(1);
    }

    private static TwoProportions Side(long yes1, long no1, long yes2, long no2) => new(new(yes1, yes1 + no1), new(yes2, yes2 + no2));
}
