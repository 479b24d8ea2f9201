using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class FunnelProductTests
{
    private static readonly FunnelProduct _funnel = FunnelProduct.FromCounts(9600, 1728, 147, 106, 23);

    [Fact]
    public void A_point_more_is_what_the_product_becomes_with_it()
    {
        var raised = new FunnelProduct(9600, new(1824, 9600), _funnel[FunnelStage.Appointments], _funnel[FunnelStage.Meetings], _funnel[FunnelStage.Deals]);

        _funnel.Gain(FunnelStage.Connects).ShouldBe(raised.ExpectedDeals - _funnel.ExpectedDeals, 1e-9);
    }

    [Fact]
    public void A_finished_cohort_is_as_sure_as_its_calls_and_deals_end_to_end()
    {
        var forecast = _funnel.Forecast();

        _funnel.Wilson().Low.ShouldBe(new Proportion(23, 9600).Wilson().Low, 1e-12);
        forecast.ProbabilityOfAtLeast(30, 12_500).ShouldBe(new RateForecast(new Proportion(23, 9600)).ProbabilityOfAtLeast(30, 12_500), 1e-9);
    }

    [Fact]
    public void Late_stages_measured_on_fewer_older_appointments_are_less_sure()
    {
        var matured = new FunnelProduct(9600, new(1728, 9600), new(147, 1728), new(53, 74), new(11, 51));

        matured.StandardErrorOfLog.ShouldBeGreaterThan(_funnel.StandardErrorOfLog);
        matured.Forecast().Predict(9600).Width.ShouldBeGreaterThan(_funnel.Forecast().Predict(9600).Width);
    }

    [Fact]
    public void Without_a_deal_the_intervals_that_know_something_still_do()
    {
        var funnel = FunnelProduct.FromCounts(9600, 1728, 147, 106, 0);

        funnel.CallsNeeded(30).ShouldBeNull();
        funnel.DeltaInterval().ShouldBeNull();
        funnel.CallsNeededInterval(30).ShouldBeNull();
        funnel.StandardErrorOfLog.ShouldBe(double.PositiveInfinity);
        funnel.Wilson().High.ShouldBe(new Proportion(0, 9600).Wilson().High, 1e-12);
        funnel.BelievedCallsNeeded(30).Low.ShouldBeGreaterThan(12_500);
        funnel.Gain(FunnelStage.Deals).ShouldBe(1.06, 1e-9);
    }

    [Fact]
    public void A_funnel_that_never_loses_anyone_is_its_calls()
    {
        var funnel = FunnelProduct.FromCounts(10, 10, 10, 10, 10);

        funnel.Wilson().ShouldBe(new Proportion(10, 10).Wilson());
        funnel.DeltaInterval().ShouldBe(new Interval(1, 1));
    }

    [Fact]
    public void A_stage_without_trials_and_calls_as_a_rate_are_refused()
    {
        Should.Throw<ArgumentException>(() => FunnelProduct.FromCounts(100, 0, 0, 0, 0)).ParamName.ShouldBe("appointment");
        Should.Throw<ArgumentOutOfRangeException>(() => FunnelProduct.FromCounts(100, 20, 3, 4, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => _funnel[FunnelStage.Calls]);
        Should.Throw<ArgumentOutOfRangeException>(() => _funnel.Gain(FunnelStage.Calls));
    }
}
