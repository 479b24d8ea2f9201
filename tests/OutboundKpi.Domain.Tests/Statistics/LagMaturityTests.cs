namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class LagMaturityTests
{
    private static readonly LagCurve _curve = LagCurve.FromLags([20, 10, 30, 10]);

    [Fact]
    public void A_curve_is_the_share_of_outcomes_that_had_come_by_each_age()
    {
        new[] { -5, 0, 9, 10, 19, 20, 29, 30, 400 }.Select(_curve.At).ShouldBe([0, 0, 0, 0.5, 0.5, 0.75, 0.75, 1, 1]);
        _curve.AgeOf(0.5).ShouldBe(10);
        _curve.AgeOf(0.51).ShouldBe(20);
        _curve.AgeOf(1).ShouldBe(30);
        LagCurve.FromShares([KeyValuePair.Create(5, 0.02)]).AgeOf(0.5).ShouldBeNull();
    }

    [Fact]
    public void Finished_cohorts_have_the_naive_rate()
    {
        var maturity = new LagMaturity([new(new(9, 40), 60), new(new(10, 44), 90)], _curve);

        maturity.Rate!.Value.ShouldBe(maturity.Naive.Rate, 1e-12);
        maturity.Wilson().ShouldBe(maturity.Naive.Wilson());
        maturity.AsProportion().ShouldBe(maturity.Naive);
    }

    [Fact]
    public void A_cohort_too_young_for_outcomes_changes_nothing()
    {
        Cohort old = new(new(9, 40), 60);

        new LagMaturity([old, new(new(0, 100), 3)], _curve).Rate.ShouldBe(new LagMaturity([old], _curve).Rate);
    }

    [Fact]
    public void What_is_expected_now_and_later_is_what_the_rate_brings_in_all()
    {
        Cohort half = new(new(2, 40), 15);
        var maturity = new LagMaturity([new(new(9, 36), 60), half], _curve);

        (maturity.ExpectedBy(half) + maturity.ExpectedStill(half)).ShouldBe(40 * maturity.Rate!.Value, 1e-12);
        maturity.ExpectedBy(half).ShouldBe(maturity.ExpectedStill(half), 1e-12);
    }

    [Fact]
    public void Without_an_old_cohort_no_rate_is_known()
    {
        var maturity = new LagMaturity([new(new(0, 40), 3)], _curve);

        maturity.Rate.ShouldBeNull();
        maturity.Wilson().ShouldBe(new Interval(0, 1));
        Should.Throw<InvalidOperationException>(() => maturity.ExpectedBy(new(new(0, 40), 3)));
    }

    [Fact]
    public void Early_luck_makes_no_rate_above_1()
    {
        var maturity = new LagMaturity([new(new(3, 3), 12)], _curve);

        maturity.EffectiveTrials.ShouldBe(1.5);
        maturity.Rate.ShouldBe(1);
        maturity.AsProportion().ShouldBe(new Proportion(3, 3));
    }

    [Fact]
    public void A_curve_needs_outcomes_after_their_cohort_and_shares_that_do_not_fall()
    {
        Should.Throw<ArgumentException>(() => LagCurve.FromLags([]));
        Should.Throw<ArgumentOutOfRangeException>(() => LagCurve.FromLags([3, -1]));
        Should.Throw<ArgumentException>(() => LagCurve.FromShares([]));
        Should.Throw<ArgumentException>(() => LagCurve.FromShares([KeyValuePair.Create(5, 0.5), KeyValuePair.Create(9, 0.4)]));
        Should.Throw<ArgumentOutOfRangeException>(() => LagCurve.FromShares([KeyValuePair.Create(0, 1.1)]));
    }
}
