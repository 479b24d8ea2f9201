using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>商談化率 and 受注率 by the time of the appointment, for a team or for oneself; for a team that only counts, a rough figure that says so.</summary>
public sealed class OutcomeRates(CohortReader cohorts, ReportStore reports, OutcomeCards cards)
{
    private const int MostMonths = 3;
    private const int MostWeeks = 3;
    private const int DaysOfCounts = 180;

    /// <summary>The rates of a team.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="team">The team.</param>
    /// <param name="ownOnly">Whether only the sender's own appointments are looked at.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowAsync(TurnContext turn, Team team, bool ownOnly, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        var known = await cohorts.ReadTeamAsync(turn.TenantId, team.TeamId, turn.Today, recordedBy: null, cancellationToken);
        var asked = known.Where(appointment => !ownOnly || appointment.Operator == turn.Person.PersonId).ToList();
        if (!ownOnly && TeamAccess.SeesTotalsOnly(turn, team) && asked.Select(appointment => appointment.Operator).Distinct().Count() is > 0 and < TeamAccess.FewestInATotal)
        {
            Say([], texts["outcomes.tooFewPeople"]);
            return;
        }

        if (asked.Count == 0)
        {
            Say(ownOnly ? [] : [await CountedAsync(turn, team, cancellationToken)], texts[ownOnly ? "outcomes.noCohorts" : "outcomes.roughNote"]);
            return;
        }

        var rates = new CohortRates(asked, turn.Today);
        Say(
            [
                .. rates.ByMonth().Take(MostMonths).Select(month => Section(texts, month, texts.Format("outcomes.month", ("month", texts.Month(month.Days.First)), ("n", texts.Number(month.Appointments))))),
                new(texts["outcomes.weeks"], [.. rates.ByWeek().Take(MostWeeks).Select(week => new FigureLine(texts.Format("outcomes.week", ("day", texts.Day(week.Days.First)), ("n", texts.Number(week.Appointments))), CohortWords.Meetings(texts, week)))]),
                Matured(texts, rates),
            ],
            texts["outcomes.ratesNote"]);

        void Say(IReadOnlyList<FigureSection> sections, string note) => turn.SayPrivately(cards.Figures(texts, new(
            texts[ownOnly ? "outcomes.ownRates" : "outcomes.rates"],
            "",
            [.. ownOnly ? [] : (FigureSection[])[new(team.Name, [])], .. sections],
            note,
            turn.ReportingTeam is not null || turn.LedTeams.Any() ? [CardButton.ForCommand(texts["outcomes.openList"], "outcomes")] : [])));
    }

    private async ValueTask<FigureSection> CountedAsync(TurnContext turn, Team team, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        var entries = await reports.GetTeamPeriodAsync(turn.TenantId, team.TeamId, turn.Today.AddDays(-DaysOfCounts), turn.Today, asOf: null, cancellationToken);
        if (TeamAccess.SeesTotalsOnly(turn, team) && entries.Select(entry => entry.PersonId).Distinct().Count() < TeamAccess.FewestInATotal)
            return new("", [], texts["outcomes.tooFewPeople"]);

        var rough = LaggedRates.Of([.. entries.Select(entry => new ActivityRow(entry.Date, entry.PersonId, entry.List, entry.Script, entry.Counts))], turn.Today);
        return new(
            texts["outcomes.rough"],
            [
                Line("kpi.meeting-rate.name", rough.Meetings, rough.MeetingLag),
                Line("kpi.win-rate.name", rough.Wins, rough.WinLag),
            ]);

        FigureLine Line(string name, Proportion? rate, int lag) => new(
            texts[name],
            rate is { } known ? FigureWords.Rate(texts, known) : texts["outcomes.cannotSay"],
            texts.Format("outcomes.lagged", ("days", texts.Number(lag))));
    }

    private static FigureSection Section(Texts texts, CohortPeriod period, string title) => new(
        title,
        [new(texts["kpi.meeting-rate.name"], CohortWords.Meetings(texts, period)), new(texts["kpi.win-rate.name"], CohortWords.Wins(texts, period))]);

    // All months together, each as far as it has had the time: so that young ones neither spoil the rate nor are left out.
    private static FigureSection Matured(Texts texts, CohortRates rates)
    {
        var isEnough = rates.Wins.EffectiveTrials >= FigureWords.FewestForARate && rates.Wins.Rate is not null;
        return new(
            texts["outcomes.matured"],
            [
                new(
                    texts["kpi.win-rate.name"],
                    isEnough ? FigureWords.Rate(texts, rates.Wins.Rate!.Value, rates.Wins.Wilson(), rates.Wins.AsProportion()) : texts["outcomes.cannotSay"]),
            ]);
    }
}
