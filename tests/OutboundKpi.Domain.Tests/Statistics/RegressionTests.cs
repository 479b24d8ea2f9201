namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class RegressionTests
{
    [Fact]
    public void A_rate_by_one_factor_is_the_log_odds_ratio_of_the_table()
    {
        // 31 of 340 against 18 of 360: log odds ratio ln(31·342 / (309·18)), variance 1/31 + 1/309 + 1/18 + 1/342.
        var model = Regression.Fit(
            RegressionFamily.Binomial, [new(0, [0, 1], 340, 31), new(1, [0], 360, 18)], columns: 2);

        model.Coefficients[1].ShouldBe(Math.Log(31.0 * 342 / (309 * 18)), 0.01);
        model.Variance([0, 1]).ShouldBe((1 / 31.0) + (1 / 309.0) + (1 / 18.0) + (1 / 342.0), 0.001);
    }

    [Fact]
    public void A_quantity_by_one_factor_is_the_difference_of_means()
    {
        double[] before = [58, 61, 49, 66, 70, 55, 63, 52, 60, 57];
        double[] after = [72, 80, 69, 77, 84, 66, 75, 79, 71, 82];
        var model = Regression.Fit(
            RegressionFamily.Gaussian,
            [.. before.Select((calls, day) => new Observation(day, [0], 1, calls)), .. after.Select((calls, day) => new Observation(10 + day, [0, 1], 1, calls))],
            columns: 2);

        model.Coefficients[0].ShouldBe(59.1, 0.3);
        model.Coefficients[1].ShouldBe(75.5 - 59.1, 0.3);
    }

    [Fact]
    public void The_two_lists_of_Simpsons_paradox_give_the_combined_odds_ratio()
    {
        // S7 of the oracle: within lists 12/80 against 42/300 and 14/320 against 3/100. Maximum likelihood lies beside Mantel-Haenszel's 1.173086.
        var model = Regression.Fit(
            RegressionFamily.Binomial,
            [new(0, [0, 1], 80, 12), new(1, [0], 300, 42), new(2, [0, 1, 2], 320, 14), new(3, [0, 2], 100, 3)],
            columns: 3);

        Math.Exp(model.Coefficients[1]).ShouldBe(1.173086, 0.02);
    }

    [Fact]
    public void An_operator_without_a_single_success_stays_finite()
    {
        var model = Regression.Fit(RegressionFamily.Binomial, [new(0, [0, 1], 24, 0), new(0, [0, 2], 100, 9)], columns: 3);

        model.Coefficients.ShouldAllBe(coefficient => Math.Abs(coefficient) < 20);
        model.Fitted[0].ShouldBeLessThan(1);
    }
}
