using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Tests.Funnel;

public sealed class CohortRatesTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);

    [Fact]
    public void An_old_month_has_rates_and_a_young_one_waits()
    {
        var old = Made(new DateOnly(2026, 6, 10), held: 30, cancelled: 10, open: 0, deals: 6);
        var young = Made(new DateOnly(2026, 11, 10), held: 2, cancelled: 0, open: 8, deals: 0);

        var months = new CohortRates([.. old, .. young], AsOf).ByMonth();

        months.Select(month => month.Days).ShouldBe([new Month(2026, 11).Days, new Month(2026, 6).Days]);
        (months[0].OpenShare, months[0].MeetingsAreMature, months[0].WinsAreMature).ShouldBe((0.8, false, false));
        (months[1].Meetings, months[1].Wins).ShouldBe((new Proportion(30, 40), new Proportion(6, 30)));
        (months[1].MeetingsAreMature, months[1].WinsAreMature).ShouldBe((true, true));
    }

    [Fact]
    public void Held_meetings_whose_deals_are_still_to_come_are_no_low_win_rate()
    {
        var month = new CohortRates(Made(new DateOnly(2026, 10, 25), held: 20, cancelled: 0, open: 0, deals: 1), AsOf).ByMonth().Single();

        month.MeetingsAreMature.ShouldBeTrue();
        month.WinsAreMature.ShouldBeFalse();
        month.DealsSeen.ShouldBeInRange(0.2, 0.5);
    }

    [Fact]
    public void The_lags_are_learnt_from_finished_months()
    {
        var rates = new CohortRates(Made(new DateOnly(2026, 6, 10), held: 30, cancelled: 0, open: 0, deals: 25), AsOf);

        rates.Lags.Meetings.AgeOf(0.5).ShouldBe(8);
        rates.Lags.Deals.AgeOf(0.5).ShouldBe(32);
        rates.Wins.Rate.ShouldBe(25.0 / 30);
    }

    [Fact]
    public void A_rough_rate_holds_outcomes_against_what_was_made_before()
    {
        var rows = Enumerable.Range(0, 40).Select(i => new ActivityRow(AsOf.AddDays(-i), "p1", "", "", new() { Appointments = 2, Meetings = 1 })).ToList();

        var rough = LaggedRates.Of(rows, AsOf);

        rough.Meetings.ShouldBe(new Proportion(32, 64));
        rough.Wins.ShouldBe(new Proportion(0, 16));
        LaggedRates.Of([], AsOf).Meetings.ShouldBeNull();
    }

    private static IReadOnlyList<Appointment> Made(DateOnly on, int held, int cancelled, int open, int deals)
    {
        var pending = new Appointment(on, "p1", "", "", on.AddDays(8), MeetingStatus.Pending, null);
        return
        [
            .. Enumerable.Range(0, held).Select(i => pending with { Status = MeetingStatus.Held, DealOn = i < deals ? on.AddDays(32) : null }),
            .. Enumerable.Repeat(pending with { Status = MeetingStatus.Cancelled }, cancelled),
            .. Enumerable.Repeat(pending, open),
        ];
    }
}
