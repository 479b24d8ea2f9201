namespace OutboundKpi.Domain.Reports;

/// <summary>What can be true of one person's day; the same for typed reports and for forms.</summary>
/// <remarks>More meetings than appointments, or more deals than meetings, is normal: they come from the appointments of earlier days.</remarks>
public static class ReportCheck
{
    /// <summary>The most calls of a day, with a dialer that dials ahead.</summary>
    public const int MostCalls = 2_000;

    /// <summary>The most appointments, meetings or deals of a day.</summary>
    public const int MostResults = 200;

    /// <summary>The most minutes of talk in a day: 16 hours.</summary>
    public const int MostTalkMinutes = 16 * 60;

    /// <summary>The reason why one person cannot have these counts in a day, or <see langword="null"/>.</summary>
    public static RejectReason? Check(ReportCounts counts)
    {
        foreach (var field in Enum.GetValues<CountField>())
        {
            if (counts[field] < 0)
                return RejectReason.Negative;

            if (counts[field] > Most(field))
                return RejectReason.TooMuchForADay;
        }

        return counts.Connects > counts.Calls ? RejectReason.MoreConnectsThanCalls : null;
    }

    /// <summary>The reason why a report cannot be for <paramref name="day"/>, or <see langword="null"/>.</summary>
    public static RejectReason? CheckDay(DateOnly day, DateOnly today) => day > today ? RejectReason.FutureDay : null;

    private static int Most(CountField field) => field switch
    {
        CountField.Calls or CountField.Connects or CountField.FollowUps => MostCalls,
        CountField.TalkMinutes => MostTalkMinutes,
        _ => MostResults,
    };
}
