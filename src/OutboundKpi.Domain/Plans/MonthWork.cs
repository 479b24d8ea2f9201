using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Plans;

/// <summary>The working time of a calendar month that a goal is spread over.</summary>
public sealed record MonthWork
{
    /// <summary>So many people on so many days.</summary>
    /// <param name="businessDays">1 or more.</param>
    /// <param name="operators">Full-time operators, above 0; half-timers count half.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no day or nobody.</exception>
    public MonthWork(int businessDays, double operators)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(businessDays, 1);
        if (!(operators > 0))
            throw new ArgumentOutOfRangeException(nameof(operators), operators, "Somebody has to call.");

        (BusinessDays, Operators) = (businessDays, operators);
    }

    /// <summary>The days on which the team works.</summary>
    public int BusinessDays { get; }

    /// <summary>Full-time operators.</summary>
    public double Operators { get; }

    /// <summary>Full days of one person each.</summary>
    public double OperatorDays => BusinessDays * Operators;

    /// <summary>The working time of a month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The team does not work in the month, or nobody is there.</exception>
    public static MonthWork Of(Month month, BusinessCalendar calendar, double operators) => new(calendar.BusinessDaysBetween(month.Days), operators);
}
