using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Tests.Statistics;

namespace OutboundKpi.Domain.Tests.Plans;

public sealed class PlanDifferenceTests
{
    private static readonly Gen<string> Words = Gen.Elements("", "商談を増やす", "アポの質", "<b>太字</b>", "line\nline");

    private static readonly Gen<PlanTarget?> Targets = Gen.OneOf(
        Gen.Constant<PlanTarget?>(null),
        from per in Gen.Elements(TargetPer.OperatorDay, TargetPer.Percent)
        from value in Gen.Choose(1, 3)
        from basis in Gen.Elements(TargetBasis.Measured, TargetBasis.Chosen)
        from chance in Gen.Elements<double?>(null, 0.64)
        select (PlanTarget?)new PlanTarget(per, value, basis, chance));

    private static readonly Gen<KpiPlan> Plans =
        from goal in Gen.Elements<PlanGoal>(new(GoalMeasure.Deals, 12), new(GoalMeasure.Deals, 15), new(GoalMeasure.Revenue, 3_000_000, 250_000), new(GoalMeasure.Deals, 12, Until: new(2027, 3, 31)))
        from persona in Words
        from problem in Words
        from process in Words.Select(word => new PlanProcess(word, "メモ", "日時"))
        from handOver in Words
        from phase in Gen.Elements(Enum.GetValues<Phase>())
        from purposes in Gen.Shuffle("a", "b", "c").SelectMany(all => Gen.Choose(0, 3).Select(count => all.Take(count).ToArray()))
        from keys in Gen.Shuffle("calls", "connect-rate", "appointment-rate", "meeting-rate").SelectMany(all => Gen.Choose(0, 4).Select(count => all.Take(count).ToArray()))
        from items in Gen.CollectToArray(keys, Items)
        select new KpiPlan
        {
            Goal = goal,
            Persona = persona,
            Problem = problem,
            Process = process with { HandOver = handOver },
            Phase = phase,
            Purposes = purposes,
            Items = items,
        };

    [Fact]
    public void Plans_that_say_the_same_do_not_differ() => Draw.Check(Plans, plan => PlanDifference.Between(plan, Copy(plan)).IsEmpty);

    [Fact]
    public void The_newer_plan_can_be_made_of_the_older_one_and_the_difference() => Draw.Check(
        from before in Plans
        from after in Plans
        select (before, after),
        plans => Written(Applied(plans.before, PlanDifference.Between(plans.before, plans.after), plans.after)) == Written(plans.after));

    [Fact]
    public void Plans_that_say_something_else_differ() => Draw.Check(
        from before in Plans
        from after in Plans
        select (before, after),
        plans => PlanDifference.Between(plans.before, plans.after).IsEmpty == (Written(plans.before) == Written(plans.after)));

    [Fact]
    public void Each_field_alone_is_one_change_that_names_it()
    {
        var plan = PlanDraft.Holding.Aiming("appointment-rate", TargetPer.Percent, 9);
        var item = plan.Items[0];
        (KpiPlan After, PlanChange Change)[] changes =
        [
            (plan with { Goal = new(GoalMeasure.Deals, 15) }, new GoalChanged(plan.Goal, new(GoalMeasure.Deals, 15))),
            (plan with { Goal = plan.Goal with { Until = new(2027, 3, 31) } }, new GoalChanged(plan.Goal, plan.Goal with { Until = new(2027, 3, 31) })),
            (plan with { Persona = "x" }, new PlanTextChanged(PlanText.Persona, plan.Persona, "x")),
            (plan with { Problem = "x" }, new PlanTextChanged(PlanText.Problem, plan.Problem, "x")),
            (plan with { Process = plan.Process with { Steps = "x" } }, new PlanTextChanged(PlanText.ProcessSteps, plan.Process.Steps, "x")),
            (plan with { Process = plan.Process with { HandOver = "x" } }, new PlanTextChanged(PlanText.ProcessHandOver, plan.Process.HandOver, "x")),
            (plan with { Process = plan.Process with { AppointmentCondition = "x" } }, new PlanTextChanged(PlanText.ProcessAppointmentCondition, plan.Process.AppointmentCondition, "x")),
            (plan with { Phase = Phase.Stable }, new PhaseChanged(Phase.Improve, Phase.Stable)),
            (plan with { Purposes = [.. plan.Purposes, "x"] }, new PurposeAdded("x")),
            (plan with { Purposes = [] }, new PurposeRemoved(plan.Purposes[0])),
            (plan with { Items = [.. plan.Items, PlanDraft.Item("win-rate")] }, new ItemAdded(PlanDraft.Item("win-rate"))),
            (plan with { Items = [.. plan.Items.Take(2)] }, new ItemRemoved(plan.Items[2])),
            (Changed(item with { Target = null }), new TargetChanged(item.KpiKey, item.Target, null)),
            (Changed(item with { Target = item.Target! with { Chance = 0.64 } }), new TargetChanged(item.KpiKey, item.Target, item.Target! with { Chance = 0.64 })),
            (Changed(item with { Reason = "x" }), new ItemTextChanged(item.KpiKey, ItemText.Reason, item.Reason, "x")),
            (Changed(item with { Purpose = "x" }), new ItemTextChanged(item.KpiKey, ItemText.Purpose, item.Purpose, "x")),
            (Changed(item with { Impact = "x" }), new ItemTextChanged(item.KpiKey, ItemText.Impact, item.Impact, "x")),
        ];

        foreach (var (after, change) in changes)
            PlanDifference.Between(plan, after).Changes.ShouldHaveSingleItem().ShouldBeEquivalentTo(change);

        KpiPlan Changed(PlanItem changed) => plan with { Items = [changed, .. plan.Items.Skip(1)] };
    }

