using OutboundKpi.Bot.Demo;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Demo;

public sealed class DemoHistoryTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly DemoHistory History = Generate(Today);

    [Fact]
    public void The_same_seed_and_date_give_the_same_past_and_another_seed_another()
    {
        Generate(Today).Days.ShouldBe(History.Days);
        Generate(Today, seed: 2).Days.ShouldNotBe(History.Days);
    }

    [Fact]
    public void A_later_start_of_the_demo_adds_days_and_changes_none()
    {
        var later = Generate(BusinessCalendar.Default.AddBusinessDays(Today, 5));
        var first = later.Days[0].Date;

        later.Days.Where(day => day.Date < Today).ShouldBe(History.Days.Where(day => day.Date >= first));
        later.Leaves.Where(leave => leave.Date < Today).ShouldBe(History.Leaves.Where(leave => leave.Date >= first));
        later.Days.ShouldContain(day => day.Date >= Today);
    }

    [Fact]
    public void It_covers_sixty_business_days_up_to_yesterday()
    {
        var dates = History.Days.Select(day => day.Date).Distinct().ToList();

        dates.Count.ShouldBe(60);
        dates.ShouldAllBe(date => BusinessCalendar.Default.IsBusinessDay(date) && date < Today);
        dates.ShouldBe(dates.Order());
        dates[^1].ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void Each_operator_list_and_script_has_one_entry_a_day_and_no_entry_on_leave()
    {
        History.Days.GroupBy(day => (day.Operator, day.Date, day.List, day.Script)).ShouldAllBe(group => group.Count() == 1);
        History.Days.Select(day => new DemoLeave(day.Operator, day.Date)).Intersect(History.Leaves).ShouldBeEmpty();
    }

    [Fact]
    public void Some_days_are_leave_some_are_missing_and_some_are_part_days()
    {
        var callsOfDays = History.Days.GroupBy(day => (day.Operator, day.Date)).Select(group => group.Sum(day => day.Counts.Calls ?? 0)).ToList();

        History.Leaves.Count.ShouldBeInRange(5, 30);
        (DemoHistory.Operators * DemoHistory.BusinessDays - callsOfDays.Count - History.Leaves.Count).ShouldBeInRange(3, 25);
        callsOfDays.Count(calls => calls < 45).ShouldBeInRange(5, 45);
        callsOfDays.ShouldAllBe(calls => calls >= 20 && calls <= 80);
    }

    [Fact]
    public void No_entry_is_impossible()
    {
        History.Days.ShouldAllBe(day => !day.Counts.IsEmpty);
        History.Days.ShouldAllBe(day => (day.Counts.Connects ?? 0) <= (day.Counts.Calls ?? 0));
        History.Days.ShouldAllBe(day => (day.Counts.Appointments ?? 0) <= (day.Counts.Connects ?? 0));
        History.Days.ShouldContain(day => day.Counts.TalkMinutes == null && day.Counts.Calls != null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_rates_are_those_of_a_plausible_team(int seed)
    {
        var days = Generate(Today, seed).Days;

        Rate("connect-rate", days).ShouldBeInRange(0.15, 0.21);
        Rate("appointment-rate", days).ShouldBeInRange(0.07, 0.11);
        Rate("meeting-rate", days).ShouldBeInRange(0.55, 0.85);
        Rate("win-rate", days).ShouldBeInRange(0.1, 0.35);
        Rate("talk-time", days).ShouldBeInRange(2, 4);
    }

    [Fact]
    public void The_better_list_and_the_better_script_can_be_found()
    {
        Rate("appointment-rate", History.Days.Where(day => day.List == "L2")).ShouldBeGreaterThan(Rate("appointment-rate", History.Days.Where(day => day.List == "L1")));
        Rate("appointment-rate", History.Days.Where(day => day.Script == "SB")).ShouldBeGreaterThan(Rate("appointment-rate", History.Days.Where(day => day.Script == "SA")));
    }

    [Fact]
    public void Meetings_and_deals_land_from_the_first_weeks_on()
    {
        var firstWeeks = History.Days.Where(day => day.Date < History.Days[0].Date.AddDays(21)).ToList();

        firstWeeks.Sum(day => day.Counts.Meetings ?? 0).ShouldBeGreaterThan(20);
        firstWeeks.Sum(day => day.Counts.Deals ?? 0).ShouldBeGreaterThan(2);
    }

    private static DemoHistory Generate(DateOnly before, int seed = 1) => DemoHistory.Generate(seed, before, BusinessCalendar.Default);

    private static double Rate(string kpi, IEnumerable<DemoDay> days) => KpiCatalogue.PerConnect.Get(kpi)
        .Measure(days.Select(day => day.Counts).Aggregate(ReportCounts.None, (sum, counts) => sum.Plus(counts))).ShouldNotBeNull()
        .Ratio.ShouldNotBeNull();
}
