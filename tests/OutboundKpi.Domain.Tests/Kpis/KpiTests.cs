using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Kpis;

public sealed class KpiTests
{
    private static readonly ReportCounts Full = new()
    {
        Calls = 1000,
        Connects = 180,
        Appointments = 18,
        Meetings = 12,
        Deals = 3,
        TalkMinutes = 450,
        FollowUps = 60,
    };

    [Theory]
    [InlineData("connect-rate", 0.18)]
    [InlineData("appointment-rate", 0.1)]
    [InlineData("meeting-rate", 12 / 18.0)]
    [InlineData("win-rate", 0.25)]
    [InlineData("talk-time", 2.5)]
    [InlineData("talk-branch", 0.1)]
    [InlineData("list-quality", 0.18)]
    public void A_rate_is_what_the_words_of_its_formula_say(string key, double expected) =>
        Measure(key, Full).ShouldNotBeNull().Ratio.ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Fact]
    public void The_appointment_rate_per_call_divides_by_calls() =>
        new AppointmentRateKpi(AppointmentRateBasis.PerCall).Measure(Full).ShouldBe(new KpiMeasure(18, 1000));

    [Theory]
    [InlineData("calls", 1000)]
    [InlineData("follow-up", 60)]
    public void A_volume_is_its_count_and_never_a_rate(string key, int expected)
    {
        var measure = Measure(key, Full).ShouldNotBeNull();

        measure.ShouldBe(new KpiMeasure(expected, Denominator: null));
        measure.Ratio.ShouldBeNull();
        measure.CanShowRate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("cpa")]
    [InlineData("revenue-per-head")]
    public void Counts_alone_say_nothing_about_money(string key) => Measure(key, Full).ShouldBeNull();

    [Fact]
    public void A_count_that_was_not_said_leaves_the_KPI_unmeasured()
    {
        foreach (var kpi in KpiCatalogue.PerConnect.All)
        {
            foreach (var needed in new[] { kpi.Numerator, kpi.Denominator }.OfType<CountField>())
                kpi.Measure(Full.With(needed, null)).ShouldBeNull($"{kpi.Key} without {needed}");
        }
    }

    [Fact]
    public void Zero_that_was_said_is_measured() =>
        Measure("appointment-rate", Full with { Appointments = 0 }).ShouldBe(new KpiMeasure(0, 180));

    [Fact]
    public void A_denominator_of_zero_has_counts_but_no_ratio()
    {
        var measure = Measure("appointment-rate", new ReportCounts { Connects = 0, Appointments = 0 }).ShouldNotBeNull();

        measure.Ratio.ShouldBeNull();
        measure.CanShowRate.ShouldBeFalse();
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_percentage_is_shown_from_thirty_on(int connects, bool shown) =>
        Measure("appointment-rate", new ReportCounts { Connects = connects, Appointments = 2 }).ShouldNotBeNull().CanShowRate.ShouldBe(shown);

    [Fact]
    public void A_day_that_says_only_calls_does_not_pass_for_a_day_without_connects()
    {
        ReportCounts[] days = [new() { Calls = 100, Connects = 20 }, new() { Calls = 60 }, new() { Connects = 9 }];

        Kpi("connect-rate").Measure(days).ShouldBe(new KpiMeasure(20, 100));
        Kpi("calls").Measure(days).ShouldBe(new KpiMeasure(160, Denominator: null));
        Kpi("win-rate").Measure(days).ShouldBeNull();
    }

    [Fact]
    public void A_rate_over_days_is_the_ratio_of_sums_and_stays_between_the_days_rates()
    {
        var day = Gen.Choose(1, 200).SelectMany(calls => Gen.Choose(0, calls).Select(connects => new ReportCounts { Calls = calls, Connects = connects }));

        Prop.ForAll(Arb.From(Gen.NonEmptyListOf(day)), days =>
        {
            var ratio = Kpi("connect-rate").Measure(days)!.Ratio!.Value;
            var single = days.Select(one => Kpi("connect-rate").Measure(one)!.Ratio!.Value).ToList();

            ratio.ShouldBe((double)days.Sum(one => one.Connects!.Value) / days.Sum(one => one.Calls!.Value));
            ratio.ShouldBeInRange(single.Min() - 1e-12, single.Max() + 1e-12);
        }).QuickCheckThrowOnFailure();
    }

    private static Kpi Kpi(string key) => KpiCatalogue.PerConnect.Get(key);

    private static KpiMeasure? Measure(string key, ReportCounts totals) => Kpi(key).Measure(totals);
}
