using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Cards;

/// <summary>What the bot says about KPIs.</summary>
public sealed class KpiCards(CardBook book)
{
    private static readonly FunnelStage[] Funnel = Enum.GetValues<FunnelStage>();

    /// <summary>All KPIs, each with what it is for, those of the plan first; a tap asks why.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="intro">A sentence above them; may quote the person.</param>
    /// <param name="catalogue">The KPIs as the reader's team defines them.</param>
    /// <param name="plan">The plan in force; <see langword="null"/> for none.</param>
    /// <param name="personId">The reader, for whom an action is chosen.</param>
    /// <param name="day">The day.</param>
    public Reply List(Texts texts, string intro, KpiCatalogue catalogue, KpiPlan? plan, string personId, DateOnly day)
    {
        var followed = plan?.Items.Select(item => catalogue.Get(item.KpiKey)).ToList() ?? [];
        var model = new KpiList(
            texts["kpiCard.heading"],
            intro,
            [.. followed.Select(Item)],
            [.. catalogue.All.Except(followed).Select(Item)],
            plan is null ? [] : [CardButton.ForCommand(texts["command.history.title"], "history")]);
        return new(book.Fill(CardNames.KpiList, texts, model), model.Heading);

        KpiListItem Item(Kpi kpi)
        {
            var wording = new KpiWording(texts, kpi, plan: plan);
            return new(wording.Name, wording.Purpose, wording.ActionFor(personId, day), wording.Impact, texts["kpiCard.why"], CardButton.CommandData("why", kpi.Key));
        }
    }

    /// <summary>Why a KPI is followed.</summary>
    public Reply Why(Texts texts, KpiExplanation of)
    {
        var (kpi, version) = (of.Kpi, of.Version);
        var wording = new KpiWording(texts, kpi, of.Team, version?.Plan);
        var pair = new KpiWording(texts, of.Pair);
        var item = version?.Plan.Find(kpi.Key);
        var decided = item is null ? "" : PlanWords.Decided(texts, version!, _ => of.DecidedBy, of.Team!.TimeZone, of.Today);
        var model = new KpiWhy
        {
            Heading = wording.Name,
            Stages = [.. Funnel.Select(stage => Stage(texts, stage, isHere: stage == kpi.Stage))],
            Purpose = wording.Purpose,
            Actions = wording.Actions,
            Impact = wording.Impact,
            Reason = item?.Reason ?? "",
            Target = item is null ? "" : PlanWords.Target(texts, item),
            DecidedBy = decided,
            Formula = wording.Formula,
            Worked = of.Worked,
            Moves = wording.Moves,
            Pitfall = wording.Pitfall,
            Pair = texts.Format("kpiCard.pairWith", ("kpi", pair.Name), ("reason", wording.Pair)),
            Phase = PlanWords.PhaseName(texts, kpi.Phase),
            Questions = [.. of.Answered.Select(question => new PlanAnswered(wording.Name, question.Question, question.Answer!.Words))],
            Buttons =
            [
                CardButton.ForCommand(texts["kpiCard.heading"], "kpi"),
                .. version is null ? (CardButton[])[] : [CardButton.ForCommand(texts["kpiCard.ask"], "question", kpi.Key), PlanCards.HistoryButton(texts, version.TeamId)],
            ],
        };
        return new(book.Fill(CardNames.KpiWhy, texts, model), wording.Name);
    }

    // The place is marked in words too: a colour or a weight alone not everybody sees.
    private static KpiStage Stage(Texts texts, FunnelStage stage, bool isHere)
    {
        var name = texts[StageKey(stage)];
        return new(isHere ? texts.Format("kpiCard.here", ("stage", name)) : name, isHere, stage != FunnelStage.Deals);
    }

    private static string StageKey(FunnelStage stage) => stage switch
    {
        FunnelStage.Calls => "count.calls",
        FunnelStage.Connects => "count.connects",
        FunnelStage.Appointments => "count.appointments",
        FunnelStage.Meetings => "count.meetings",
        FunnelStage.Deals => "count.deals",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };
}
