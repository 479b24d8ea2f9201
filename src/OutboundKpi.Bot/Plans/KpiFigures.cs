using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Outcomes;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Plans;

/// <summary>A KPI's formula worked with a team's own numbers of last month, so that everybody can check it by hand.</summary>
public sealed class KpiFigures(ReportStore reports, CohortReader cohorts)
{
    private const int MostStrata = 4;

    /// <summary>The formula with numbers, a line each; may hold typed names. Never one person's numbers to another.</summary>
    public async ValueTask<IReadOnlyList<string>> OfLastMonthAsync(TurnContext turn, Team team, Kpi kpi, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        var month = Month.Of(turn.Today).AddMonths(-1);
        var entries = await reports.GetTeamPeriodAsync(team.TenantId, team.TeamId, month.First, month.Last, asOf: null, cancellationToken);
        if (entries.Count == 0)
            return [texts.Format("kpiCard.workedNone", ("month", texts.Month(month.First)))];

        if (TeamAccess.SeesTotalsOnly(turn, team) && entries.DistinctBy(entry => entry.PersonId).Count() < TeamAccess.FewestInATotal)
            return [texts["outcomes.tooFewPeople"]];

        var lines = kpi switch
        {
            { IsLagged: true, Unit: KpiUnit.Percent } => [await LateAsync(turn, team, kpi, month, cancellationToken)],
            { Unit: KpiUnit.Yen } => [texts["kpiCard.workedMoney"]],
            { Stratum: not KpiStratum.None } => ByStratum(texts, kpi, entries),
            _ => (IReadOnlyList<string>)[Line(texts, kpi, [.. entries.Select(entry => entry.Counts)], entries.DistinctBy(entry => (entry.PersonId, entry.Date)).Count())],
        };
        return [texts.Format("kpiCard.workedMonth", ("month", texts.Month(month.First)), ("first", lines[0])), .. lines.Skip(1)];
    }

    // Never the meetings of a month over its appointments, which are two months' work: the appointments of the month and what became of them.
    private async ValueTask<string> LateAsync(TurnContext turn, Team team, Kpi kpi, Month month, CancellationToken cancellationToken)
    {
        var known = await cohorts.ReadTeamAsync(team.TenantId, team.TeamId, turn.Today, recordedBy: null, cancellationToken);
        var made = new CohortRates(known, turn.Today).Of(month.Days);
        if (made.Appointments == 0)
            return turn.Texts["outcomes.cannotSay"];

        return kpi.Numerator == CountField.Meetings ? CohortWords.Meetings(turn.Texts, made) : CohortWords.Wins(turn.Texts, made);
    }

    private static List<string> ByStratum(Texts texts, Kpi kpi, IReadOnlyList<ReportEntry> entries)
    {
        var strata = entries
            .Where(entry => kpi.Measure(entry.Counts) is not null)
            .GroupBy(entry => kpi.Stratum == KpiStratum.List ? entry.List : entry.Script)
            .Where(stratum => stratum.Key.Length > 0)
            .OrderByDescending(stratum => stratum.Sum(entry => (long)(entry.Counts[kpi.Denominator!.Value] ?? 0)))
            .Take(MostStrata)
            .Select(stratum => texts.Format("kpiCard.workedStratum", ("name", stratum.Key), ("line", Line(texts, kpi, [.. stratum.Select(entry => entry.Counts)], personDays: 0))))
            .ToList();
        return strata.Count > 0 ? strata : [texts["kpiCard.workedNoStrata"]];
    }

    private static string Line(Texts texts, Kpi kpi, IReadOnlyList<ReportCounts> counts, int personDays)
    {
        if (kpi.Measure(counts) is not { } measure)
            return texts["outcomes.cannotSay"];

        var above = texts[$"count.{CountWords.NameOf(kpi.Numerator!.Value)}"];
        if (kpi.Denominator is not { } field || measure.Denominator is not { } below)
        {
            return texts.Format(
                "kpiCard.workedSum",
                ("above", above),
                ("x", texts.Number(measure.Numerator)),
                ("days", texts.Number(personDays)),
                ("mean", ((double)measure.Numerator / personDays).ToString("N1", texts.Culture)));
        }

        var values = new (string, string)[]
        {
            ("above", above),
            ("x", texts.Number(measure.Numerator)),
            ("below", texts[$"count.{CountWords.NameOf(field)}"]),
            ("n", texts.Number(below)),
            ("fewest", texts.Number(FigureWords.FewestForARate)),
        };
        if (!measure.CanShowRate || (kpi.Unit == KpiUnit.Percent && measure.Numerator > below))
            return texts.Format("kpiCard.workedFew", values);

        if (kpi.Unit == KpiUnit.Minutes)
            return texts.Format("kpiCard.workedMinutes", [.. values, ("mean", measure.Ratio!.Value.ToString("N1", texts.Culture))]);

        var rate = new Proportion(measure.Numerator, below);
        var range = rate.Wilson();
        return texts.Format(
            "kpiCard.workedRate",
            [
                .. values,
                ("rate", FigureWords.Percent(texts, rate.Rate)),
                ("low", FigureWords.Percent(texts, range.Low)),
                ("high", FigureWords.Percent(texts, range.High)),
            ]);
    }
}
