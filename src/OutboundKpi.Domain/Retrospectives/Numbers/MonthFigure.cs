using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>A KPI's value of a month beside what was aimed at, both in the target's unit: 9 is 9 %.</summary>
/// <param name="Month">The month; for meetings and deals, that in which the appointments were made.</param>
/// <param name="Value">The value over the days on which there was a target.</param>
/// <param name="Target">The target; where it changed within the month, each counts by the work done under it.</param>
/// <param name="Interval">Where the value lies at 95 %, days being allowed to differ more than chance alone.</param>
/// <param name="Counts">The counts of a rate; <see langword="null"/> for an amount.</param>
public sealed record MonthFigure(Month Month, double Value, double Target, Interval Interval, Proportion? Counts)
{
    /// <summary>Whether the value itself reaches the target.</summary>
    public bool IsMet => Value >= Target;
}
