using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.History;

/// <summary>Reads a team's history out of the stores, as it stood at the end of a day.</summary>
public sealed class TeamHistoryReader(ReportStore reports, AppointmentStore appointments, TeamEventStore events, TargetStore targets)
{
    /// <summary>As far back as anything looks: appointments of the months before the reports tell how long results take.</summary>
    private const int DaysBack = 400;

    /// <summary>What was known of a team at the end of a day in its time zone.</summary>
    public async ValueTask<TeamHistory> ReadAsync(Team team, DateOnly asOf, CancellationToken cancellationToken)
    {
        var from = asOf.AddDays(-DaysBack);
        var rows = await reports.GetTeamPeriodAsync(team.TenantId, team.TeamId, from, asOf, EndOf(asOf, team), cancellationToken);
        var made = await appointments.GetTeamAsync(team.TenantId, team.TeamId, asOf, from, cancellationToken);
        var happened = await events.GetAsync(team.TenantId, team.TeamId, asOf, cancellationToken);
        var aims = await targets.GetAsync(team.TenantId, team.TeamId, asOf, cancellationToken);
        return new()
        {
            Team = team.TeamId,
            AsOf = asOf,
            Calendar = BusinessCalendar.Default,
            Rows = [.. rows.Select(row => new ActivityRow(row.Date, row.PersonId, row.List, row.Script, row.Counts))],
            Appointments =
            [
                .. made.Select(one => new Domain.Funnel.Appointment(
                    one.AppointmentDate, one.PersonId, one.List, one.Script, one.PlannedMeetingDate, one.Status, one.DealDate)),
            ],
            Events = [.. happened.Select(one => new Domain.Funnel.TeamEvent(one.EventDate, one.Text))],
            Targets = [.. aims.Select(aim => new Target(aim.Measure, aim.Per, aim.Value, aim.FromDate, aim.ToDate))],
        };
    }

    // The last microsecond of the day, which is as fine as instants are stored.
    private static DateTimeOffset EndOf(DateOnly day, Team team)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(team.TimeZone);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).AddMicroseconds(-1);
    }
}
