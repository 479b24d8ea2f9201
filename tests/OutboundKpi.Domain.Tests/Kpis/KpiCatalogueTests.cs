using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Kpis;

public sealed class KpiCatalogueTests
{
    private static readonly KpiCatalogue Catalogue = KpiCatalogue.PerConnect;

    [Fact]
    public void The_keys_are_those_of_plans_and_files_each_once() =>
        Catalogue.All.Select(kpi => kpi.Key).ShouldBe(
        [
            "calls", "connect-rate", "appointment-rate", "meeting-rate", "win-rate", "talk-time", "talk-branch", "list-quality", "follow-up", "cpa",
            "revenue-per-head",
        ]);

    [Fact]
    public void Every_key_finds_its_KPI_and_an_unknown_one_finds_none()
    {
        Catalogue.All.ShouldAllBe(kpi => Catalogue.Find(kpi.Key) == kpi);
        Catalogue.Find("Calls").ShouldBeNull();
        Should.Throw<ArgumentException>(() => Catalogue.Get("no-such-kpi"));
    }

    [Fact]
    public void Every_KPI_has_another_KPI_beside_it() =>
        Catalogue.All.ShouldAllBe(kpi => Catalogue.PairOf(kpi) != kpi);

    [Fact]
    public void A_volume_is_always_shown_with_a_rate() =>
        Catalogue.All.Where(kpi => kpi.IsVolume).ShouldAllBe(kpi => Catalogue.PairOf(kpi).Unit == KpiUnit.Percent);

    [Fact]
    public void The_volume_of_calls_is_shown_with_the_rate_of_the_next_stage()
    {
        var pair = Catalogue.PairOf(Catalogue.Get("calls"));

        pair.Stage.ShouldBe(FunnelStage.Connects);
        pair.Denominator.ShouldBe(CountField.Calls);
    }

    [Fact]
    public void What_counts_meetings_or_deals_is_lagged_and_the_teams() =>
        Catalogue.All
            .Where(kpi => kpi.Numerator is CountField.Meetings or CountField.Deals || kpi.Unit == KpiUnit.Yen)
            .ShouldAllBe(kpi => kpi.IsLagged && kpi.Level == KpiLevel.Team);

    [Theory]
    [InlineData(Phase.Launch, "calls connect-rate")]
    [InlineData(Phase.Improve, "appointment-rate talk-time talk-branch list-quality")]
    [InlineData(Phase.Stable, "meeting-rate win-rate follow-up cpa revenue-per-head")]
    public void Each_phase_has_its_KPIs_to_look_at_first(Phase phase, string keys) =>
        string.Join(' ', Catalogue.For(phase).Select(kpi => kpi.Key)).ShouldBe(keys);

    [Theory]
    [InlineData(AppointmentRateBasis.PerConnect, CountField.Connects)]
    [InlineData(AppointmentRateBasis.PerCall, CountField.Calls)]
    public void A_team_chooses_what_the_appointment_rate_is_divided_by(AppointmentRateBasis basis, CountField denominator) =>
        KpiCatalogue.Of(basis).Get("appointment-rate").Denominator.ShouldBe(denominator);

    [Fact]
    public void A_day_of_calls_connects_and_appointments_speaks_of_the_funnel_in_its_order() =>
        KeysFor(new ReportCounts { Calls = 72, Connects = 13, Appointments = 1 }).ShouldBe(["calls", "connect-rate", "appointment-rate"]);

    [Fact]
    public void Talk_time_and_follow_ups_are_spoken_of_where_they_belong_in_the_funnel() =>
        KeysFor(new ReportCounts { FollowUps = 4, TalkMinutes = 80, Appointments = 1, Connects = 13, Calls = 72 })
            .ShouldBe(["calls", "connect-rate", "talk-time", "follow-up", "appointment-rate"]);

    [Fact]
    public void An_appointment_alone_speaks_of_the_appointment_rate() =>
        KeysFor(new ReportCounts { Appointments = 1 }).ShouldBe(["appointment-rate"]);

    [Fact]
    public void A_day_without_a_connect_has_no_appointment_rate_to_speak_of() =>
        KeysFor(new ReportCounts { Calls = 40, Connects = 0, Appointments = 0 }).ShouldBe(["calls", "connect-rate"]);

    [Fact]
    public void Meetings_and_deals_of_a_day_are_not_spoken_of() =>
        KeysFor(new ReportCounts { Meetings = 2, Deals = 1 }).ShouldBeEmpty();

    [Fact]
    public void No_counts_speak_of_no_KPI() =>
        KeysFor(ReportCounts.None).ShouldBeEmpty();

    private static IEnumerable<string> KeysFor(ReportCounts counts) => Catalogue.ForCounts(counts).Select(kpi => kpi.Key);
}
