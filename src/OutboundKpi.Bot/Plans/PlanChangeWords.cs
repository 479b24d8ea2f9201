using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Plans;

/// <summary>What changed from one plan to the next, a sentence each.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="kpis">The KPIs as the team reckons them.</param>
public sealed class PlanChangeWords(Texts texts, KpiCatalogue kpis)
{
    /// <summary>The differences in short, where the new words stand beside them anyway: the weightiest first, of what was rewritten only that it was. One sentence that says so when there is none.</summary>
    public IReadOnlyList<string> InShort(KpiPlan before, KpiPlan after)
    {
        var changes = PlanDifference.Between(before, after).Changes;
        return Or(
        [
            .. changes.OrderBy(Weight).Select(Number).OfType<string>(),
            .. changes.Where(change => KpiOf(change) is not null).GroupBy(change => KpiOf(change)!, Part)
                .Select(parts => texts.Format("plan.rewrittenKpi", ("kpi", Name(parts.Key)), ("parts", List(parts)))),
            .. Rewritten(changes),
        ]);
    }

    /// <summary>The differences with the words before and after; one sentence that says so when there is none. They hold what people typed.</summary>
    public IReadOnlyList<string> InFull(KpiPlan before, KpiPlan after) =>
        Or([.. PlanDifference.Between(before, after).Changes.Select(change => Number(change) ?? Words(change))]);

    private IReadOnlyList<string> Or(IReadOnlyList<string> lines) => lines.Count > 0 ? lines : [texts["plan.unchanged"]];

    // Where there is room for a few sentences only, these come first.
    private static int Weight(PlanChange change) => change switch
    {
        GoalChanged => 0,
        PhaseChanged => 1,
        MainChanged => 2,
        ItemAdded => 3,
        ItemRemoved => 4,
        TargetChanged => 5,
        _ => 6,
    };

    // What can be said in a few words; null for words that were rewritten.
    private string? Number(PlanChange change) => change switch
    {
        GoalChanged goal => Moved("plan.changedGoal", PlanWords.Goal(texts, goal.Before), PlanWords.Goal(texts, goal.After)),
        PhaseChanged phase => Moved("plan.changedPhase", PlanWords.PhaseName(texts, phase.Before), PlanWords.PhaseName(texts, phase.After)),
        MainChanged main => Moved("plan.changedMain", Name(main.Before), Name(main.After)),
        ItemAdded added => texts.Format("plan.addedKpis", ("kpis", Name(added.Item.KpiKey))),
        ItemRemoved removed => texts.Format("plan.removedKpis", ("kpis", Name(removed.Item.KpiKey))),
        ItemsReordered order => Moved("plan.changedOrder", List(order.Before.Select(Name)), List(order.After.Select(Name))),
        TargetChanged target => texts.Format("plan.changedTarget", ("kpi", Name(target.KpiKey)), ("before", Aim(target.Before)), ("after", Aim(target.After))),
        _ => null,
    };

    private string Words(PlanChange change) => change switch
    {
        PlanTextChanged text => Rewritten(Part(text), text.Before, text.After),
        PurposeAdded purpose => Rewritten(Part(purpose), "", purpose.Purpose),
        PurposeRemoved purpose => Rewritten(Part(purpose), purpose.Purpose, ""),
        PurposesReordered purposes => Rewritten(Part(purposes), List(purposes.Before), List(purposes.After)),
        ItemTextChanged text => Rewritten(OfKpi(text), text.Before, text.After),
        ActionsChanged actions => Rewritten(OfKpi(actions), List(actions.Before), List(actions.After)),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Not a change of words."),
    };

    private IEnumerable<string> Rewritten(IReadOnlyList<PlanChange> changes)
    {
        var parts = changes.Where(change => Number(change) is null && KpiOf(change) is null).Select(Part).Distinct().ToList();
        return parts.Count == 0 ? [] : [texts.Format("plan.rewritten", ("parts", List(parts)))];
    }

    private static string? KpiOf(PlanChange change) => change switch
    {
        ItemTextChanged text => text.KpiKey,
        ActionsChanged actions => actions.KpiKey,
        _ => null,
    };

    private string Part(PlanChange change) => texts[change switch
    {
        PlanTextChanged { Text: PlanText.Persona } => "plan.persona",
        PlanTextChanged { Text: PlanText.Problem } => "plan.problem",
        PlanTextChanged => "plan.process",
        PurposeAdded or PurposeRemoved or PurposesReordered => "plan.purposes",
        ActionsChanged => "kpiCard.actions",
        ItemTextChanged { Text: ItemText.Purpose } => "kpiCard.purpose",
        ItemTextChanged { Text: ItemText.Impact } => "kpiCard.impact",
        ItemTextChanged { Text: ItemText.Reason } => "kpiCard.reason",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Not a change of words."),
    }];

    private string OfKpi(PlanChange change) => texts.Format("plan.partOfKpi", ("kpi", Name(KpiOf(change))), ("part", Part(change)));

    private string Rewritten(string part, string before, string after) =>
        texts.Format("plan.rewrittenFrom", ("part", part), ("before", OrNone(before)), ("after", OrNone(after)));

    private string OrNone(string words) => words.Length > 0 ? words : texts["plan.noKpi"];

    private string Moved(string key, string before, string after) => texts.Format(key, ("before", before), ("after", after));

    private string List(IEnumerable<string> words) => string.Join(texts["format.list"], words);

    private string Aim(PlanTarget? target) => target is null ? texts["plan.noTarget"] : PlanWords.Aim(texts, target);

    private string Name(string? kpiKey) => kpiKey is null ? texts["plan.noKpi"] : PlanWords.KpiName(texts, kpis, kpiKey);
}
