using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Bot.History;

/// <summary>Reads a team's history out of the stores, as it stood at the end of a day.</summary>
public sealed class TeamHistoryReader(ReportStore reports, CohortReader cohorts, TeamEventStore events, TargetStore targets, PlanStore plans, AbsenceStore absences)
{
    private const int AbsencesBack = 62;

    /// <summary>What was known of a team at the end of a day in its time zone.</summary>
    public async ValueTask<TeamHistory> ReadAsync(Team team, DateOnly asOf, CancellationToken cancellationToken)
    {
        var from = asOf.AddDays(-CohortReader.DaysBack);
        var until = EndOf(asOf, team);
        var rows = await reports.GetTeamPeriodAsync(team.TenantId, team.TeamId, from, asOf, until, cancellationToken);
        var happened = await events.GetAsync(team.TenantId, team.TeamId, asOf, cancellationToken);
        var aims = await targets.GetAsync(team.TenantId, team.TeamId, asOf, cancellationToken);
        var versions = await plans.GetAllAsync(team.TenantId, team.TeamId, cancellationToken);
        var timeline = new PlanTimeline(versions.Where(version => version.DecidedAt <= until && version.EffectiveFrom <= asOf));
        return new()
        {
            Team = team.TeamId,
            AsOf = asOf,
            Calendar = team.Calendar,
            AppointmentRate = team.Settings.AppointmentRate,
            Rows = [.. rows.Select(row => new ActivityRow(row.Date, row.PersonId, row.List, row.Script, row.Counts))],
            Appointments = await cohorts.ReadTeamAsync(team.TenantId, team.TeamId, asOf, until, rows, cancellationToken),
            Absences = await AbsencesAsync(team, asOf, until, cancellationToken),
            Events = [.. happened.Select(one => new Domain.Funnel.TeamEvent(one.EventDate, one.Text))],
            Phase = timeline.InForce(asOf)?.Plan.Phase,
            Targets = [.. timeline.TargetsBeside(aims.Select(aim => new Target(aim.Measure, aim.Per, aim.Value, aim.FromDate, aim.ToDate)))],
        };
    }

    // As far as the outlook looks: the last weeks, and to the end of the month.
    private async ValueTask<IReadOnlyList<OperatorAbsence>> AbsencesAsync(Team team, DateOnly asOf, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var span = new DateSpan(asOf.AddDays(-AbsencesBack), Month.Of(asOf).Last);
        var entries = await absences.GetOfTeamAsync(team.TenantId, team.TeamId, span.First, span.Last, until, cancellationToken);
        var days = new AbsenceDays(entries);
        return
        [
            .. entries.Select(entry => entry.PersonId).Distinct().SelectMany(person => days.Runs(team.TenantId, person, span)
                .Select(run => new OperatorAbsence(person, run.Days, run.Part.Share()))),
        ];
    }

    // The last microsecond of the day, which is as fine as instants are stored.
    private static DateTimeOffset EndOf(DateOnly day, Team team)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(team.TimeZone);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).AddMicroseconds(-1);
    }
}
