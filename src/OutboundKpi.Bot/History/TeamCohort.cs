using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.History;

/// <summary>The appointments that one person made on one day with one list and script, with what is known of them.</summary>
/// <param name="Key">Whose they are.</param>
/// <param name="Appointments">One by one.</param>
/// <param name="Told">The counts that were told in chat last; empty when none were.</param>
/// <param name="IsImported">Whether the CRM knows them; if not, their number is that of the report.</param>
public sealed record TeamCohort(CohortKey Key, IReadOnlyList<Appointment> Appointments, OutcomeCounts Told, bool IsImported)
{
    public int Made => Appointments.Count;

    public int Held => Appointments.Count(appointment => appointment.Status == MeetingStatus.Held);

    public int Cancelled => Appointments.Count(appointment => appointment.Status == MeetingStatus.Cancelled);

    public int Deals => Appointments.Count(appointment => appointment.DealOn is not null);

    /// <summary>The appointments of which nobody knows yet what became of them.</summary>
    public int Open => Made - Held - Cancelled;

    /// <summary>
    /// How much asking about it now is likely to bring: the outcomes that should have come by this age and that nobody has told. 0 for a cohort with
    /// nothing left to tell.
    /// </summary>
    /// <param name="lags">How long outcomes take.</param>
    /// <param name="today">The day of the question.</param>
    public double WorthAsking(CohortLags lags, DateOnly today)
    {
        // About one meeting in five becomes a deal.
        const double DealsAMeeting = 0.2;
        var age = today.DayNumber - Key.Made.DayNumber;
        return (Open * lags.Meetings.At(age)) + (Math.Max(0, Held - Deals) * DealsAMeeting * lags.Deals.At(age));
    }
}
