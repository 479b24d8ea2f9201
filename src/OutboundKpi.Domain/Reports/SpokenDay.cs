namespace OutboundKpi.Domain.Reports;

/// <summary>A day as a person names it, before a calendar makes a date of it.</summary>
public abstract record SpokenDay
{
    private SpokenDay()
    {
    }

    /// <summary>A day counted back from the day of the message: 0 is today, 1 yesterday.</summary>
    public sealed record Ago(int Days) : SpokenDay;

    /// <summary>A day of a month without its year, such as 11/20: the latest such day that is not after the day of the message.</summary>
    public sealed record InMonth(int Month, int Day) : SpokenDay;

    /// <summary>The date that is meant by somebody who speaks on <paramref name="today"/> (in the speaker's time zone).</summary>
    /// <returns><see langword="null"/> when there is no such day in this year or the last, such as 2/30.</returns>
    public DateOnly? On(DateOnly today) => this switch
    {
        Ago ago => today.AddDays(-ago.Days),
        InMonth day => Latest(day, today),
        _ => throw new InvalidOperationException($"Unknown day {this}."),
    };

    private static DateOnly? Latest(InMonth day, DateOnly today)
    {
        for (var year = today.Year; year >= today.Year - 4; year--)
        {
            if (day.Month is < 1 or > 12 || day.Day < 1 || day.Day > DateTime.DaysInMonth(year, day.Month))
                continue;

            var date = new DateOnly(year, day.Month, day.Day);
            if (date <= today)
                return date;
        }

        return null;
    }
}
