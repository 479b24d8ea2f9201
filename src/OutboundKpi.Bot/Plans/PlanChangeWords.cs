using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Plans;

/// <summary>What changed from one plan to the next, a sentence each, the weightiest first.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="kpis">The KPIs as the team reckons them.</param>
public sealed class PlanChangeWords(Texts texts, KpiCatalogue kpis)
{
    /// <summary>The differences; one sentence that says so when there is none.</summary>
    public IReadOnlyList<string> Of(KpiPlan before, KpiPlan after)
    {
        string[] lines =
        [
            .. Moved("plan.changedGoal", PlanWords.Goal(texts, before.Goal), PlanWords.Goal(texts, after.Goal)),
            .. Moved("plan.changedPhase", PlanWords.PhaseName(texts, before.Phase), PlanWords.PhaseName(texts, after.Phase)),
            .. Moved("plan.changedMain", Name(before.Main), Name(after.Main)),
            .. Several("plan.addedKpis", after.Items.Where(item => before.Find(item.KpiKey) is null)),
            .. Several("plan.removedKpis", before.Items.Where(item => after.Find(item.KpiKey) is null)),
            .. after.Items.Where(item => before.Find(item.KpiKey) is not null).SelectMany(item => OfItem(before.Find(item.KpiKey)!, item)),
            .. Rewritten(before, after),
        ];
        return lines.Length > 0 ? lines : [texts["plan.unchanged"]];
    }

    private IEnumerable<string> OfItem(PlanItem before, PlanItem after)
    {
        var (from, to) = (Aim(before), Aim(after));
        if (from != to)
            yield return texts.Format("plan.changedTarget", ("kpi", Name(after)), ("before", from), ("after", to));

        string[] parts =
        [
            .. Part(before.Purpose != after.Purpose, "kpiCard.purpose"),
            .. Part(!before.Actions.SequenceEqual(after.Actions), "kpiCard.actions"),
            .. Part(before.Impact != after.Impact, "kpiCard.impact"),
            .. Part(before.Reason != after.Reason, "kpiCard.reason"),
        ];
        if (parts.Length > 0)
            yield return texts.Format("plan.rewrittenKpi", ("kpi", Name(after)), ("parts", string.Join(texts["format.list"], parts)));
    }

    private IEnumerable<string> Rewritten(KpiPlan before, KpiPlan after)
    {
        string[] parts =
        [
            .. Part(before.Persona != after.Persona, "plan.persona"),
            .. Part(before.Problem != after.Problem, "plan.problem"),
            .. Part(before.Process != after.Process, "plan.process"),
            .. Part(!before.Purposes.SequenceEqual(after.Purposes), "plan.purposes"),
        ];
        if (parts.Length > 0)
            yield return texts.Format("plan.rewritten", ("parts", string.Join(texts["format.list"], parts)));
    }

    private IEnumerable<string> Moved(string key, string before, string after) =>
        before == after ? [] : [texts.Format(key, ("before", before), ("after", after))];

    private IEnumerable<string> Several(string key, IEnumerable<PlanItem> items)
    {
        var names = items.Select(Name).ToList();
        return names.Count == 0 ? [] : [texts.Format(key, ("kpis", string.Join(texts["format.list"], names)))];
    }

    private IEnumerable<string> Part(bool changed, string key) => changed ? [texts[key]] : [];

    private string Aim(PlanItem item) => item.Target is { } target ? PlanWords.Aim(texts, target) : texts["plan.noTarget"];

    private string Name(PlanItem? item) => item is null ? texts["plan.noKpi"] : PlanWords.KpiName(texts, kpis, item.KpiKey);
}
