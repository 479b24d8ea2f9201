using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>Where a design begins: with empty fields, or with the team's newest plan in them.</summary>
public static class DesignDrafts
{
    /// <summary>A new draft.</summary>
    /// <param name="texts">The reader's language: actions that are its own are ticked, others are the supervisor's words.</param>
    /// <param name="kpis">The KPIs as the team reckons them: a purpose in their words is nobody's own.</param>
    /// <param name="newest">The newest version of the team's plan; <see langword="null"/> for none.</param>
    public static DesignDraft Begin(Texts texts, KpiCatalogue kpis, PlanVersion? newest) =>
        newest is null ? new() : Of(texts, kpis, newest.Version, newest.Plan);

    private static DesignDraft Of(Texts texts, KpiCatalogue kpis, int version, KpiPlan plan)
    {
        var (known, own) = PurposesQuestion.Split(texts, plan.Purposes);
        return new()
        {
            BaseVersion = version,
            Measure = plan.Goal.Measure,
            PerMonth = plan.Goal.PerMonth.ToString(CultureInfo.InvariantCulture),
            YenPerDeal = FigureWords.Plain(plan.Goal.YenPerDeal),
            Until = plan.Goal.Until is { } until ? FormValues.Iso(until) : "",
            Persona = plan.Persona,
            Problem = plan.Problem,
            Flow = plan.Process.Steps,
            HandOver = plan.Process.HandOver,
            AppointmentCondition = plan.Process.AppointmentCondition,
            Phase = plan.Phase,
            Purposes = known,
            OwnPurposes = string.Join('\n', own),
            Kpis = [.. plan.Items.Select(item => item.KpiKey)],
            Items = [.. plan.Items.Select(item => ItemOf(texts, kpis, item))],
        };
    }

    private static DesignItem ItemOf(Texts texts, KpiCatalogue kpis, PlanItem item)
    {
        var wording = new KpiWording(texts, kpis.Get(item.KpiKey));
        var offered = wording.Actions;
        return new()
        {
            KpiKey = item.KpiKey,
            HasTarget = true,
            Target = item.Target is { } target ? target.Value.ToString("0.##", CultureInfo.InvariantCulture) : "",
            Reason = item.Reason,
            Actions = [.. Enumerable.Range(0, offered.Count).Where(place => item.Actions.Contains(offered[place]))],
            OwnActions = string.Join('\n', item.Actions.Except(offered)),
            Purpose = item.Purpose == wording.Purpose ? "" : item.Purpose,
            Impact = item.Impact,
        };
    }
}
