namespace OutboundKpi.Domain.Calendar;

/// <summary>Why reminders cannot be planned as they were set.</summary>
public enum ReminderTimesProblem
{
    /// <summary>The reporting ends before the shift does, or with it.</summary>
    WindowTooShort,

    /// <summary>The quiet hours begin before they end: there would be no hour left for reminders.</summary>
    QuietAllDay,

    /// <summary>The shift ends within the first quarter of an hour of the day.</summary>
    ShiftEndsTooEarly,
}