    [Fact]
    public void Other_actions_are_told_with_all_that_they_were()
    {
        var plan = PlanDraft.Holding;
        var changed = PlanDifference.Between(plan, plan with { Items = [plan.Items[0] with { Actions = ["x", "y"] }, .. plan.Items.Skip(1)] })
            .Changes.ShouldHaveSingleItem().ShouldBeOfType<ActionsChanged>();

        changed.Before.ShouldBe(plan.Items[0].Actions);
        changed.After.ShouldBe(["x", "y"]);
    }

    [Fact]
    public void A_new_order_says_who_leads_now()
    {
        var plan = PlanDraft.Of(Phase.Launch, "calls", "connect-rate", "appointment-rate");
        var changes = PlanDifference.Between(plan, plan with { Items = [plan.Items[2], plan.Items[0], plan.Items[1]] }).Changes;

        changes.Count.ShouldBe(2);
        changes[0].ShouldBeOfType<ItemsReordered>().After.ShouldBe(["appointment-rate", "calls", "connect-rate"]);
        changes[1].ShouldBe(new MainChanged("calls", "appointment-rate"));
    }

    [Fact]
    public void A_KPI_that_goes_is_no_new_order_of_those_that_stay()
    {
        var plan = PlanDraft.Of(Phase.Launch, "calls", "connect-rate", "appointment-rate");
        var changes = PlanDifference.Between(plan, plan with { Items = [.. plan.Items.Skip(1)] }).Changes;

        changes.Select(change => change.GetType()).ShouldBe([typeof(ItemRemoved), typeof(MainChanged)]);
    }

    private static Gen<PlanItem> Items(string key) =>
        from purpose in Words
        from actions in Words.ArrayOf(2)
        from impact in Words
        from reason in Words
        from target in Targets
        select new PlanItem { KpiKey = key, Purpose = purpose, Actions = actions, Impact = impact, Reason = reason, Target = target };

    private static string Written(KpiPlan plan) => JsonSerializer.Serialize(plan with { Goal = plan.Goal with { YenPerDeal = plan.Goal.YenPerDeal ?? 1 } });

    private static KpiPlan Copy(KpiPlan plan) => plan with
    {
        Goal = plan.Goal with { },
        Purposes = [.. plan.Purposes],
        Items = [.. plan.Items.Select(item => item with { Actions = [.. item.Actions] })],
    };

    // Everything but where new things stand among the others comes from the difference alone; that place is the newer plan's.
    private static KpiPlan Applied(KpiPlan plan, PlanDifference difference, KpiPlan after)
    {
        var items = plan.Items.ToDictionary(item => item.KpiKey);
        var purposes = plan.Purposes.ToHashSet();
        foreach (var change in difference.Changes)
        {
            switch (change)
            {
                case GoalChanged goal: plan = plan with { Goal = goal.After }; break;
                case PhaseChanged phase: plan = plan with { Phase = phase.After }; break;
                case PlanTextChanged { Text: PlanText.Persona } text: plan = plan with { Persona = text.After }; break;
                case PlanTextChanged { Text: PlanText.Problem } text: plan = plan with { Problem = text.After }; break;
                case PlanTextChanged { Text: PlanText.ProcessSteps } text: plan = plan with { Process = plan.Process with { Steps = text.After } }; break;
                case PlanTextChanged { Text: PlanText.ProcessHandOver } text: plan = plan with { Process = plan.Process with { HandOver = text.After } }; break;
                case PurposeAdded purpose: purposes.Add(purpose.Purpose); break;
                case PurposeRemoved purpose: purposes.Remove(purpose.Purpose); break;
                case ItemAdded added: items.Add(added.Item.KpiKey, added.Item); break;
                case ItemRemoved removed: items.Remove(removed.Item.KpiKey); break;
                case TargetChanged target: items[target.KpiKey] = items[target.KpiKey] with { Target = target.After }; break;
                case ActionsChanged actions: items[actions.KpiKey] = items[actions.KpiKey] with { Actions = actions.After }; break;
                case ItemTextChanged { Text: ItemText.Purpose } text: items[text.KpiKey] = items[text.KpiKey] with { Purpose = text.After }; break;
                case ItemTextChanged { Text: ItemText.Impact } text: items[text.KpiKey] = items[text.KpiKey] with { Impact = text.After }; break;
                case ItemTextChanged text: items[text.KpiKey] = items[text.KpiKey] with { Reason = text.After }; break;
            }
        }

        items.Keys.Order().ShouldBe(after.Items.Select(item => item.KpiKey).Order());
        purposes.Order().ShouldBe(after.Purposes.Order());
        return plan with { Purposes = after.Purposes, Items = [.. after.Items.Select(item => items[item.KpiKey])] };
    }
}
