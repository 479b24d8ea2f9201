using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Schedules;

/// <summary>All that is known at one moment about the reports that are missing on a day, of all teams.</summary>
public sealed class DayOfReminders
{
    /// <summary>How far back it is looked for days without an answer; somebody who was away for longer begins anew.</summary>
    public const int DaysBack = 62;

    private readonly DateOnly _day;
    private readonly ILookup<(string TenantId, string TeamId), MissingReport> _missing;
    private readonly AbsenceDays _absences;
    private readonly HashSet<(string TenantId, string PersonId)> _everAway;
    private readonly ILookup<(string TenantId, string PersonId), ReminderPause> _pauses;

    private DayOfReminders(
        DateOnly day,
        IReadOnlyList<MissingReport> missing,
        IReadOnlyList<AbsenceEntry> absences,
        IReadOnlyList<ReminderPause> pauses,
        IReadOnlyDictionary<string, string> services)
    {
        (_day, Services) = (day, services);
        _missing = missing.ToLookup(person => (person.TenantId, person.TeamId));
        _absences = new(absences);
        _everAway = [.. absences.Select(entry => (entry.TenantId, entry.PersonId))];
        _pauses = pauses.ToLookup(pause => (pause.TenantId, pause.PersonId));
    }

    /// <summary>For each tenant the service through which a chat can be opened with somebody whose chat is not known.</summary>
    public IReadOnlyDictionary<string, string> Services { get; }

    /// <summary>Reads it: four questions, however many teams there are.</summary>
    public static async ValueTask<DayOfReminders> ReadAsync(ReminderStore store, DateOnly day, CancellationToken cancellationToken)
    {
        var from = day.AddDays(-DaysBack);
        return new(
            day,
            await store.GetMissingAsync(day, cancellationToken),
            await store.GetAbsencesAsync(from, day, cancellationToken),
            await store.GetPausesAsync(from, day, cancellationToken),
            await store.GetServicesAsync(cancellationToken));
    }

    /// <summary>The people of a team about whom something of a kind is due.</summary>
    /// <param name="team">The team.</param>
    /// <param name="calendar">When its people are reminded.</param>
    /// <param name="local">The moment on the team's clock.</param>
    /// <param name="kind">What is due.</param>
    public IEnumerable<(MissingReport Person, Reminder Reminder)> Due(Team team, ReminderCalendar calendar, DateTime local, ReminderKind kind)
    {
        foreach (var person in _missing[(team.TenantId, team.TeamId)])
        {
            // Who has the afternoon off is at home when the shift ends.
            if (kind != ReminderKind.TellSupervisor && _absences.On(person.TenantId, person.PersonId, _day) is { } part && part.IsAwayAtShiftEnd())
                continue;

            if (calendar.DueAt(local, DaysOf(person)).FirstOrDefault(reminder => reminder.Kind == kind) is { } due)
                yield return (person, due);
        }
    }

    private PersonDays DaysOf(MissingReport person)
    {
        var earliest = _day.AddDays(-DaysBack);
        var since = person.Since ?? _day;
        var key = (person.TenantId, person.PersonId);
        return new()
        {
            Since = since > earliest ? since : earliest,
            Reported = person.LastReported is { } last ? new HashSet<DateOnly> { last } : [],
            Away = _everAway.Contains(key)
                ? [.. _absences.Runs(person.TenantId, person.PersonId, new(earliest, _day)).Where(run => run.Part == DayPart.Whole).Select(run => run.Days)]
                : [],
            Paused = [.. _pauses[key].Select(pause => pause.Days)],
        };
    }
}
