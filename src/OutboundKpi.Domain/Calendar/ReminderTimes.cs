namespace OutboundKpi.Domain.Calendar;

/// <summary>When a team's people are reminded of the day's report, in the team's own time.</summary>
public sealed record ReminderTimes
{
    /// <summary>The first reminder comes so long before the shift ends.</summary>
    public static readonly TimeSpan BeforeShiftEnd = TimeSpan.FromMinutes(15);

    /// <summary>The second comes when this share of the time from the first one to the end of the reporting has passed.</summary>
    public const double ShareOfWindow = 0.8;

    /// <summary>The end of the shift; 18:00 unless set.</summary>
    public TimeOnly ShiftEnd { get; init; } = new(18, 0);

    /// <summary>The end of the time in which the day is reported, after the shift's end; 19:00 unless set.</summary>
    public TimeOnly ReportUntil { get; init; } = new(19, 0);

    /// <summary>From this time on nobody is written to; 20:00 unless set.</summary>
    public TimeOnly QuietFrom { get; init; } = new(20, 0);

    /// <summary>Until this time nobody is written to; 9:00 unless set.</summary>
    public TimeOnly QuietUntil { get; init; } = new(9, 0);

    /// <summary>When supervisors are told; 10:30 unless set.</summary>
    public TimeOnly TellsSupervisorAt { get; init; } = new(10, 30);

    /// <summary>Whether reminders can be planned like this.</summary>
    /// <returns><see langword="null"/> when they can.</returns>
    public ReminderTimesProblem? Check()
    {
        if (ShiftEnd.ToTimeSpan() < BeforeShiftEnd)
            return ReminderTimesProblem.ShiftEndsTooEarly;

        if (ReportUntil <= ShiftEnd)
            return ReminderTimesProblem.WindowTooShort;

        return QuietFrom <= QuietUntil ? ReminderTimesProblem.QuietAllDay : null;
    }
}
