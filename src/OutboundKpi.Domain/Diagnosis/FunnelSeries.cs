using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>Makes a team's <see cref="Series"/> out of its history.</summary>
internal static class FunnelSeries
{
    /// <summary>How far back the daily counts are looked at, in calendar days: about 130 business days. What is older is no news.</summary>
    public const int DaysBack = 190;

    /// <summary>How far back appointments are looked at: results come later and are rarer.</summary>
    public const int CohortDaysBack = 280;

    /// <summary>The share of outcomes that a cohort must have had the time for; the later ones are left out of every cohort, old and new alike.</summary>
    private const double MatureShare = 0.9;

    /// <summary>
    /// Where nobody has told what became of more than this share of the appointments whose time has come, those that were told are no fair sample:
    /// good news is told first.
    /// </summary>
    private const double LargestUntold = 0.2;

    /// <summary>Every series that the history has, by KPI key: calls, and the four rates of the funnel as the team reckons them.</summary>
    public static Dictionary<string, Series> All(TeamHistory history)
    {
        Series?[] made =
        [
            Calls(history),
            Rate(history, history.Kpis.Get("connect-rate")),
            Rate(history, history.Kpis.Get("appointment-rate")),
            Meetings(history),
            Deals(history),
        ];
        return made.OfType<Series>().ToDictionary(series => series.KpiKey, StringComparer.Ordinal);
    }

    /// <summary>
    /// The stages of the funnel out of the series of the KPIs. Each has the one before below its line, whatever the team divides its KPI by: only so
    /// they multiply to the deals of a call.
    /// </summary>
    public static Dictionary<FunnelStage, Series> Stages(TeamHistory history, IReadOnlyDictionary<string, Series> kpis)
    {
        (FunnelStage Stage, Series? Series)[] stages =
        [
            (FunnelStage.Connects, kpis.GetValueOrDefault("connect-rate")),
            (FunnelStage.Appointments, history.AppointmentRate == AppointmentRateBasis.PerConnect
                ? kpis.GetValueOrDefault("appointment-rate")
                : Rate(history, KpiCatalogue.PerConnect.Get("appointment-rate"))),
            (FunnelStage.Meetings, kpis.GetValueOrDefault("meeting-rate")),
            (FunnelStage.Deals, kpis.GetValueOrDefault("win-rate")),
        ];
        return stages.Where(stage => stage.Series is not null).ToDictionary(stage => stage.Stage, stage => stage.Series!);
    }

    /// <summary>The share of the appointments of the last 30 days whose meeting is still open; <see langword="null"/> when none are known.</summary>
    public static double? OpenShare(TeamHistory history)
    {
        var recent = history.Appointments.Where(appointment => appointment.Made > history.AsOf.AddDays(-30) && appointment.Made <= history.AsOf).ToList();
        return recent.Count == 0 ? null : (double)recent.Count(appointment => appointment.Status == MeetingStatus.Pending) / recent.Count;
    }

    private static Series? Calls(TeamHistory history) => Series.Of(
        "calls",
        RegressionFamily.Gaussian,
        Recent(history)
            .Where(row => row.Counts.Calls is > 0)
            .GroupBy(row => (row.Date, row.Operator))
            .Select(day => new SeriesCell(day.Key.Date, day.Key.Operator, "", "", 1, day.Sum(row => row.Counts.Calls!.Value))));

    private static Series? Rate(TeamHistory history, Kpi kpi) => Series.Of(
        kpi.Key,
        RegressionFamily.Binomial,
        Recent(history)
            .Select(row => (Row: row, Measure: kpi.Measure(row.Counts)))
            .Where(day => day.Measure is { Denominator: > 0 })
            .Select(day => new SeriesCell(
                day.Row.Date, day.Row.Operator, day.Row.List, day.Row.Script, day.Measure!.Denominator!.Value, day.Measure.Numerator)));

    // Appointments that became meetings, by the day on which the appointment was made.
    private static Series? Meetings(TeamHistory history)
    {
        var wait = Wait(Known(history).Where(made => made.MeetingOn is not null).Select(made => DaysTo(made.Made, made.MeetingOn!.Value)));
        var due = Known(history)
            .Where(made => made.Made.AddDays(wait) <= history.AsOf && (made.MeetingOn is null || DaysTo(made.Made, made.MeetingOn.Value) <= wait))
            .ToList();
        if (due.Count(made => made.Status == MeetingStatus.Pending) > LargestUntold * due.Count)
            return null;

        return Cohorts(
            "meeting-rate",
            due.Where(made => made.Status != MeetingStatus.Pending),
            appointment => appointment.Made,
            appointment => appointment.Status == MeetingStatus.Held);
    }

    // Meetings that became deals, by the day of the meeting; a deal counts when it came within the usual time.
    private static Series? Deals(TeamHistory history)
    {
        var held = Known(history).Where(appointment => appointment is { Status: MeetingStatus.Held, MeetingOn: not null }).ToList();
        var wait = Wait(held.Where(meeting => meeting.DealOn is not null).Select(meeting => DaysTo(meeting.MeetingOn!.Value, meeting.DealOn!.Value)));
        return Cohorts(
            "win-rate",
            held.Where(meeting => meeting.MeetingOn!.Value.AddDays(wait) <= history.AsOf),
            meeting => meeting.MeetingOn!.Value,
            meeting => meeting.DealOn is { } deal && DaysTo(meeting.MeetingOn!.Value, deal) <= wait);
    }

    private static IEnumerable<ActivityRow> Recent(TeamHistory history) =>
        history.Rows.Where(row => row.Date <= history.AsOf && row.Date > history.AsOf.AddDays(-DaysBack));

    private static IEnumerable<Appointment> Known(TeamHistory history) =>
        history.Appointments.Where(appointment => appointment.Made <= history.AsOf && appointment.Made > history.AsOf.AddDays(-CohortDaysBack));

    private static int DaysTo(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    private static int Wait(IEnumerable<int> days)
    {
        var ordered = days.Order().ToArray();
        return ordered.Length == 0 ? 0 : ordered[(int)(MatureShare * (ordered.Length - 1))];
    }

    private static Series? Cohorts(string kpiKey, IEnumerable<Appointment> cohorts, Func<Appointment, DateOnly> day, Func<Appointment, bool> succeeded) => Series.Of(
        kpiKey,
        RegressionFamily.Binomial,
        cohorts
            .GroupBy(cohort => (Day: day(cohort), cohort.Operator, cohort.List, cohort.Script))
            .Select(cohort => new SeriesCell(cohort.Key.Day, cohort.Key.Operator, cohort.Key.List, cohort.Key.Script, cohort.Count(), cohort.Count(succeeded))));
}
