using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Summaries;

/// <summary>What the bot says about weeks and months.</summary>
public sealed class SummaryCards(CardBook book)
{
    private static readonly CountField[] Stages = [CountField.Calls, CountField.Connects, CountField.Appointments, CountField.Meetings, CountField.Deals];

    /// <summary>A person's own period.</summary>
    public Reply Person(Texts texts, PersonSummary summary, string personId)
    {
        var heading = SummaryWords.Heading(texts, summary.Period, isOver: false);
        var isEmpty = summary.ReportedDays == 0;
        var focus = Focus(summary.Rates);
        var action = NextAction.Of(summary, personId);
        var model = new PersonSummaryCard(
            heading,
            isEmpty ? texts["summary.none"] : SummaryWords.Lead(texts, summary.Rates),
            isEmpty ? "" : SummaryWords.Reported(texts, summary),
            CountWords.Write(texts, summary.Counts with { Meetings = null, Deals = null, TalkMinutes = null, FollowUps = null }),
            SummaryWords.Lagged(texts, summary.Counts),
            [.. summary.Rates.Select(rate => SummaryWords.Line(texts, rate, compares: true))],
            focus is null ? TrendPart.None : TrendChart.Of(texts, focus, summary.Period),
            action is null ? KpiPart.None : ActionPart(texts, action, summary, personId),
            [
                isEmpty ? CardButton.ForCommand(texts["today.report"], "report") : Other(texts, summary.Period.Kind),
                .. action is null ? (CardButton[])[] : [CardButton.ForCommand(texts["summary.why"], "why", action.Key)],
            ]);
        return new(book.Fill(CardNames.PersonSummary, texts, model), heading);
    }

    /// <summary>A team's period for its supervisor, who sees whose days are missing.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="summary">The period.</param>
    /// <param name="news">What changed, a sentence each; empty when nothing is known to have.</param>
    public Reply TeamForSupervisor(Texts texts, TeamSummary summary, IReadOnlyList<string> news) =>
        Team(texts, summary, news, Missing(texts, summary), isHidden: false, isOver: false, [Other(texts, summary.Period.Kind)]);

    /// <summary>A team's period for its channel: no names, no buttons, and no totals of fewer than <see cref="TeamSummary.FewestInATotal"/> people.</summary>
    /// <param name="texts">The team's language.</param>
    /// <param name="summary">The period.</param>
    /// <param name="news">What changed, a sentence each, without a person's name; empty when nothing is known to have.</param>
    /// <param name="isOver">Whether the period lies in the past: last month.</param>
    public Reply TeamForChannel(Texts texts, TeamSummary summary, IReadOnlyList<string> news, bool isOver) =>
        Team(texts, summary, summary.IsOfTooFew ? [] : news, missing: "", summary.IsOfTooFew, isOver, []);

    /// <summary>The totals of several teams; nobody's own numbers.</summary>
    public Reply Teams(Texts texts, SummaryPeriod period, IReadOnlyList<TeamSummary> summaries)
    {
        var heading = SummaryWords.Heading(texts, period, isOver: false);
        var teams = summaries.Select(summary => summary.IsOfTooFew
            ? new TeamTotal(summary.Team.Name, Reported(texts, summary), "", [])
            : new TeamTotal(
                summary.Team.Name,
                Reported(texts, summary),
                CountWords.Write(texts, summary.Counts with { TalkMinutes = null, FollowUps = null }),
                [.. summary.Rates.Select(rate => SummaryWords.Line(texts, rate, compares: false))]));
        var saysLate = summaries.Any(summary => !summary.IsOfTooFew && (summary.Counts.Meetings ?? summary.Counts.Deals) is not null);
        var model = new TeamTotalsCard(
            heading, summaries.Count == 0 ? texts["today.noTeams"] : "", [.. teams], saysLate ? texts["summary.laggedNote"] : "", [Other(texts, period.Kind)]);
        return new(book.Fill(CardNames.TeamTotals, texts, model), heading);
    }

