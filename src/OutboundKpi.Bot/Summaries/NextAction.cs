using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Summaries;

/// <summary>Chooses the one KPI whose action a person's summary suggests: the same for everybody who asks again that day, another one soon after.</summary>
internal static class NextAction
{
    /// <summary>
    /// The KPI that a person's period speaks of most: a rate outside what is usual; else, in turns by week or month and person, the stage with most
    /// leverage and the others. <see langword="null"/> when the counts speak of none.
    /// </summary>
    /// <remarks>
    /// A point more of a rate brings most where the rate is lowest: dD/dp = D/p (elasticity 1 everywhere). The rates are those of the stages, also where
    /// appointments are divided by calls: that rate holds the connect rate in it, and would be the lowest whatever is the matter.
    /// </remarks>
    public static Kpi? Of(PersonSummary summary, string personId)
    {
        if (summary.Rates.FirstOrDefault(rate => rate.Standing == RateStanding.Watch) is { } outside)
            return outside.Kpi;

        var kpis = summary.Kpis.ForCounts(summary.Counts);
        if (kpis.Count == 0)
            return null;

        var turn = (int)((NumberOf(summary.Period) + KpiWording.Spread(personId)) % (2L * kpis.Count));
        var leverage = summary.Rates.Where(rate => rate.Standing != RateStanding.CountsOnly).MinBy(rate => StageRateOf(rate, summary.Rates))?.Kpi;
        return leverage is not null && turn % 2 == 0 ? leverage : kpis[turn / 2];
    }

    /// <summary>What the action is drawn with, so that it differs from person to person and from the one on the day's report.</summary>
    public static string SeedOf(PersonSummary summary, string personId) => $"{summary.Period.Kind}:{personId}";

    private static double StageRateOf(RateReading rate, IReadOnlyList<RateReading> rates) =>
        rate.Kpi is AppointmentRateKpi { Basis: AppointmentRateBasis.PerCall }
        && rates.FirstOrDefault(other => other.Kpi is ConnectRateKpi) is { Now.Successes: > 0 } connects
            ? rate.Now.Rate / connects.Now.Rate
            : rate.Now.Rate;

    private static int NumberOf(SummaryPeriod period)
    {
        var month = Month.Of(period.Whole.First);
        return period.Kind == SummaryKind.Week ? period.Whole.First.DayNumber / 7 : (month.Year * 12) + month.Number;
    }
}
