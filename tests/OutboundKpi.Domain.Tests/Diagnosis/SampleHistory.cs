using System.Globalization;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Diagnosis;

/// <summary>The simulated history of three teams, read plainly from its files: as of a day, what had arrived by then.</summary>
internal sealed class SampleHistory
{
    private readonly List<(DateOnly Submitted, string Team, ActivityRow Row)> _log =
    [
        .. Rows("reports.csv").Select(cells => (Day(cells[1][..10]), cells[3], new ActivityRow(Day(cells[2]), cells[4], cells[5], cells[6], new ReportCounts
        {
            Calls = Count(cells[7]),
            Connects = Count(cells[8]),
            Appointments = Count(cells[9]),
            Meetings = Count(cells[10]),
            Deals = Count(cells[11]),
            TalkMinutes = Count(cells[12]),
            FollowUps = Count(cells[13]),
        }))),
    ];

    private readonly List<(string Team, Appointment Appointment)> _appointments =
    [
        .. Rows("appointments.csv").Select(cells => (cells[1], new Appointment(
            Day(cells[5]),
            cells[2],
            cells[3],
            cells[4],
            Day(cells[6]),
            cells[7] switch { "held" => MeetingStatus.Held, "cancelled" => MeetingStatus.Cancelled, _ => MeetingStatus.Pending },
            cells[8].Length == 0 ? null : Day(cells[8])))),
    ];

    private readonly List<(string Team, TeamEvent Event)> _events =
        [.. Rows("events.csv").Select(cells => (cells[1], new TeamEvent(Day(cells[0]), cells[2]))).OrderBy(happened => happened.Item2.Date)];

    /// <summary>The days on which anything was reported.</summary>
    public IReadOnlyList<DateOnly> Days => [.. _log.Select(entry => entry.Row.Date).Distinct().Order()];

    /// <summary>What was known of a team at the end of a day.</summary>
    public TeamHistory AsOf(string team, DateOnly day) => new()
    {
        Team = team,
        AsOf = day,
        Rows =
        [
            .. _log
                .Where(entry => entry.Team == team && entry.Submitted <= day)
                .GroupBy(entry => (entry.Row.Date, entry.Row.Operator, entry.Row.List, entry.Row.Script))
                .Select(entries => entries.Last().Row),
        ],
        Appointments =
        [
            .. _appointments.Where(made => made.Team == team && made.Appointment.Made <= day).Select(made => made.Appointment with
            {
                Status = made.Appointment.MeetingOn <= day ? made.Appointment.Status : MeetingStatus.Pending,
                DealOn = made.Appointment.DealOn <= day ? made.Appointment.DealOn : null,
            }),
        ],
        Events = [.. _events.Where(happened => happened.Team == team).Select(happened => happened.Event)],
    };

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "history", file)).Skip(1).Select(line => line.Split(','));

    private static DateOnly Day(string cell) => DateOnly.Parse(cell, CultureInfo.InvariantCulture);

    private static int? Count(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
