using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>
/// 商談化率 and 受注率 by the time at which the appointments were made. Never this month's meetings over this month's appointments: those
/// are two months' work.
/// </summary>
public sealed class CohortRates
{
    private readonly Appointment[] _appointments;
    private readonly DateOnly _asOf;

    /// <summary>The rates of a team's or a person's appointments.</summary>
    /// <param name="appointments">As they were known on the day of the question; later ones are left out.</param>
    /// <param name="asOf">The day of the question.</param>
    public CohortRates(IEnumerable<Appointment> appointments, DateOnly asOf)
    {
        _asOf = asOf;
        _appointments = [.. appointments.Where(appointment => appointment.Made <= asOf)];
        Lags = CohortLags.Learn(_appointments, asOf);
        Wins = new(
            [
                .. _appointments
                    .Where(appointment => appointment.Status == MeetingStatus.Held)
                    .GroupBy(appointment => appointment.Made)
                    .Select(day => new Cohort(new(day.Count(IsWon), day.Count()), asOf.DayNumber - day.Key.DayNumber)),
            ],
            Lags.Deals);
    }

    /// <summary>How long outcomes take.</summary>
    public CohortLags Lags { get; }

    /// <summary>The win rate of all meetings, each worth as much as it has had the time to show.</summary>
    public LagMaturity Wins { get; }

    /// <summary>By the month of the appointment, the newest first; months without appointments are left out.</summary>
    public IReadOnlyList<CohortPeriod> ByMonth() => By(appointment => Month.Of(appointment.Made).Days);

    /// <summary>By the week of the appointment, the newest first; weeks without appointments are left out.</summary>
    public IReadOnlyList<CohortPeriod> ByWeek() => By(appointment => DateSpan.WeekOf(appointment.Made));

    /// <summary>Those made in a span, as one.</summary>
    public CohortPeriod Of(DateSpan days) => Period(days, [.. _appointments.Where(appointment => days.Contains(appointment.Made))]);

    private CohortPeriod[] By(Func<Appointment, DateSpan> period) =>
        [.. _appointments.GroupBy(period).OrderByDescending(group => group.Key.First).Select(group => Period(group.Key, [.. group]))];

    private CohortPeriod Period(DateSpan days, Appointment[] appointments)
    {
        var held = appointments.Where(appointment => appointment.Status == MeetingStatus.Held).ToList();
        return new(
            days,
            appointments.Length,
            held.Count,
            appointments.Count(appointment => appointment.Status == MeetingStatus.Cancelled),
            held.Count(IsWon),
            held.Count == 0 ? 0 : held.Average(meeting => Lags.Deals.At(_asOf.DayNumber - meeting.Made.DayNumber)));
    }

    private static bool IsWon(Appointment appointment) => appointment.DealOn is not null;
}
