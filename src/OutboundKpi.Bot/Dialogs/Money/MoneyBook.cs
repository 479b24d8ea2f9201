using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Money;

/// <summary>What a team's month cost, and what came of it.</summary>
public sealed class MoneyBook(TeamMoneyStore money, ReportStore reports, CohortReader cohorts)
{
    /// <summary>What was said about a month; nothing when nobody has said anything.</summary>
    public async ValueTask<MonthMoney> GetAsync(string tenantId, string teamId, Month month, CancellationToken cancellationToken) =>
        (await money.GetAsync(tenantId, teamId, month.ToString(), asOf: null, cancellationToken))?.Money ?? MonthMoney.None;

    /// <summary>The counts of a month: the appointments made in it, and the deals that came of them as far as that is known.</summary>
    public async ValueTask<MonthResults> GetResultsAsync(string tenantId, string teamId, Month month, DateOnly today, CancellationToken cancellationToken)
    {
        var entries = await reports.GetTeamPeriodAsync(tenantId, teamId, month.First, month.Last, asOf: null, cancellationToken);
        var known = await cohorts.ReadTeamAsync(tenantId, teamId, today, recordedBy: null, cancellationToken);
        var cohort = new CohortRates(known, today).Of(month.Days);
        var reported = entries.Sum(entry => entry.Counts.Appointments ?? 0);
        var operators = entries.Where(entry => entry.Counts.Calls > 0).Select(entry => entry.PersonId).Distinct().Count();

        // Where nobody has told an outcome of this month, the deals that were counted in it are the best that there is.
        return cohort.Appointments > cohort.Open
            ? new(Math.Max(reported, cohort.Appointments), cohort.Deals, operators, cohort.WinsAreMature ? DealsBasis.Cohort : DealsBasis.Unripe, cohort.DealsMissing)
            : new(reported, entries.Sum(entry => entry.Counts.Deals ?? 0), operators, DealsBasis.Counted, 0);
    }
}
