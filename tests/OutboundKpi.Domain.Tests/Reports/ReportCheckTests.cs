using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Reports;

public class ReportCheckTests
{
    [Fact]
    public void A_dialer_day_of_1100_calls_is_possible() => ReportCheck.Check(new ReportCounts { Calls = 1100, Connects = 210 }).ShouldBeNull();

    [Fact]
    public void A_day_of_8000_calls_is_not() => ReportCheck.Check(new ReportCounts { Calls = 8000 }).ShouldBe(RejectReason.TooMuchForADay);

    [Fact]
    public void Thirty_hours_of_talk_are_not() => ReportCheck.Check(new ReportCounts { TalkMinutes = 1800 }).ShouldBe(RejectReason.TooMuchForADay);

    [Fact]
    public void More_connects_than_calls_are_refused() => ReportCheck.Check(new ReportCounts { Calls = 80, Connects = 81 }).ShouldBe(RejectReason.MoreConnectsThanCalls);

    [Fact]
    public void Connects_without_calls_are_possible() => ReportCheck.Check(new ReportCounts { Connects = 81 }).ShouldBeNull();

    [Fact]
    public void Meetings_and_deals_lag_behind() => ReportCheck.Check(new ReportCounts { Appointments = 0, Meetings = 2, Deals = 3 }).ShouldBeNull();

    [Fact]
    public void A_negative_count_is_refused() => ReportCheck.Check(new ReportCounts { Deals = -1 }).ShouldBe(RejectReason.Negative);

    [Fact]
    public void Only_a_day_to_come_is_refused()
    {
        var today = new DateOnly(2026, 11, 20);

        ReportCheck.CheckDay(today, today).ShouldBeNull();
        ReportCheck.CheckDay(today.AddDays(-400), today).ShouldBeNull();
        ReportCheck.CheckDay(today.AddDays(1), today).ShouldBe(RejectReason.FutureDay);
    }
}
