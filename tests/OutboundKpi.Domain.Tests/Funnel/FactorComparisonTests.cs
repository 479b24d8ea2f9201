using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Funnel;

public sealed class FactorComparisonTests
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    // The oracle of statistics.md S7: operator 1 with script B against operator 2 with script A would compare people, so here one person used both.
    private static readonly ActivityRow[] Simpson =
    [
        Row(0, "good", "B", 80, 12), Row(0, "good", "A", 300, 42), Row(0, "poor", "B", 320, 14), Row(0, "poor", "A", 100, 3),
    ];

    [Fact]
    public void Like_with_like_turns_a_difference_that_is_only_the_mix_of_lists()
    {
        var difference = Appointments(Simpson).Compare("B", "A", comparisons: 1);

        difference.Crude.ShouldBe(0.065 - 0.1125, 1e-9);
        difference.Adjusted.ShouldBe(0.012050, 1e-5);
        difference.Verdict.ShouldBe(DifferenceVerdict.NotShown);
        difference.CrudeMisleads.ShouldBeTrue();
    }

    [Fact]
    public void The_missing_sample_is_that_of_the_smaller_side()
    {
        var difference = Appointments(Simpson).Compare("B", "A", comparisons: 1);
        var rate = 71.0 / 800;

        difference.Missing.ShouldBe(SampleSize.PerArm(rate, rate * 1.3) - 400);
    }

    [Fact]
    public void Nobody_who_used_both_is_nothing_to_compare()
    {
        ActivityRow[] rows = [Row(0, "L", "A", 100, 10), Row(0, "L", "B", 100, 20) with { Operator = "p2" }];

        Appointments(rows).Compare("B", "A", comparisons: 1).Verdict.ShouldBe(DifferenceVerdict.NotComparable);
    }

    [Fact]
    public void Levels_come_by_their_counts_and_each_is_held_against_the_first()
    {
        var comparison = Appointments([Row(0, "L", "A", 10, 9), Row(0, "L", "B", 100, 1), Row(0, "L", "", 500, 50), Row(0, "L", "C", 50, 2)]);

        comparison.Levels.Select(level => level.Name).ShouldBe(["B", "C", "A"]);
        comparison.AgainstTheFirst(3).Select(difference => (difference.First, difference.Second)).ShouldBe([("C", "B"), ("A", "B")]);
    }

    [Fact]
    public void Weeks_that_scatter_more_than_chance_make_a_claim_harder()
    {
        ActivityRow[] even = [.. Enumerable.Range(0, 8).SelectMany(week => new[] { Row(week * 7, "L", "A", 100, 8), Row(week * 7, "L", "B", 100, 13) })];
        ActivityRow[] uneven =
        [
            .. Enumerable.Range(0, 8).SelectMany(week => new[] { Row(week * 7, "L", "A", 100, week % 2 == 0 ? 1 : 15), Row(week * 7, "L", "B", 100, week % 2 == 0 ? 3 : 23) }),
        ];

        var (calm, rough) = (Appointments(even).Compare("B", "A", 1), Appointments(uneven).Compare("B", "A", 1));

        rough.Adjusted.ShouldBe(calm.Adjusted, 1e-9);
        (calm.Scatter, calm.Verdict).ShouldBe((1, DifferenceVerdict.Shown));
        rough.Scatter.ShouldBeGreaterThan(5);
        rough.Verdict.ShouldBe(DifferenceVerdict.NotShown);
    }

    [Fact]
    public void The_interval_of_one_comparison_is_the_table_s_own_where_weeks_scatter_as_chance_does()
    {
        var difference = Appointments(Simpson).Compare("B", "A", comparisons: 1);
        var own = difference.Table.DifferenceInterval();

        difference.Interval.Low.ShouldBe(own.Low, 1e-9);
        difference.Interval.High.ShouldBe(own.High, 1e-9);
    }

    [Theory]
    [InlineData(0.08, 0.3, 1000, ComparisonDesign.AlternatingWeeks)]
    [InlineData(0.08, 0.5, 400, ComparisonDesign.SideBySide)]
    public void A_plan_s_length_follows_from_the_sample(double rate, double lift, double perWeek, ComparisonDesign design)
    {
        var size = ComparisonSize.For(new Proportion((long)(rate * 10_000), 10_000), lift, perWeek, design).ShouldNotBeNull();

        size.PerArm.ShouldBe(SampleSize.PerArm(rate, rate * (1 + lift)));
        (size.Weeks * perWeek).ShouldBeGreaterThanOrEqualTo(2 * size.PerArm);
        if (design == ComparisonDesign.AlternatingWeeks)
            (size.Weeks % 2).ShouldBe(0);

        var days = size.DaysAfter(new DateOnly(2026, 11, 20));
        (days.First, days.Length).ShouldBe((new DateOnly(2026, 11, 23), 7 * size.Weeks));
    }

    [Fact]
    public void A_rate_of_which_nothing_is_known_has_no_plan() =>
        ComparisonSize.For(new Proportion(0, 500), 0.3, 100, ComparisonDesign.SideBySide).ShouldBeNull();

    private static FactorComparison Appointments(IEnumerable<ActivityRow> rows) =>
        new(rows, StratumFactor.Script, CountField.Appointments, CountField.Connects);

    private static ActivityRow Row(int day, string list, string script, int connects, int appointments) =>
        new(Monday.AddDays(day), "p1", list, script, new() { Connects = connects, Appointments = appointments });
}
