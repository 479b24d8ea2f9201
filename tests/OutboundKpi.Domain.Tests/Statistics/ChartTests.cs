using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class ChartTests
{
    private static readonly Proportion[] _quiet = [.. Enumerable.Repeat(new Proportion(9, 100), 10)];

    [Fact]
    public void Days_that_never_differ_have_no_scatter_and_none_is_out()
    {
        var chart = AttributeChart.Fit(_quiet);

        chart.SigmaZ.ShouldBe(0);
        chart.Dispersion.ShouldBe(0);
        chart.DispersionP.ShouldBe(1);
        chart.OutsideP().ShouldBeEmpty();
        chart.LaneyLimits(0).ShouldBe(new Interval(0.09, 0.09));
    }

    [Fact]
    public void A_rate_of_0_or_1_has_a_flat_chart() =>
        AttributeChart.Fit([new(0, 10), new(0, 12)]).OutsideLaney().ShouldBeEmpty();

    [Fact]
    public void A_point_is_out_when_its_limits_do_not_hold_it() => Draw.Check(
        from points in Draw.RateOf(20, 60).ArrayOf(12)
        select points,
        points =>
        {
            var chart = AttributeChart.Fit(points);
            return chart.OutsideP(2).SequenceEqual(Enumerable.Range(0, 12).Where(i => !Near(chart.PLimits(i, 2), points[i].Rate)))
                && chart.OutsideLaney().SequenceEqual(Enumerable.Range(0, 12).Where(i => !Near(chart.LaneyLimits(i), points[i].Rate)));
        });

    [Fact]
    public void One_day_or_a_day_without_trials_is_no_chart()
    {
        Should.Throw<ArgumentException>(() => AttributeChart.Fit([new(1, 10)]));
        Should.Throw<ArgumentException>(() => AttributeChart.Fit([new(1, 10), default]));
    }

    [Fact]
    public void Scatter_divides_the_evidence_of_a_cusum()
    {
        var day = new Proportion(4, 100);

        new Cusum(0.09, 0.05, dispersion: 2).Weight(day).ShouldBe(new Cusum(0.09, 0.05).Weight(day) / 2, 1e-12);
        new Cusum(0.09, 0.05).Weight(default).ShouldBe(0);
        new Cusum(0.09, 0.05).FirstSignal(_quiet, 5).ShouldBeNull();
    }

    [Fact]
    public void A_cusum_watches_one_direction()
    {
        Proportion[] risen = [.. _quiet, .. Enumerable.Repeat(new Proportion(16, 100), 10)];

        new Cusum(0.09, 0.05).FirstSignal(risen, 3).ShouldBeNull();
        new Cusum(0.09, 0.14).FirstSignal(risen, 3)!.Value.Since.ShouldBe(10);
    }

    [Fact]
    public void A_watch_needs_two_rates_and_no_less_scatter_than_luck()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Cusum(0.09, 0.09));
        Should.Throw<ArgumentOutOfRangeException>(() => new Cusum(0, 0.09));
        Should.Throw<ArgumentOutOfRangeException>(() => new Cusum(0.09, 0.05, dispersion: 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new Ewma(0.09, lambda: 0));
    }

    [Fact]
    public void A_smoother_of_weight_1_is_a_p_chart()
    {
        var point = new Ewma(0.09, lambda: 1, width: 3).Run([new(30, 100)])[0];

        point.Value.ShouldBe(0.3, 1e-12);
        point.Limits.High.ShouldBe(0.09 + (3 * Math.Sqrt(0.09 * 0.91 / 100)), 1e-12);
        point.IsOutside.ShouldBeTrue();
    }

    [Fact]
    public void A_day_without_trials_leaves_a_smoother_where_it_was()
    {
        var points = new Ewma(0.09).Run([new(12, 100), default, new(9, 100)]);

        points[1].ShouldBe(points[0]);
    }

    [Fact]
    public void A_funnel_plot_is_narrower_for_more_trials_and_wider_for_more_scatter()
    {
        var plot = new FunnelPlot(0.09);

        plot.Limits(500).Width.ShouldBeLessThan(plot.Limits(250).Width);
        new FunnelPlot(0.09, dispersion: 4).Limits(1000).Width.ShouldBe(plot.Limits(250).Width, 1e-12);
        plot.IsOutside(new(9, 50)).ShouldBeFalse();
        plot.IsOutside(new(90, 500)).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => plot.Limits(0));
    }

    private static bool Near(Interval limits, double rate) => limits.Low - 1e-12 <= rate && rate <= limits.High + 1e-12;
}