    private Reply Team(
        Texts texts, TeamSummary summary, IReadOnlyList<string> news, string missing, bool isHidden, bool isOver, IReadOnlyList<CardButton> buttons)
    {
        var heading = SummaryWords.Heading(texts, summary.Period, isOver);
        IReadOnlyList<RateReading> rates = isHidden ? [] : summary.Rates;
        var focus = Focus(rates);
        var model = new TeamSummaryCard
        {
            Team = summary.Team.Name,
            Heading = heading,
            Lead = summary.ReportedDays == 0 ? texts["summary.noneOfTeam"] : isHidden ? "" : SummaryWords.Lead(texts, rates),
            News = news,
            Reported = Reported(texts, summary),
            Missing = missing,
            Stages = isHidden ? [] : StagesOf(texts, summary),
            Lagged = isHidden || (summary.Counts.Meetings ?? summary.Counts.Deals) is null ? "" : texts["summary.laggedNote"],
            Rates = [.. rates.Select(rate => SummaryWords.Line(texts, rate, compares: true))],
            Trend = focus is null ? TrendPart.None : TrendChart.Of(texts, focus, summary.Period),
            Events = [.. summary.Events.Select(one => texts.Format("summary.event", ("day", texts.Day(one.EventDate)), ("text", one.Text)))],
            Buttons = buttons,
        };
        return new(book.Fill(CardNames.TeamSummary, texts, model), heading);
    }

    // The rate that is outside what is usual, else the first that can be compared, else the first.
    private static RateReading? Focus(IReadOnlyList<RateReading> rates) =>
        rates.FirstOrDefault(rate => rate.Standing == RateStanding.Watch)
        ?? rates.FirstOrDefault(rate => rate.Standing == RateStanding.Usual)
        ?? (rates.Count > 0 ? rates[0] : null);

    private static KpiPart ActionPart(Texts texts, Kpi kpi, PersonSummary summary, string personId)
    {
        var wording = new KpiWording(texts, kpi, summary.Team, summary.Plan);
        var heading = texts.Format(summary.Period.Kind == SummaryKind.Week ? "summary.actionWeek" : "summary.actionMonth", ("kpi", wording.Name));
        return wording.Part(heading, summary.Counts, NextAction.SeedOf(summary, personId), summary.Period.SoFar.Last);
    }

    private static string Reported(Texts texts, TeamSummary summary) => texts.Format(
        summary.IsOfTooFew && summary.Reporters > 0 ? "summary.teamTooFew" : "summary.teamReported",
        ("reported", texts.Number(summary.Reporters)),
        ("members", texts.Number(summary.Members)),
        ("days", texts.Number(summary.BusinessDays)),
        ("fewest", texts.Number(TeamSummary.FewestInATotal)));

    private static string Missing(Texts texts, TeamSummary summary) => summary.Gaps.Count == 0
        ? ""
        : texts.Format("summary.missing", ("people", string.Join(
            texts["format.list"], summary.Gaps.Select(gap => texts.Format("summary.gap", ("name", gap.Name), ("days", texts.Number(gap.Days)))))));

    private static List<StageBar> StagesOf(Texts texts, TeamSummary summary)
    {
        var said = Stages.Where(field => summary.Counts[field] is not null).ToList();
        var most = said.Count == 0 ? 0 : said.Max(field => summary.Counts[field]!.Value);
        return said.ConvertAll(field =>
        {
            var count = summary.Counts[field]!.Value;
            return new StageBar(texts[$"count.{CountWords.NameOf(field)}"], TrendChart.Bar(most == 0 ? 0 : (double)count / most), texts.Number(count));
        });
    }

    private static CardButton Other(Texts texts, SummaryKind kind) => kind == SummaryKind.Week
        ? CardButton.ForCommand(texts["command.month.title"], "month")
        : CardButton.ForCommand(texts["command.week.title"], "week");
}
