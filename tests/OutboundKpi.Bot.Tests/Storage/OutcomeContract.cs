using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>Outcomes, costs and planned comparisons: logs that only grow, asked as of an instant.</summary>
public abstract class OutcomeContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    private static readonly DateTimeOffset Later = Some.Now.AddDays(20);

    [Fact]
    public async Task Outcomes_are_told_in_their_order_and_as_they_stood_at_an_instant()
    {
        var first = Some.Outcome(held: 2);
        var second = Some.Outcome(held: 1, cancelled: 1, deals: 0) with { RecordedAt = Later };
        await SaveAsync(new SaveTeam(Some.Team()), new AppendCohortOutcome(first), new AppendCohortOutcome(second));

        (await OutcomesAsync(null)).ShouldBe([first, second]);
        (await OutcomesAsync(Later.AddSeconds(-1))).ShouldBe([first]);
        (await OutcomesAsync(Some.Now.AddSeconds(-1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outcomes_are_those_of_the_team_and_the_days_that_were_asked_about()
    {
        await SaveAsync(
            new SaveTeam(Some.Team()),
            new SaveTeam(Some.Team("team-2")),
            new AppendCohortOutcome(Some.Outcome(on: Some.Today.AddDays(-1))),
            new AppendCohortOutcome(Some.Outcome() with { TeamId = "team-2" }));

        (await OutcomesAsync(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_month_the_last_that_was_said_by_then_counts()
    {
        await SaveAsync(
            new SaveTeam(Some.Team()),
            new AppendTeamMoney(Some.Money()),
            new AppendTeamMoney(Some.Money(900_000) with { RecordedAt = Later, Hours = 1200, YenPerDeal = 3_000_000_000 }));

        (await MoneyAsync(null))!.Money.ShouldBe(new MonthMoney(900_000, 1200, 3_000_000_000));
        (await MoneyAsync(Some.Now))!.Money.ShouldBe(new MonthMoney(1_200_000, null, null));
        (await MoneyAsync(Some.Now.AddSeconds(-1))).ShouldBeNull();
        (await Money.GetAsync(Some.Tenant, "team-1", "2026-09", null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task One_comparison_of_a_factor_runs_at_a_time()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new StartComparison(Some.Comparison(), Some.Today));

        await ShouldConflictAsync(ConflictKind.ComparisonRunning, new StartComparison(Some.Comparison("c2"), Some.Today));
        await SaveAsync(new StartComparison(Some.Comparison("c3", factor: StratumFactor.List), Some.Today));
        await SaveAsync(new StartComparison(Some.Comparison("c4"), Some.Comparison().ToDate.AddDays(1)));
    }

    [Fact]
    public async Task A_comparison_that_was_given_up_leaves_its_place_and_stays_on_record()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new StartComparison(Some.Comparison(), Some.Today));

        await SaveAsync(new CancelComparison(Some.Tenant, "team-1", "c1", Later, Some.Operator));
        await SaveAsync(new CancelComparison(Some.Tenant, "team-1", "c1", Later.AddDays(1), Some.Operator));
        await SaveAsync(new StartComparison(Some.Comparison("c2") with { StartedAt = Later.AddDays(2) }, Some.Today));

        var all = await Comparisons.GetTeamAsync(Some.Tenant, "team-1", null, default);
        all.Select(comparison => (comparison.ComparisonId, comparison.CancelledAt)).ShouldBe([("c2", null), ("c1", Later)]);
        (await Comparisons.GetTeamAsync(Some.Tenant, "team-1", Some.Now, default)).ShouldBe([Some.Comparison()]);
    }

    private Task<IReadOnlyList<CohortOutcome>> OutcomesAsync(DateTimeOffset? asOf) =>
        Outcomes.GetTeamLogAsync(Some.Tenant, "team-1", Some.Today, Some.Today, asOf, default).AsTask();

    private Task<TeamMoney?> MoneyAsync(DateTimeOffset? asOf) => Money.GetAsync(Some.Tenant, "team-1", "2026-10", asOf, default).AsTask();
}
