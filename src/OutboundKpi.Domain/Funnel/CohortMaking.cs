namespace OutboundKpi.Domain.Funnel;

/// <summary>
/// Makes single appointments out of what a team told in chat: how many were made (the reports) and what became of them (the outcomes).
/// The day on which a meeting or a deal was first told stands for the day on which it happened, which it never precedes.
/// </summary>
public static class CohortMaking
{
    /// <summary>The appointments of a cohort that is known by its counts only.</summary>
    /// <param name="cohort">Whose they are.</param>
    /// <param name="made">How many were reported; if more outcomes were told than that, as after a correction of the report, so many count.</param>
    /// <param name="log">What was told of this cohort, oldest first; the last entry counts.</param>
    public static IReadOnlyList<Appointment> Counted(CohortKey cohort, int made, IReadOnlyList<OutcomeEntry> log)
    {
        var now = log.Count > 0 ? log[^1].Counts : OutcomeCounts.None;
        return Filled([.. Enumerable.Repeat(Pending(cohort), Math.Max(made, now.Decided))], log);
    }

    /// <summary>
    /// Appointments that are known one by one, with what was told in chat on top: what is still open there takes the outcome that was told.
    /// What the list of appointments says itself stays as it is.
    /// </summary>
    /// <param name="appointments">The appointments of one cohort.</param>
    /// <param name="log">What was told of this cohort, oldest first; the last entry counts.</param>
    public static IReadOnlyList<Appointment> Filled(IReadOnlyList<Appointment> appointments, IReadOnlyList<OutcomeEntry> log)
    {
        if (log.Count == 0)
            return appointments;

        var now = log[^1].Counts;
        var filled = appointments.ToArray();
        Decide(filled, MeetingStatus.Held, now.Held ?? 0, count => FirstToldOn(log, told => told.Held, count));
        Decide(filled, MeetingStatus.Cancelled, now.Cancelled ?? 0, count => FirstToldOn(log, told => told.Cancelled, count));

        var deals = filled.Count(appointment => appointment.DealOn is not null);
        for (var i = 0; i < filled.Length && deals < (now.Deals ?? 0); i++)
        {
            if (filled[i] is { Status: MeetingStatus.Held, DealOn: null })
                filled[i] = filled[i] with { DealOn = FirstToldOn(log, told => told.Deals, ++deals) };
        }

        return filled;
    }

    private static void Decide(Appointment[] appointments, MeetingStatus status, int wanted, Func<int, DateOnly> toldOn)
    {
        var decided = appointments.Count(appointment => appointment.Status == status);
        for (var i = 0; i < appointments.Length && decided < wanted; i++)
        {
            if (appointments[i].Status != MeetingStatus.Pending)
                continue;

            decided++;
            appointments[i] = appointments[i] with { Status = status, MeetingOn = appointments[i].MeetingOn ?? toldOn(decided) };
        }
    }

    // The entry from which on at least so many were told without a break: one that was taken back and told again counts from the second time.
    private static DateOnly FirstToldOn(IReadOnlyList<OutcomeEntry> log, Func<OutcomeCounts, int?> told, int count)
    {
        var first = log.Count - 1;
        while (first > 0 && (told(log[first - 1].Counts) ?? 0) >= count)
            first--;

        return log[first].KnownOn;
    }

    private static Appointment Pending(CohortKey cohort) =>
        new(cohort.Made, cohort.Operator, cohort.List, cohort.Script, MeetingOn: null, MeetingStatus.Pending, DealOn: null);
}
