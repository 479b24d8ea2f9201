using System.Globalization;
using System.Runtime.CompilerServices;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.History;

/// <summary>Gives out what teams have stored, in the columns in which it can be imported again. One team at a time is in memory.</summary>
public sealed class HistoryExport(HistoryStores stores)
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz";

    /// <summary>The table of what was asked for.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="teams">The teams, one after the other.</param>
    /// <param name="progress">Is told how far it is.</param>
    public ExportTable Read(ExportSettings settings, IReadOnlyList<Team> teams, IProgressMeter progress) => settings.Kind switch
    {
        ExportKind.Reports => Table(HistoryColumns.Daily, teams, progress, (team, cancellationToken) => ReportsAsync(settings, team, cancellationToken)),
        ExportKind.Log => Table(HistoryColumns.Log, teams, progress, (team, cancellationToken) => LogAsync(settings, team, cancellationToken)),
        ExportKind.Appointments => Table(
            HistoryColumns.Appointments, teams, progress, (team, cancellationToken) => AppointmentsAsync(settings, team, cancellationToken)),
        ExportKind.Events => Table(HistoryColumns.Events, teams, progress, (team, cancellationToken) => EventsAsync(settings, team, cancellationToken)),
        ExportKind.Targets => Table(HistoryColumns.Targets, teams, progress, (team, cancellationToken) => TargetsAsync(settings, team, cancellationToken)),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Kind, "Not a kind of export."),
    };

    private static ExportTable Table(
        CsvLayout layout, IReadOnlyList<Team> teams, IProgressMeter progress, Func<Team, CancellationToken, Task<IEnumerable<object?[]>>> read)
    {
        return new([.. layout.Names], RowsAsync());

        async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < teams.Count; i++)
            {
                foreach (var row in await read(teams[i], cancellationToken))
                {
                    yield return row;
                    progress.Show("writing", i, teams.Count);
                }
            }
        }
    }

    private async Task<IEnumerable<object?[]>> ReportsAsync(ExportSettings settings, Team team, CancellationToken cancellationToken)
    {
        var entries = await stores.Reports.GetTeamPeriodAsync(
            settings.TenantId, team.TeamId, settings.First, settings.Last, asOf: null, cancellationToken);
        return entries.Select(entry => (object?[])[entry.Date, .. Said(entry, team)]);
    }

    private async Task<IEnumerable<object?[]>> LogAsync(ExportSettings settings, Team team, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(team.TimeZone);
        var entries = await stores.Reports.GetTeamLogAsync(settings.TenantId, team.TeamId, settings.First, settings.Last, cancellationToken);
        return entries.Select(entry => (object?[])[entry.Seq, Local(entry.RecordedAt, zone), entry.Date, .. Said(entry, team)]);
    }

    private async Task<IEnumerable<object?[]>> AppointmentsAsync(ExportSettings settings, Team team, CancellationToken cancellationToken)
    {
        var appointments = await stores.Appointments.GetTeamAsync(settings.TenantId, team.TeamId, DateOnly.MaxValue, settings.From, cancellationToken);
        return appointments
            .Where(appointment => appointment.AppointmentDate <= settings.Last)
            .Select(row => (object?[])
            [
                row.AppointmentId, row.TeamId, row.PersonId, row.List, row.Script, row.AppointmentDate, row.PlannedMeetingDate,
                AppointmentImport.Write(row.Status), row.DealDate, row.DealYen,
            ]);
    }

    private async Task<IEnumerable<object?[]>> EventsAsync(ExportSettings settings, Team team, CancellationToken cancellationToken)
    {
        var events = await stores.Events.GetAsync(settings.TenantId, team.TeamId, settings.Last, cancellationToken);
        return events.Where(happened => happened.EventDate >= settings.First).Select(happened => (object?[])[happened.EventDate, happened.TeamId, happened.Text]);
    }

    private async Task<IEnumerable<object?[]>> TargetsAsync(ExportSettings settings, Team team, CancellationToken cancellationToken)
    {
        var targets = await stores.Targets.GetAsync(settings.TenantId, team.TeamId, DateOnly.MaxValue, cancellationToken);
        return targets
            .Where(target => target.FromDate <= settings.Last && !(target.ToDate < settings.First))
            .Select(row => (object?[])[row.TeamId, row.Measure, TargetUnits.Write(row.Per), row.Value, row.FromDate, row.ToDate]);
    }

    // Also what somebody said before joining is given out as the team's: it counts for it.
    private static IEnumerable<object?> Said(ReportEntry entry, Team team) =>
    [
        team.TeamId, entry.PersonId, entry.List, entry.Script,
        .. HistoryColumns.Counts.Select(count => (object?)entry.Counts[count.Field]),
    ];

    private static string Local(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(InstantFormat, CultureInfo.InvariantCulture);
}
