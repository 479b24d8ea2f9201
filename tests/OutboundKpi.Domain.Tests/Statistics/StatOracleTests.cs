using System.Globalization;
using System.Text.Json;
using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Kpis;
using static OutboundKpi.Domain.Tests.Statistics.StatOracle;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class StatOracleTests
{
    [Fact]
    public void Every_section_has_its_test()
    {
        string[] tested =
        [
            "S1_intervals", "S1_wilson80", "S2_two", "S2_n_per_arm", "S3_charts", "S4_eb", "S4_eb_no_spread", "S5_cusum_down", "S5_ewma",
            "S6_multi", "S7_simpson", "S8_elasticity", "S9_backward", "S10_lag", "S11_calls", "S12_funnel",
        ];
        Root.EnumerateObject().Select(section => section.Name).ShouldBe(tested);
    }

    [Fact]
    public void S1_intervals_of_one_rate()
    {
        foreach (var section in Root.GetProperty("S1_intervals").EnumerateArray())
        {
            var rate = new Proportion(section.GetProperty("x").GetInt64(), section.GetProperty("n").GetInt64());
            section.Covers(new()
            {
                ["x"] = Given,
                ["n"] = Given,
                ["wilson95"] = expected => rate.Wilson().ShouldBe(expected),
                ["jeffreys95"] = expected => rate.Jeffreys().ShouldBe(expected),
                ["clopper95"] = expected => rate.ClopperPearson().ShouldBe(expected),
                ["wald95_do_not_use"] = expected =>
                {
                    // Not offered. What it gets wrong is what ours must not: ends outside 0 to 1, and no width at the ends.
                    rate.Wilson().Low.ShouldBeGreaterThanOrEqualTo(Math.Max(0, expected[0].GetDouble() - 0.25));
                    (rate.Wilson().Low < 0 || rate.Wilson().High > 1 || rate.Wilson().Width == 0).ShouldBeFalse();
                },
            });
        }

        new Proportion(2, 14).Wilson(0.8).ShouldBe(Root.GetProperty("S1_wilson80"));
    }

    [Fact]
    public void S2_two_rates()
    {
        foreach (var section in Root.GetProperty("S2_two").EnumerateArray())
        {
            long Count(string name) => section.GetProperty(name).GetInt64();
            var rates = new TwoProportions(new(Count("x1"), Count("n1")), new(Count("x2"), Count("n2")));
            section.Covers(new()
            {
                ["case"] = Given,
                ["x1"] = Given,
                ["n1"] = Given,
                ["x2"] = Given,
                ["n2"] = Given,
                ["diff"] = expected => rates.Difference.ShouldBe(expected),
                ["newcombe95"] = expected => rates.Newcombe().ShouldBe(expected),
                ["fisher_two_sided"] = expected => rates.FisherTwoSided().ShouldBe(expected),
                ["midP_two_sided"] = expected => rates.MidP().ShouldBe(expected),
                ["z_pooled"] = expected => rates.PooledZ.ShouldBe(expected),
                ["p_z"] = expected => rates.PooledP().ShouldBe(expected),
                ["bayes_P_p1_gt_p2_jeffreys"] = expected => rates.ProbabilityFirstIsHigher().ShouldBe(expected),
                ["post_mean_diff"] = expected => rates.PosteriorMeanDifference().ShouldBe(expected),
                ["bayes95_diff_montecarlo_3dp"] = expected => rates.PosteriorDifferenceInterval().ShouldBe(expected, precision: 0.0016),
            });
        }
    }

    [Fact]
    public void S2_sample_per_arm() => Root.GetProperty("S2_n_per_arm").Covers(new()
    {
        ["0.05->0.09"] = expected => SampleSize.PerArm(0.05, 0.09).ShouldBe(expected.GetInt64()),
        ["0.08->0.10"] = expected => SampleSize.PerArm(0.08, 0.10).ShouldBe(expected.GetInt64()),
        ["0.10->0.15"] = expected => SampleSize.PerArm(0.10, 0.15).ShouldBe(expected.GetInt64()),
        ["0.16->0.20"] = expected => SampleSize.PerArm(0.16, 0.20).ShouldBe(expected.GetInt64()),
        ["0.01->0.013 per call"] = expected => SampleSize.PerArm(0.01, 0.013).ShouldBe(expected.GetInt64()),
    });

    [Fact]
    public void S3_control_charts()
    {
        var section = Root.GetProperty("S3_charts");
        var points = section.Rates();
        var chart = AttributeChart.Fit(points);
        section.Covers(new()
        {
            ["x"] = Given,
            ["n"] = Given,
            ["pbar"] = expected => chart.Mean.ShouldBe(expected),
            ["p_chart_3s"] = expected => Each(expected, (i, limits) => chart.PLimits(i).ShouldBe(limits)),
            ["p_chart_out_days_1based"] = expected => chart.OutsideP().Select(i => i + 1L).ShouldBe(expected.Counts()),
            ["sigma_z"] = expected => chart.SigmaZ.ShouldBe(expected),
            ["laney_3s"] = expected => Each(expected, (i, limits) => chart.LaneyLimits(i).ShouldBe(limits)),
            ["laney_out_days_1based"] = expected => chart.OutsideLaney().Select(i => i + 1L).ShouldBe(expected.Counts()),
            ["z"] = expected => chart.Z.ShouldBe(expected, precision: 5.1e-5),
            ["dispersion_chi2"] = expected => chart.DispersionChiSquare.ShouldBe(expected),
            ["df"] = expected => chart.DegreesOfFreedom.ShouldBe(expected.GetInt32()),
            ["p"] = expected => chart.DispersionP.ShouldBe(expected),
        });
        Math.Sqrt(chart.Dispersion).ShouldBe(1.55, 0.005);
    }

    [Fact]
    public void S4_shrinkage()
    {
        var section = Root.GetProperty("S4_eb");
        var people = section.Rates();
        var team = Shrinkage.Fit(people);
        section.Covers(new()
        {
            ["x"] = Given,
            ["n"] = Given,
            ["pbar"] = expected => team.Mean.ShouldBe(expected),
            ["tau2"] = expected => team.BetweenVariance.ShouldBe(expected, precision: 5.1e-8),
            ["M"] = expected => team.Concentration.ShouldBe(expected, precision: 5.1e-5),
            ["alpha"] = expected => (team.Concentration * team.Mean).ShouldBe(expected, precision: 5.1e-5),
            ["beta"] = expected => (team.Concentration * (1 - team.Mean)).ShouldBe(expected, precision: 5.1e-5),
            ["raw"] = expected => people.Select(person => person.Rate).ShouldBe(expected, precision: 5.1e-5),
            ["shrunk"] = expected => Everyone(team).Select(team.Shrunk).ShouldBe(expected),
            ["cred95"] = expected => Each(expected, (i, interval) => team.Credible(i).ShouldBe(interval)),
        });
    }

    [Fact]
    public void S4_shrinkage_without_spread()
    {
        var section = Root.GetProperty("S4_eb_no_spread");
        var people = section.Rates();
        var team = Shrinkage.Fit(people);
        section.Covers(new()
        {
            ["x"] = Given,
            ["n"] = Given,
            ["pbar"] = expected => team.Mean.ShouldBe(expected),
            ["tau2"] = expected => team.BetweenVariance.ShouldBe(expected.GetDouble()),
            ["rule"] = _ => Everyone(team).Select(team.Shrunk).ShouldAllBe(rate => rate == team.Mean),
            ["S"] = expected => people.Sum(person => person.Trials * Math.Pow(person.Rate - team.Mean, 2)).ShouldBe(expected),
        });
    }

    [Fact]
    public void S5_cusum()
    {
        var section = Root.GetProperty("S5_cusum_down");
        var (p0, p1, n) = (section.GetProperty("p0").GetDouble(), section.GetProperty("p1").GetDouble(), section.GetProperty("n_each").GetInt64());
        var days = section.GetProperty("x").Counts().Select(x => new Proportion(x, n)).ToArray();
        var cusum = new Cusum(p0, p1);
        section.Covers(new()
        {
            ["x"] = Given,
            ["n_each"] = Given,
            ["p0"] = Given,
            ["p1"] = Given,
            ["w"] = expected => days.Select(cusum.Weight).ShouldBe(expected),
            ["S"] = expected => cusum.Run(days).ShouldBe(expected),
            ["ARL_by_sim"] = expected => EachNamed(expected, (h, run) => run.Covers(new()
            {
                ["in_control_days"] = days => MeanRun(cusum, p0, n, h, runs: 4000).ShouldBe(days.GetDouble(), 0.08 * days.GetDouble()),
                ["out_of_control_days"] = days => MeanRun(cusum, p1, n, h, runs: 4000).ShouldBe(days.GetDouble(), 0.08 * days.GetDouble()),
            })),
            ["first_day_S_ge_h"] = expected => EachNamed(expected, (h, day) => cusum.FirstSignal(days, h)!.Value.At.ShouldBe(day.GetInt32() - 1)),
        });
        cusum.FirstSignal(days, 5).ShouldBe(new Cusum.Signal(At: 12, Since: 8));
    }

    [Fact]
    public void S5_ewma()
    {
        var section = Root.GetProperty("S5_ewma");
        var days = Root.GetProperty("S5_cusum_down").GetProperty("x").Counts().Select(x => new Proportion(x, 100)).ToArray();
        var points = new Ewma(0.09, section.GetProperty("lambda").GetDouble(), section.GetProperty("L").GetDouble()).Run(days);
        section.Covers(new()
        {
            ["lambda"] = Given,
            ["L"] = Given,
            ["z"] = expected => points.Select(point => point.Value).ShouldBe(expected),
            ["lcl"] = expected => points.Select(point => point.Limits.Low).ShouldBe(expected),
            ["first_day_below"] = expected => Array.FindIndex(points, point => point.IsOutside).ShouldBe(expected.GetInt32() - 1),
        });
    }

    [Fact]
    public void S6_multiplicity()
    {
        var section = Root.GetProperty("S6_multi");
        var p = section.GetProperty("p").Numbers();
        section.Covers(new()
        {
            ["p"] = Given,
            ["holm"] = expected => Multiplicity.Holm(p).ShouldBe(expected),
            ["bh"] = expected => Multiplicity.BenjaminiHochberg(p).ShouldBe(expected, precision: 5.1e-5),
            ["bonferroni_cut"] = expected => (0.05 / p.Length).ShouldBe(expected),
            ["expected_false_alarms_30ops_x_5kpi_x_21days_3sigma"] = expected => (30 * 5 * 21 * 2 * Normal.CDF(0, 1, -3)).ShouldBe(expected, precision: 0.05),
            ["P_at_least_one_5pct_false_among_30"] = expected => Multiplicity.ChanceOfAnyFalseAlarm(0.05, 30).ShouldBe(expected, precision: 5.1e-5),
        });
    }

    [Fact]
    public void S7_simpson()
    {
        var section = Root.GetProperty("S7_simpson");
        var table = new StratifiedTable([.. section.GetProperty("strata_x1n1x2n2").EnumerateArray().Select(stratum => stratum.Counts())
            .Select(counts => new TwoProportions(new(counts[0], counts[1]), new(counts[2], counts[3])))]);
        section.Covers(new()
        {
            ["strata_x1n1x2n2"] = Given,
            ["crude"] = expected => new[] { table.CrudeFirst.Rate, table.CrudeSecond.Rate }.ShouldBe(expected),
            ["by_list"] = expected => Each(expected, (i, rates) => new[] { table.Strata[i].First.Rate, table.Strata[i].Second.Rate }.ShouldBe(rates)),
            ["standardised"] = expected => new[] { table.StandardisedFirst, table.StandardisedSecond }.ShouldBe(expected),
            ["MH_RD"] = expected => table.Difference.ShouldBe(expected),
            ["MH_OR"] = expected => table.OddsRatio!.Value.ShouldBe(expected),
            ["CMH_chi2"] = expected => table.ChiSquare.ShouldBe(expected),
            ["CMH_p"] = expected => table.ChiSquareP.ShouldBe(expected),
        });
    }

    [Fact]
    public void S8_elasticity()
    {
        var section = Root.GetProperty("S8_elasticity");
        var funnel = Funnel(section);
        FunnelStage[] stages = [FunnelStage.Connects, FunnelStage.Appointments, FunnelStage.Meetings, FunnelStage.Deals];
        Dictionary<string, FunnelStage> named = stages.Zip(["connect", "appointment_per_connect", "meeting", "deal"]).ToDictionary(pair => pair.Second, pair => pair.First);
        Action<JsonElement> ForStages(Func<FunnelStage, double> value, double precision) => expected =>
        {
            expected.EnumerateObject().Select(stage => stage.Name).ShouldBe(named.Keys);
            foreach (var stage in expected.EnumerateObject())
                value(named[stage.Name]).ShouldBe(stage.Value, precision);
        };
        section.Covers(new()
        {
            ["calls"] = Given,
            ["connects"] = Given,
            ["appointments"] = Given,
            ["meetings"] = Given,
            ["deals"] = Given,
            ["rates"] = ForStages(stage => funnel[stage].Rate, Precision),
            ["product"] = expected => funnel.Rate.ShouldBe(expected, precision: 5.1e-9),
            ["deals_expected"] = expected => funnel.ExpectedDeals.ShouldBe(expected),
            ["plus1pt_gain_in_deals"] = ForStages(stage => funnel.Gain(stage), 5.1e-5),
            ["plus10pct_relative_gain_each"] = expected => funnel.GainOfRelative(0.1).ShouldBe(expected),
            ["var_log"] = expected => stages.Select(funnel.LogVariance).ShouldBe(expected, precision: 5.1e-8),
            ["se_log_product"] = expected => funnel.StandardErrorOfLog.ShouldBe(expected),
            ["ci95_product_delta"] = expected => funnel.DeltaInterval()!.Value.ShouldBe(expected, precision: 5.1e-9),
            ["wilson95_23_of_9600"] = expected => funnel.Wilson().ShouldBe(expected, precision: 5.1e-9),
        });
        (funnel.LogVariance(FunnelStage.Deals) / Math.Pow(funnel.StandardErrorOfLog, 2)).ShouldBe(0.78, 0.005);
    }

    [Fact]
    public void S9_backwards_from_the_goal()
    {
        var funnel = Funnel(Root.GetProperty("S8_elasticity"));
        var section = Root.GetProperty("S9_backward");
        var target = section.GetProperty("target_deals").GetInt64();
        var forecast = funnel.Forecast();
        section.Covers(new()
        {
            ["target_deals"] = Given,
            ["naive_calls"] = expected => funnel.CallsNeeded(target)!.Value.ShouldBe(expected, precision: 0.051),
            ["delta_ci95"] = expected => funnel.CallsNeededInterval(target)!.Value.ShouldBe(expected, precision: 0.51),
            ["posterior_median_and_80pct_3sf"] = expected =>
            {
                funnel.MedianCallsNeeded(target).ShouldBe(expected[0], precision: 50);
                funnel.BelievedCallsNeeded(target).Low.ShouldBe(expected[1], precision: 10);
                funnel.BelievedCallsNeeded(target).High.ShouldBe(expected[2], precision: 50);
            },
            ["P_deals_ge_30_by_calls_beta_binomial"] = expected => EachNamed(expected, (calls, chance) =>
                forecast.ProbabilityOfAtLeast(target, (long)calls).ShouldBe(chance, precision: 5.1e-5)),
            ["calls_for_80pct_chance_step50"] = expected => forecast.TrialsForChance(target, 0.8, step: 50).ShouldBe(expected.GetInt64()),
        });
    }

    [Fact]
    public void S10_lag()
    {
        var section = Root.GetProperty("S10_lag");
        var curve = LagCurve.FromShares(section.GetProperty("F").EnumerateObject().Select(age => KeyValuePair.Create(age.AsAge(), age.Value.GetDouble())));
        var cohorts = section.GetProperty("cohorts_appt_deals_age").EnumerateArray().Select(cohort => cohort.Counts())
            .Select(cohort => new Cohort(new(cohort[1], cohort[0]), (int)cohort[2])).ToArray();
        var maturity = new LagMaturity(cohorts, curve);
        section.Covers(new()
        {
            ["cohorts_appt_deals_age"] = Given,
            ["F"] = expected => expected.EnumerateObject().Select(age => curve.At(age.AsAge())).ShouldBe([0.02, 0.22, 0.62, 0.88, 0.97]),
            ["naive"] = expected => maturity.Naive.Rate.ShouldBe(expected),
            ["effective_n"] = expected => maturity.EffectiveTrials.ShouldBe(expected),
            ["mature_rate"] = expected => maturity.Rate!.Value.ShouldBe(expected),
            ["last_two_cohorts_expected_deals_if_rate_holds"] = expected => cohorts[^2..].Sum(maturity.ExpectedBy).ShouldBe(expected, precision: 5.1e-5),
        });
    }

    [Fact]
    public void S11_calls_before_and_after()
    {
        var section = Root.GetProperty("S11_calls");
        var test = WelchTest.Compare(section.GetProperty("after").Numbers(), section.GetProperty("before").Numbers());
        section.Covers(new()
        {
            ["before"] = Given,
            ["after"] = Given,
            ["means"] = expected => new[] { test.Second.Mean, test.First.Mean }.ShouldBe(expected),
            ["vars"] = expected => new[] { test.Second.Variance, test.First.Variance }.ShouldBe(expected, precision: 5.1e-5),
            ["dispersion_var_over_mean"] = expected => new[] { test.Second.VarianceToMean, test.First.VarianceToMean }.ShouldBe(expected, precision: 5.1e-5),
            ["welch_t"] = expected => test.T.ShouldBe(expected, precision: 5.1e-5),
            ["df"] = expected => test.DegreesOfFreedom.ShouldBe(expected, precision: 5.1e-4),
            ["p"] = expected => test.P.ShouldBe(expected, precision: 5.1e-8),
        });
    }

    [Fact]
    public void S12_funnel_limits()
    {
        var section = Root.GetProperty("S12_funnel");
        var plot = new FunnelPlot(section.GetProperty("target").GetDouble());
        section.Covers(new()
        {
            ["target"] = Given,
            ["limits_n_to_95_998"] = expected => EachNamed(expected, (n, ends) =>
            {
                var (warning, alarm) = (plot.Limits((long)n), plot.Limits((long)n, FunnelPlot.AlarmLevel));
                new[] { warning.Low, alarm.Low, warning.High, alarm.High }.ShouldBe(ends);
            }),
        });
    }

    private static FunnelProduct Funnel(JsonElement section)
    {
        long Count(string name) => section.GetProperty(name).GetInt64();
        return FunnelProduct.FromCounts(Count("calls"), Count("connects"), Count("appointments"), Count("meetings"), Count("deals"));
    }

    private static IEnumerable<int> Everyone(Shrinkage team) => Enumerable.Range(0, team.Count);

    private static void Each(JsonElement expected, Action<int, JsonElement> check)
    {
        for (var i = 0; i < expected.GetArrayLength(); i++)
            check(i, expected[i]);
    }

    private static void EachNamed(JsonElement expected, Action<double, JsonElement> check)
    {
        foreach (var value in expected.EnumerateObject())
            check(double.Parse(value.Name, CultureInfo.InvariantCulture), value.Value);
    }

    // The mean number of days until the chart signals, days being drawn at one rate.
    private static double MeanRun(Cusum cusum, double rate, long trials, double threshold, int runs)
    {
        var random = new Random(1954);
        var chances = Enumerable.Range(0, (int)trials + 1).Select(x => Binomial.CDF(rate, (int)trials, x)).ToArray();
        var weights = Enumerable.Range(0, (int)trials + 1).Select(x => cusum.Weight(new(x, trials))).ToArray();
        var days = 0L;
        for (var run = 0; run < runs; run++)
        {
            for (var sum = 0.0; sum < threshold; days++)
            {
                var draw = Array.BinarySearch(chances, random.NextDouble());
                sum = Math.Max(0, sum + weights[draw >= 0 ? draw : ~draw]);
            }
        }

        return (double)days / runs;
    }
}
