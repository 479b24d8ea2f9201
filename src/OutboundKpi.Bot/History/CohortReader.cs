using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using CohortAppointment = OutboundKpi.Domain.Funnel.Appointment;

namespace OutboundKpi.Bot.History;

/// <summary>
/// A team's appointments with what became of them, from wherever it is known: those of the CRM one by one, and for people and days without
/// any the counts of the reports with the outcomes that were told in chat.
/// </summary>
public sealed class CohortReader(AppointmentStore appointments, ReportStore reports, CohortOutcomeStore outcomes, PeopleStore people)
{
    /// <summary>How far back appointments are read, in calendar days.</summary>
    public const int DaysBack = 400;

    /// <summary>The appointments of a team as they were known.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="asOf">The last day that counts, in the team's time zone.</param>
    /// <param name="recordedBy">What was recorded in chat later does not count; <see langword="null"/>: all that is recorded now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// In no order. Reports without outcomes are in it as pending once the team has told any outcome at all; before that the team only counts,
    /// and nothing can be said about single appointments.
    /// </returns>
    public async ValueTask<IReadOnlyList<CohortAppointment>> ReadTeamAsync(
        string tenantId, string teamId, DateOnly asOf, DateTimeOffset? recordedBy, CancellationToken cancellationToken)
    {
        var reported = await reports.GetTeamPeriodAsync(tenantId, teamId, asOf.AddDays(-DaysBack), asOf, recordedBy, cancellationToken);
        return await ReadTeamAsync(tenantId, teamId, asOf, recordedBy, reported, cancellationToken);
    }

    /// <summary>The same, for who has read the team's reports already.</summary>
    /// <inheritdoc cref="ReadTeamAsync(string, string, DateOnly, DateTimeOffset?, CancellationToken)"/>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="asOf">The last day that counts, in the team's time zone.</param>
    /// <param name="recordedBy">What was recorded in chat later does not count; <see langword="null"/>: all that is recorded now.</param>
    /// <param name="reported">The team's reports of the last <see cref="DaysBack"/> days, as they were known then.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<IReadOnlyList<CohortAppointment>> ReadTeamAsync(
        string tenantId, string teamId, DateOnly asOf, DateTimeOffset? recordedBy, IReadOnlyList<ReportEntry> reported, CancellationToken cancellationToken)
    {
        var cohorts = await MakeCohortsAsync(tenantId, teamId, asOf, recordedBy, reported, cancellationToken);
        var tells = cohorts.Any(cohort => !cohort.Told.IsEmpty);
        return [.. cohorts.Where(cohort => cohort.IsImported || tells).SelectMany(cohort => cohort.Appointments)];
    }

    /// <summary>The same by person, day, list and script, in the order of the days; those of which nobody has told anything too.</summary>
    /// <inheritdoc cref="ReadTeamAsync(string, string, DateOnly, DateTimeOffset?, CancellationToken)"/>
    public async ValueTask<IReadOnlyList<TeamCohort>> ReadCohortsAsync(
        string tenantId, string teamId, DateOnly asOf, DateTimeOffset? recordedBy, CancellationToken cancellationToken)
    {
        var reported = await reports.GetTeamPeriodAsync(tenantId, teamId, asOf.AddDays(-DaysBack), asOf, recordedBy, cancellationToken);
        return await MakeCohortsAsync(tenantId, teamId, asOf, recordedBy, reported, cancellationToken);
    }

    private async ValueTask<IReadOnlyList<TeamCohort>> MakeCohortsAsync(
        string tenantId, string teamId, DateOnly asOf, DateTimeOffset? recordedBy, IReadOnlyList<ReportEntry> reported, CancellationToken cancellationToken)
    {
        var from = asOf.AddDays(-DaysBack);
        var team = await people.GetTeamAsync(tenantId, teamId, cancellationToken);
        var zone = team is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(team.TimeZone);
        var imported = await appointments.GetTeamAsync(tenantId, teamId, asOf, from, cancellationToken);
        var told = (await outcomes.GetTeamLogAsync(tenantId, teamId, from, asOf, recordedBy, cancellationToken))
            .Select(outcome => new OutcomeEntry(outcome.Key, outcome.Counts, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(outcome.RecordedAt, zone).Date)))
            .Where(entry => entry.KnownOn <= asOf)
            .ToLookup(entry => entry.Cohort);

        var ofTheCrm = imported.GroupBy(KeyOf).ToDictionary(cohort => cohort.Key, cohort => cohort.Select(ToCohort).ToList());
        var daysOfTheCrm = ofTheCrm.Keys.Select(key => (key.Operator, key.Made)).ToHashSet();
        var made = reported
            .Where(entry => !daysOfTheCrm.Contains((entry.PersonId, entry.Date)))
            .Select(entry => (Key: new CohortKey(entry.Date, entry.PersonId, entry.List, entry.Script), Count: entry.Counts.Appointments ?? 0))
            .Where(cohort => cohort.Count > 0 || told.Contains(cohort.Key));
        return
        [
            .. ofTheCrm.Select(cohort => Of(cohort.Key, CohortMaking.Filled(cohort.Value, [.. told[cohort.Key]]), isImported: true))
                .Concat(made.Select(cohort => Of(cohort.Key, CohortMaking.Counted(cohort.Key, cohort.Count, [.. told[cohort.Key]]), isImported: false)))
                .OrderBy(cohort => cohort.Key.Made)
                .ThenBy(cohort => cohort.Key.Operator, StringComparer.Ordinal)
                .ThenBy(cohort => cohort.Key.List, StringComparer.Ordinal)
                .ThenBy(cohort => cohort.Key.Script, StringComparer.Ordinal),
        ];

        TeamCohort Of(CohortKey key, IReadOnlyList<CohortAppointment> known, bool isImported) =>
            new(key, known, told[key].LastOrDefault()?.Counts ?? OutcomeCounts.None, isImported);
    }

    private static CohortKey KeyOf(Storage.Appointment appointment) =>
        new(appointment.AppointmentDate, appointment.PersonId, appointment.List, appointment.Script);

    private static CohortAppointment ToCohort(Storage.Appointment appointment) => new(
        appointment.AppointmentDate,
        appointment.PersonId,
        appointment.List,
        appointment.Script,
        appointment.PlannedMeetingDate,
        appointment.Status,
        appointment.DealDate);
}
