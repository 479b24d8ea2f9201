namespace OutboundKpi.Domain.Absences;

/// <summary>What the parts of a day mean for work and for reminders.</summary>
public static class DayParts
{
    /// <summary>The share of a full day that is missed: 1 or .5.</summary>
    public static double Share(this DayPart part) => part == DayPart.Whole ? 1 : 0.5;

    /// <summary>
    /// Whether somebody is gone when the shift ends, so that a word at that hour would reach them in their free time. Of a half that was not named
    /// it is not known, and they are taken to be there.
    /// </summary>
    public static bool IsAwayAtShiftEnd(this DayPart part) => part is DayPart.Whole or DayPart.Afternoon;
}
