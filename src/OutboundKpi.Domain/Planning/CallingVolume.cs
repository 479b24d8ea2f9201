using MathNet.Numerics.Statistics;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Planning;

/// <summary>How many calls an operator's full day has in this team, and how many it has had at most: what a plan may count on.</summary>
public sealed class CallingVolume
{
    /// <summary>The share of a day that must be worked for it to count among the highest: ten calls in an hour are no eighty-call day.</summary>
    public const double LeastShare = 0.5;

    /// <summary>The full days that make a week one to be compared.</summary>
    public const double LeastDaysOfWeek = 3;

    private CallingVolume(OperatorDay[] days)
    {
        OperatorDays = days.Sum(day => day.Share);
        Mean = days.Sum(day => day.Calls) / OperatorDays;

        var full = days.Where(day => day.Share >= LeastShare).ToArray();
        if (full.Length > 0)
        {
            var sorted = full.Select(day => day.PerFullDay).Order().ToArray();
            NinetiethPercentile = SortedArrayStatistics.QuantileCustom(sorted, 0.9, QuantileDefinition.R7);
            BestDay = full.MaxBy(day => day.PerFullDay);
        }

        Weeks = [.. days.GroupBy(day => (day.Operator, Week: DateSpan.WeekOf(day.Date)))
            .Select(week => new OperatorWeek(week.Key.Operator, week.Key.Week, week.Sum(day => day.Calls), week.Sum(day => day.Share)))
            .Where(week => week.Days >= LeastDaysOfWeek)
            .OrderBy(week => week.Week.First)];
    }

    /// <summary>Full operator-days seen; half days count half.</summary>
    public double OperatorDays { get; }

    /// <summary>Calls of a full operator-day: all calls over all days.</summary>
    public double Mean { get; }

    /// <summary>
    /// What nine of ten operator-days stay at or below, calls of a full day (between two days in proportion); <see langword="null"/> when
    /// nobody worked half a day.
    /// </summary>
    public double? NinetiethPercentile { get; }

    /// <summary>The day with the most calls for its length, of anyone; the first of equals; <see langword="null"/> when nobody worked half a day.</summary>
    public OperatorDay? BestDay { get; }

    /// <summary>Each operator's weeks of <see cref="LeastDaysOfWeek"/> days or more, by date.</summary>
    public IReadOnlyList<OperatorWeek> Weeks { get; }

    /// <summary>Sums up operator-days, one entry for each person and day.</summary>
    /// <param name="days">In any order.</param>
    /// <returns><see langword="null"/> when there is no day.</returns>
    /// <exception cref="ArgumentException">A day has no share of a day, or calls below 0.</exception>
    public static CallingVolume? Of(IReadOnlyList<OperatorDay> days)
    {
        if (days.Any(day => !(day.Share > 0) || day.Calls < 0))
            throw new ArgumentException("An operator-day has a share above 0 and no negative calls.", nameof(days));

        return days.Count == 0 ? null : new CallingVolume([.. days]);
    }

    /// <summary>Whether so many calls a full day, by everyone on every day, have been seen to fit into the hours.</summary>
    /// <param name="callsPerOperatorDay">Calls of a full operator-day.</param>
    public CallsFit Fit(double callsPerOperatorDay)
    {
        if (BestDay is { } best && callsPerOperatorDay > best.PerFullDay)
            return CallsFit.BeyondAnyDay;

        return callsPerOperatorDay > (NinetiethPercentile ?? Mean) ? CallsFit.BeyondMostDays : CallsFit.Fits;
    }
}
