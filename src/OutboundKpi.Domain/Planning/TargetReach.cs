using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Planning;

/// <summary>A target beside the best that has ever been reached: one above it is a wish, and is to be said so.</summary>
public sealed record TargetReach
{
    /// <summary>What the target asks for: calls of a full operator-day, or a rate from 0 to 1.</summary>
    public required double Needed { get; init; }

    /// <summary>The best that was reached, in the same unit.</summary>
    public required double Best { get; init; }

    /// <summary>
    /// What the runs so far let one believe possible: the best itself for calls, which are counted exactly; for a rate the highest upper
    /// end of any month's interval, since a month is also luck.
    /// </summary>
    public required double Ceiling { get; init; }

    /// <summary>The week or month of the best.</summary>
    public required DateSpan When { get; init; }

    /// <summary>The counts of the best: of a rate its successes and trials; <see langword="null"/> for calls.</summary>
    public Proportion? Counts { get; init; }

    /// <summary>How many weeks or months it was the best of.</summary>
    public required int Runs { get; init; }

    /// <summary>Whether the target is above all that has been reached.</summary>
    public bool IsOutOfReach => Needed > Ceiling;

    /// <summary>A target of calls a day beside the best week of any operator.</summary>
    /// <param name="callsPerOperatorDay">Calls of a full operator-day.</param>
    /// <param name="volume">What has been called so far.</param>
    /// <returns><see langword="null"/> when there is no week to compare with.</returns>
    public static TargetReach? Assess(double callsPerOperatorDay, CallingVolume volume)
    {
        if (volume.Weeks.Count == 0)
            return null;

        var best = volume.Weeks.MaxBy(week => week.PerDay)!;
        return new TargetReach
        {
            Needed = callsPerOperatorDay,
            Best = best.PerDay,
            Ceiling = best.PerDay,
            When = best.Week,
            Runs = volume.Weeks.Count,
        };
    }

    /// <summary>A target of a rate beside the team's own months.</summary>
    /// <param name="rate">0 to 1, higher being better.</param>
    /// <param name="months">The months so far, those without trials left out.</param>
    /// <param name="level">The level of each month's interval (Wilson), between 0 and 1.</param>
    /// <returns><see langword="null"/> when there is no month to compare with.</returns>
    /// <exception cref="InvalidOperationException">A month has no trials.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static TargetReach? Assess(double rate, IReadOnlyList<MonthlyRate> months, double level = 0.95)
    {
        if (months.Count == 0)
            return null;

        var best = months.MaxBy(month => month.Counts.Rate);
        return new TargetReach
        {
            Needed = rate,
            Best = best.Counts.Rate,
            Ceiling = months.Max(month => month.Counts.Wilson(level).High),
            When = best.Month.Days,
            Counts = best.Counts,
            Runs = months.Count,
        };
    }
}
