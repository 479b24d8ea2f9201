using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Schedules;

/// <summary>
/// Reminds people privately of a report that is missing, and tells supervisors, once, of people who have fallen silent. What is due is computed from the
/// team's calendar, and its row in the ledger is written in the commit that decides to send. So a restart or a second instance neither loses nor doubles
/// one, and what is late is not sent at all.
/// </summary>
public sealed partial class Reminders(
    IStorage storage,
    ScheduleStore schedule,
    ReminderStore reminders,
    PeopleStore people,
    PersonalPost post,
    ReminderCards cards,
    LanguageBook languages,
    TeamClock clock,
    IOptions<ScheduleOptions> options,
    TimeProvider time,
    ILogger<Reminders> logger) : BackgroundService
{
    // Commits of several teams go to disk together.
    private const int TeamsAtOnce = 16;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    // What is known to be in the ledger, so that it is not asked each minute until the day is over.
    private readonly HashSet<DueWork> _done = [];
    private DateOnly _doneOn;

    /// <summary>One round: decides what is due and not yet done.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Reminders)
            return;

        var due = new List<DueTeam>();
        foreach (var team in await schedule.GetAllTeamsAsync(cancellationToken))
            due.AddRange(DueOf(team).Where(one => !_done.Contains(one.Work)));

        foreach (var day in due.GroupBy(one => one.Day))
            await SendAsync(day.Key, [.. day], cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (StorageUnavailableException e)
            {
                Log.StorageUnavailable(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // What may be due to anybody of a team by now; who it is, is asked only when there is something.
    private IEnumerable<DueTeam> DueOf(Team team)
    {
        var local = clock.LocalNow(team);
        var day = DateOnly.FromDateTime(local);
        if (!team.Calendar.IsBusinessDay(day) || clock.TimesOf(team) is not { } times)
            yield break;

        var calendar = new ReminderCalendar(team.Calendar, times);
        foreach (var reminder in calendar.DueAt(local, new PersonDays { Since = day }))
            yield return new(team, calendar, local, reminder.Kind);

        if (TimeOnly.FromDateTime(local) is var at && at >= times.TellsSupervisorAt && at < times.QuietFrom)
            yield return new(team, calendar, local, ReminderKind.TellSupervisor);
    }

    private async Task SendAsync(DateOnly day, IReadOnlyList<DueTeam> due, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (_doneOn != today)
        {
            _done.Clear();
            _doneOn = today;
        }

        _done.UnionWith(await schedule.GetDoneAsync(FormValues.Iso(day), cancellationToken));
        var open = due.Where(one => !_done.Contains(one.Work)).ToList();
        if (open.Count == 0)
            return;

        var known = await DayOfReminders.ReadAsync(reminders, day, cancellationToken);
        await Parallel.ForEachAsync(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = TeamsAtOnce, CancellationToken = cancellationToken },
            async (one, stop) => await SendOnceAsync(one, known, stop));
        _done.UnionWith(open.Select(one => one.Work));
    }

    private async ValueTask SendOnceAsync(DueTeam due, DayOfReminders known, CancellationToken cancellationToken)
    {
        var about = known.Due(due.Team, due.Calendar, due.Local, due.Kind).ToList();
        var writes = new List<Write> { new RecordDueWork(due.Work, time.GetUtcNow()) };
        if (due.Kind == ReminderKind.TellSupervisor)
        {
            writes.AddRange(await ToSupervisorsAsync(due.Team, [.. about.Select(one => one.Person.Name)], cancellationToken));
        }
        else
        {
            foreach (var (person, reminder) in about)
                writes.AddRange(ToPerson(due.Team, person, reminder, known.Services));
        }

        // A conflict means that another instance has decided the same; either way it is done.
        if (await storage.CommitAsync(writes, cancellationToken) is CommitResult.Committed && about.Count > 0)
            Log.Decided(logger, due.Work.TenantId, due.Work.TeamId, due.Work.Kind, due.Work.Period, about.Count);
    }

    private IEnumerable<Write> ToPerson(Team team, MissingReport person, Reminder reminder, IReadOnlyDictionary<string, string> services)
    {
        if (person.Since is null)
            yield return new SaveReminderStart(person.TenantId, person.PersonId, reminder.Missing);

        var isBlocked = person is { ConversationId: not null, Reachable: false };
        var service = person.ServiceUrl ?? (person.ChannelUserId.Length > 0 ? services.GetValueOrDefault(person.TenantId) : null);
        if (isBlocked || service is null)
        {
            var cause = isBlocked ? DeliveryCause.Blocked : DeliveryCause.Unknown;
            yield return new RecordDeliveryProblem(person.TenantId, person.PersonId, "", cause, time.GetUtcNow());
            yield break;
        }

        var card = cards.Reminder(languages.Choose(person.Language, team.Language), reminder.Kind, reminder.Missing);
        var message = post.Message(person.TenantId, service, person.ConversationId, person.ConversationId is null ? person.ChannelUserId : null, card);
        yield return new Enqueue(message with { ExpiresAt = clock.InstantOf(team, reminder.UsefulUntil) });
    }

    private async ValueTask<IReadOnlyList<Write>> ToSupervisorsAsync(Team team, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var writes = new List<Write>();
        if (names.Count == 0)
            return writes;

        var members = await people.GetMembersAsync(team.TenantId, team.TeamId, cancellationToken);
        foreach (var supervisor in members.Where(member => member.Role == Role.Supervisor).Select(member => member.Person))
        {
            var card = cards.Silence(languages.Choose(supervisor.Language, team.Language), team, names);
            writes.Add(await post.ToAsync(supervisor, card, cancellationToken) is { } message
                ? new Enqueue(message)
                : new RecordDeliveryProblem(team.TenantId, supervisor.PersonId, "", DeliveryCause.Unknown, time.GetUtcNow()));
        }

        return writes;
    }

    private sealed record DueTeam(Team Team, ReminderCalendar Calendar, DateTime Local, ReminderKind Kind)
    {
        public DateOnly Day => DateOnly.FromDateTime(Local);

        public DueWork Work { get; } = new(
            Team.TenantId,
            Team.TeamId,
            Kind switch
            {
                ReminderKind.First => "reminder-first",
                ReminderKind.Second => "reminder-second",
                _ => "reminder-silence",
            },
            FormValues.Iso(DateOnly.FromDateTime(Local)));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Kind} {Period} of team {TenantId}/{TeamId} is decided for {People} people")]
        public static partial void Decided(ILogger logger, string tenantId, string teamId, string kind, string period, int people);

        [LoggerMessage(2, LogLevel.Error, "Reminders could not be looked at; trying again in a minute")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception);
    }
}
