using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Planning;

/// <summary>
/// How much of a month's work is behind the team: operator-days, not calendar days, so that a holiday week, someone away or a
/// half-timer does not make the team look late.
/// </summary>
public sealed class MonthPace
{
    private MonthPace(Month month, DateOnly asOf, IReadOnlyList<(DateOnly Day, double Operators)> days)
    {
        Month = month;
        AsOf = asOf;
        BusinessDays = days.Count;
        BusinessDaysPassed = days.Count(day => day.Day <= asOf);
        OperatorDays = days.Sum(day => day.Operators);
        OperatorDaysLeft = days.Where(day => day.Day > asOf).Sum(day => day.Operators);
    }

    public Month Month { get; }

    /// <summary>The last day that counts as passed.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Business days of the month.</summary>
    public int BusinessDays { get; }

    /// <summary>Business days up to <see cref="AsOf"/>, that day included.</summary>
    public int BusinessDaysPassed { get; }

    /// <summary>Business days after <see cref="AsOf"/>.</summary>
    public int BusinessDaysLeft => BusinessDays - BusinessDaysPassed;

    /// <summary>Full operator-days of the whole month, absences taken off; half days count half.</summary>
    public double OperatorDays { get; }

    /// <summary>Full operator-days still to come.</summary>
    public double OperatorDaysLeft { get; }

    /// <summary>Full operator-days that have passed.</summary>
    public double OperatorDaysPassed => OperatorDays - OperatorDaysLeft;

    /// <summary>The share of the month's operator-days that has passed, 0 to 1; where a goal should stand by now. 1 in a month without work.</summary>
    public double Share => OperatorDays > 0 ? OperatorDaysPassed / OperatorDays : 1;

    /// <summary>The pace of a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="asOf">The last day that counts as passed; before the month none has, after it all have.</param>
    /// <param name="calendar">The days on which the team works.</param>
    /// <param name="attendances">Who is on the team when; one entry for each operator and run of days.</param>
    /// <param name="absences">Who is away when. On no day can more be away than is there.</param>
    /// <exception cref="ArgumentException">A share is not above 0 and up to 1.</exception>
    public static MonthPace Of(
        Month month, DateOnly asOf, BusinessCalendar calendar, IReadOnlyList<Attendance> attendances, IReadOnlyList<Absence> absences)
    {
        if (!attendances.All(attendance => attendance.Share is > 0 and <= 1))
            throw new ArgumentException("Someone is there for more than nothing and at most a full day.", nameof(attendances));

        if (!absences.All(absence => absence.Share is > 0 and <= 1))
            throw new ArgumentException("Someone is away for more than nothing and at most a full day.", nameof(absences));

        double Operators(DateOnly day) => Math.Max(
            0,
            attendances.Where(attendance => attendance.Days.Contains(day)).Sum(attendance => attendance.Share)
            - absences.Where(absence => absence.Days.Contains(day)).Sum(absence => absence.Share));

        return new MonthPace(month, asOf, [.. calendar.BusinessDays(month.Days).Select(day => (day, Operators(day)))]);
    }
}
