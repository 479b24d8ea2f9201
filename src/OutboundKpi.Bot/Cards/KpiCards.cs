using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Cards;

/// <summary>What the bot says about KPIs.</summary>
public sealed class KpiCards(CardBook book)
{
    /// <summary>All KPIs, each with what it is for; a tap asks why.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="kpis">The KPIs as the reader's team reckons them.</param>
    /// <param name="intro">A sentence above them; may quote the person.</param>
    public Reply List(Texts texts, KpiCatalogue kpis, string intro)
    {
        var items = kpis.All.Select(kpi =>
        {
            var wording = new KpiWording(texts, kpi);
            return new KpiListItem(wording.Name, wording.Purpose, texts["kpiCard.why"], CardButton.CommandData("why", kpi.Key));
        });
        var model = new KpiList(texts["kpiCard.heading"], intro, [.. items], []);
        return new(book.Fill(CardNames.KpiList, texts, model), model.Heading);
    }

    /// <summary>Why a KPI is followed.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="team">The team whose definitions hold for the reader; <see langword="null"/> for somebody in none.</param>
    /// <param name="kpi">The KPI, as that team reckons it.</param>
    public Reply Why(Texts texts, Team? team, Kpi kpi)
    {
        var wording = new KpiWording(texts, kpi, team);
        var pair = new KpiWording(texts, (team?.Kpis ?? KpiCatalogue.PerConnect).PairOf(kpi));
        var model = new KpiWhy(
            wording.Name,
            wording.Purpose,
            wording.Actions,
            wording.Impact,
            wording.Formula,
            wording.Moves,
            wording.Pitfall,
            texts.Format("kpiCard.pairWith", ("kpi", pair.Name), ("reason", wording.Pair)),
            texts[PhaseKey(kpi.Phase)],
            [CardButton.ForCommand(texts["kpiCard.heading"], "kpi")]);
        return new(book.Fill(CardNames.KpiWhy, texts, model), wording.Name);
    }

    private static string PhaseKey(Phase phase) => phase switch
    {
        Phase.Launch => "phase.launch.name",
        Phase.Improve => "phase.improve.name",
        Phase.Stable => "phase.stable.name",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    };
}
