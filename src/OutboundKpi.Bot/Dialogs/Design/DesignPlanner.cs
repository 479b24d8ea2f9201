using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>Makes a plan of what is written in a draft.</summary>
public static class DesignPlanner
{
    /// <summary>The plan as far as it is written; words that are still missing are empty. <see langword="null"/> while there is no goal or no KPI.</summary>
    public static KpiPlan? Build(DesignScene scene)
    {
        var draft = scene.Draft;
        return GoalQuestion.GoalOf(scene) is not { } goal || draft.Kpis.Count == 0
            ? null
            : new()
            {
                Goal = goal,
                Persona = draft.Persona,
                Problem = draft.Problem,
                Process = new(draft.Flow, draft.HandOver, draft.AppointmentCondition),
                Phase = PhaseChoiceQuestion.PhaseOf(scene),
                Purposes = PurposesQuestion.WordsOf(scene),
                Items = [.. draft.Kpis.Select(key => ItemOf(scene, scene.Team.Kpis.Get(key)))],
            };
    }

    private static PlanItem ItemOf(DesignScene scene, Kpi kpi) => new()
    {
        KpiKey = kpi.Key,
        Purpose = ItemQuestion.PurposeOf(scene, kpi),
        Actions = ItemQuestion.ActionsOf(scene, kpi),
        Impact = DesignTargets.ImpactOf(scene, kpi),
        Reason = scene.Draft.ItemOf(kpi.Key).Reason,
        Target = DesignTargets.Of(scene, kpi),
    };
}
