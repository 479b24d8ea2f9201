using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>
/// A rough 商談化率 and 受注率 for a team that counts meetings and deals on the day on which they happen and does not say whose appointments
/// they were: what has come to day t over what was made to day t - lag. To be called 目安 wherever it is shown.
/// </summary>
/// <param name="Meetings">Meetings over the appointments made one lag earlier; <see langword="null"/> when there are more of the former, or none of the latter.</param>
/// <param name="MeetingLag">The days from appointment to meeting that were supposed.</param>
/// <param name="Wins">Deals over the meetings held one lag earlier; <see langword="null"/> when there are more of the former, or none of the latter.</param>
/// <param name="WinLag">The days from meeting to deal that were supposed.</param>
public sealed record LaggedRates(Proportion? Meetings, int MeetingLag, Proportion? Wins, int WinLag)
{
    /// <summary>The median days from appointment to meeting where nothing is known.</summary>
    public const int UsualMeetingLag = 8;

    /// <summary>The median days from meeting to deal where nothing is known.</summary>
    public const int UsualWinLag = 24;

    /// <summary>The rates of the reports of a stretch of days.</summary>
    /// <param name="rows">What was reported in the stretch.</param>
    /// <param name="asOf">Its last day.</param>
    /// <remarks>The stretch has to be long against the lag: what comes in its first days belongs to appointments from before it and is left out.</remarks>
    public static LaggedRates Of(IReadOnlyCollection<ActivityRow> rows, DateOnly asOf)
    {
        var first = rows.Count == 0 ? asOf : rows.Min(row => row.Date);
        return new(Rate(CountField.Meetings, CountField.Appointments, UsualMeetingLag), UsualMeetingLag, Rate(CountField.Deals, CountField.Meetings, UsualWinLag), UsualWinLag);

        Proportion? Rate(CountField outcome, CountField made, int lag)
        {
            var outcomes = rows.Where(row => row.Date >= first.AddDays(lag) && row.Date <= asOf).Sum(row => (long)(row.Counts[outcome] ?? 0));
            var chances = rows.Where(row => row.Date <= asOf.AddDays(-lag)).Sum(row => (long)(row.Counts[made] ?? 0));
            return chances > 0 && outcomes <= chances ? new(outcomes, chances) : null;
        }
    }
}
