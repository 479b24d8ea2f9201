using System.Text.Json;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>Plans: versions that only grow, one decision at a time, and drafts that are somebody's own.</summary>
public abstract class PlanContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    [Fact]
    public async Task A_version_comes_back_as_it_was_decided()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new AppendPlan(Some.Plan()), new AppendPlan(Some.Plan(2) with { Origin = PlanOrigin.Undo, Restores = 1, Voices = 7 }));

        var all = await Plans.GetAllAsync(Some.Tenant, "team-1", default);

        all.Select(Text).ShouldBe([Text(Some.Plan()), Text(Some.Plan(2) with { Origin = PlanOrigin.Undo, Restores = 1, Voices = 7 })]);
    }

    [Fact]
    public async Task Of_two_who_decide_from_the_same_version_one_is_told()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new AppendPlan(Some.Plan()), new AppendPlan(Some.Plan(2)));

        await ShouldConflictAsync(ConflictKind.PlanChanged, new AppendPlan(Some.Plan(2, why: "another")));
        await ShouldConflictAsync(ConflictKind.PlanChanged, new AppendPlan(Some.Plan(4)));

        (await Plans.GetAllAsync(Some.Tenant, "team-1", default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_the_versions_that_have_begun_the_last_decided_one_holds()
    {
        await SaveAsync(
            new SaveTeam(Some.Team()),
            new AppendPlan(Some.Plan(from: Some.Today)),
            new AppendPlan(Some.Plan(2, Some.Today.AddDays(10))),
            new AppendPlan(Some.Plan(3, Some.Today.AddDays(5))));

        (await InForceAsync(-1)).ShouldBeNull();
        (await InForceAsync(0)).ShouldBe(1);
        (await InForceAsync(4)).ShouldBe(1);
        (await InForceAsync(5)).ShouldBe(3);
        (await InForceAsync(10)).ShouldBe(3);
    }

    [Fact]
    public async Task A_draft_is_kept_until_it_is_thrown_away()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SavePlanDraft(Some.Draft("first")), new SavePlanDraft(Some.Draft("second")));

        (await PlanDrafts.FindAsync(Some.Tenant, "team-1", Some.Operator, default))!.Body.ShouldBe(Some.Bytes("second"));
        (await PlanDrafts.FindAsync(Some.Tenant, "team-1", "somebody-else", default)).ShouldBeNull();

        await SaveAsync(new RemovePlanDraft(Some.Tenant, "team-1", Some.Operator));
        (await PlanDrafts.FindAsync(Some.Tenant, "team-1", Some.Operator, default)).ShouldBeNull();
    }

    private static string Text(PlanVersion version) => JsonSerializer.Serialize(version);

    private async Task<int?> InForceAsync(int days) =>
        (await Plans.FindInForceAsync(Some.Tenant, "team-1", Some.Today.AddDays(days), default))?.Version;
}
