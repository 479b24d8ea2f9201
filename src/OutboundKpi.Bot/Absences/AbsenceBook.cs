using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Absences;

/// <summary>What the log holds of people's absences, and what a turn adds to it.</summary>
public sealed class AbsenceBook(AbsenceStore absences, ReminderPauseStore pauses, ReportStore reports, PeopleStore people)
{
    // An absence is at most a year long and begins at most a year ahead.
    private const int DaysAhead = 2 * DaysReader.LongestDays;

    /// <summary>What was recorded together and still holds for some day from today on, in the order of the days.</summary>
    public async ValueTask<IReadOnlyList<AbsenceEntry>> ComingAsync(TurnContext turn, string personId, CancellationToken cancellationToken)
    {
        var entries = await absences.GetOfPersonAsync(turn.TenantId, personId, turn.Today, turn.Today.AddDays(DaysAhead), asOf: null, cancellationToken);
        return Coming(entries, turn.Today);
    }

    /// <summary>The coming absences of a team's operators, by day and name.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="team">The team.</param>
    /// <param name="days">Those that begin within so many days.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<IReadOnlyList<(Person Person, AbsenceEntry Entry)>> ComingOfTeamAsync(TurnContext turn, Team team, int days, CancellationToken cancellationToken)
    {
        var entries = await absences.GetOfTeamAsync(turn.TenantId, team.TeamId, turn.Today, turn.Today.AddDays(days), asOf: null, cancellationToken);
        var members = (await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken))
            .Where(member => member.Role == Role.Operator)
            .ToDictionary(member => member.Person.PersonId, member => member.Person);
        return
        [
            .. entries.GroupBy(entry => entry.PersonId)
                .Where(of => members.ContainsKey(of.Key))
                .SelectMany(of => Coming([.. of], turn.Today).Select(entry => (members[of.Key], entry)))
                .OrderBy(one => one.entry.FirstDay)
                .ThenBy(one => one.Item1.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The run of days off around today, with its parts; <see langword="null"/> when the person works today.</summary>
    public async ValueTask<DateSpan?> RunningAsync(TurnContext turn, string personId, CancellationToken cancellationToken)
    {
        var span = new DateSpan(turn.Today, turn.Today.AddDays(DaysAhead));
        var days = new AbsenceDays(await absences.GetOfPersonAsync(turn.TenantId, personId, span.First, span.Last, asOf: null, cancellationToken));
        if (days.On(turn.TenantId, personId, turn.Today) is null)
            return null;

        var last = span.Dates().TakeWhile(day => days.On(turn.TenantId, personId, day) is not null).Last();
        return new(turn.Today, last);
    }

    /// <summary>The pause of a person's reminders that is on or still to come; <see langword="null"/> when there is none.</summary>
    public ValueTask<ReminderPause?> PauseAsync(TurnContext turn, string personId, CancellationToken cancellationToken) =>
        pauses.FindAsync(turn.TenantId, personId, turn.Today, cancellationToken);

    /// <summary>The reports of the requested days.</summary>
    public async ValueTask<IReadOnlyList<ReportEntry>> ReportsOnAsync(TurnContext turn, AbsenceRequest request, CancellationToken cancellationToken)
    {
        if (request.First > turn.Today)
            return [];

        var last = request.Last < turn.Today ? request.Last : turn.Today;
        var entries = await reports.GetPeriodAsync(turn.TenantId, request.Person.PersonId, request.First, last, asOf: null, cancellationToken);
        return [.. entries.Where(entry => request.Contains(entry.Date))];
    }

    /// <summary>What was recorded together; empty when there is nothing by this id.</summary>
    public ValueTask<IReadOnlyList<AbsenceEntry>> FindAsync(TurnContext turn, string absenceId, CancellationToken cancellationToken) =>
        absences.FindAsync(turn.TenantId, absenceId, cancellationToken);

    /// <summary>Adds days to the log.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="absenceId">What they are taken back by.</param>
    /// <param name="personId">Who.</param>
    /// <param name="days">The days.</param>
    /// <param name="part">How much of each; <see langword="null"/> when the person works.</param>
    public static void Append(TurnContext turn, string absenceId, string personId, DateSpan days, DayPart? part) => turn.Save(new AppendAbsence(new()
    {
        TenantId = turn.TenantId,
        PersonId = personId,
        AbsenceId = absenceId,
        FirstDay = days.First,
        LastDay = days.Last,
        Part = part,
        RecordedAt = turn.Now,
        RecordedBy = turn.Person.PersonId,
    }));

    /// <summary>A new id for what is recorded together.</summary>
    public static string NewId() => Nonce.New();

    // Of an entry that later ones cover altogether nothing is left to show or to take back.
    private static IReadOnlyList<AbsenceEntry> Coming(IReadOnlyList<AbsenceEntry> entries, DateOnly today)
    {
        var inOrder = entries.OrderByDescending(entry => entry.Seq).ToList();
        return
        [
            .. entries
                .Where(entry => entry.Part is not null && new DateSpan(entry.FirstDay > today ? entry.FirstDay : today, entry.LastDay).Dates()
                    .Any(day => inOrder.Find(other => other.Days.Contains(day))?.Seq == entry.Seq))
                .OrderBy(entry => entry.FirstDay),
        ];
    }
}
