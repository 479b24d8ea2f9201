using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>A KPI's counts by day, whatever it is made of. Meetings and deals count for the day on which their appointment was made.</summary>
internal sealed class KpiCells(TeamHistory history, Kpi kpi)
{
    private readonly CohortRates _cohorts = new(history.Appointments, history.AsOf);

    /// <summary>Whether reports or appointments hold what the KPI counts.</summary>
    public bool IsCounted => kpi is { Unit: KpiUnit.Count, Numerator: not null } or { Unit: KpiUnit.Percent, Numerator: not null, Denominator: not null };

    /// <summary>Whether nearly all is known of a month that will come of it.</summary>
    public bool IsMature(Month month) => !kpi.IsLagged || (_cohorts.Of(month.Days) is var cohort && (IsOfDeals ? cohort.WinsAreMature : cohort.MeetingsAreMature));

    private bool IsOfDeals => kpi.Stage == FunnelStage.Deals;

    /// <summary>The counts of a span; those of an amount are by operator and day.</summary>
    public IEnumerable<DayCell> In(DateSpan days)
    {
        if (!IsCounted)
            return [];

        return kpi switch
        {
            { IsLagged: true } => Cohorts(days),
            { Unit: KpiUnit.Count } => Amounts(days),
            _ => Rates(days),
        };
    }

    private IEnumerable<DayCell> Rates(DateSpan days) => Rows(days)
        .Where(row => row.Counts[kpi.Denominator!.Value] is > 0 and var below && row.Counts[kpi.Numerator!.Value] <= below)
        .Select(row => new DayCell(row.Date, row.Operator, row.List, row.Script, row.Counts[kpi.Numerator!.Value]!.Value, row.Counts[kpi.Denominator!.Value]!.Value));

    // A day with a report but without a call is no day of calling; a day without follow-ups is one if it says so.
    private IEnumerable<DayCell> Amounts(DateSpan days) => Rows(days)
        .Where(row => kpi.Numerator == CountField.Calls ? row.Counts.Calls is > 0 : row.Counts[kpi.Numerator!.Value] is not null)
        .GroupBy(row => (row.Date, row.Operator))
        .Select(day => new DayCell(day.Key.Date, day.Key.Operator, "", "", day.Sum(row => (long)row.Counts[kpi.Numerator!.Value]!.Value), 1));

    private IEnumerable<DayCell> Cohorts(DateSpan days) => history.Appointments
        .Where(made => days.Contains(made.Made) && made.Made <= history.AsOf)
        .Where(made => IsOfDeals ? made.Status == MeetingStatus.Held : made.Status != MeetingStatus.Pending)
        .GroupBy(made => (made.Made, made.Operator, made.List, made.Script))
        .Select(cohort => new DayCell(
            cohort.Key.Made, cohort.Key.Operator, cohort.Key.List, cohort.Key.Script, cohort.Count(made => IsOfDeals ? made.DealOn is not null : made.Status == MeetingStatus.Held), cohort.Count()));

    private IEnumerable<ActivityRow> Rows(DateSpan days) => history.Rows.Where(row => days.Contains(row.Date) && row.Date <= history.AsOf);
}
