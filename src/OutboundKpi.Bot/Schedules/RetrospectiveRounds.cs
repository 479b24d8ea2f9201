using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Schedules;

/// <summary>
/// Opens each team's monthly round, reminds once, closes it and sends what it came to. What is due is computed from the team's calendar and from the rounds
/// themselves; the row in the ledger, or the round's new state, is written in the commit that decides to send. So a restart or a second instance neither loses
/// nor doubles anything.
/// </summary>
/// <remarks>
/// A round that could not be opened in time is opened late as long as its own dates have not passed; after its reminder's moment it is given as many business
/// days as any other. A reminder is of use until the close. A close always is.
/// </remarks>
public sealed partial class RetrospectiveRounds(
    IStorage storage,
    ScheduleStore schedule,
    VoiceStore voices,
    PeopleStore people,
    RoundOpening opening,
    RoundClosing closing,
    RetroResultCards results,
    PlanPost post,
    TeamClock clock,
    IOptions<ScheduleOptions> options,
    TimeProvider time,
    ILogger<RetrospectiveRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    // What is known to be in the ledger, so that it is not asked each minute for days.
    private readonly HashSet<DueWork> _done = [];

    // Teams that get no round, said in the log once for each month.
    private readonly HashSet<DueWork> _logged = [];

    /// <summary>One look at the clock: closes, opens and reminds.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        var teams = await schedule.GetAllTeamsAsync(cancellationToken);
        var byKey = teams.ToDictionary(team => (team.TenantId, team.TeamId));
        foreach (var round in await voices.GetDueToCloseAsync(time.GetUtcNow(), cancellationToken))
        {
            if (round.Kind == VoiceKind.Retrospective && byKey.TryGetValue((round.TenantId, round.TeamId!), out var team))
                await CloseAsync(team, round, cancellationToken);
        }

        foreach (var team in options.Value.Retrospectives ? teams : [])
            await OpenAsync(team, cancellationToken);

        foreach (var round in await voices.GetOpenAsync(time.GetUtcNow(), cancellationToken))
        {
            if (byKey.TryGetValue((round.TenantId, round.TeamId!), out var team))
                await RemindAsync(team, round, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (StorageUnavailableException e)
            {
                Log.StorageUnavailable(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task OpenAsync(Team team, CancellationToken cancellationToken)
    {
        var local = clock.LocalNow(team);
        var rounds = clock.RoundsOf(team);
        if (rounds.OpenAt(local) is not { } dates || rounds.NextAskable(local) != local)
            return;

        var work = new DueWork(team.TenantId, team.TeamId, "retro-open", dates.About.ToString());
        if (await IsDoneAsync(work, cancellationToken))
            return;

        var onTime = dates.NudgeAt is null || local < dates.NudgeAt ? dates : rounds.StartedAt(dates.About, local);
        var prepared = await opening.PrepareAsync(team, onTime, by: null, serviceUrl: null, cancellationToken);
        if (prepared.Round is null)
        {
            // A plan or a member may still come while the round's dates last, and a round that was put off may still end.
            if (_logged.Add(work))
                Log.NotOpened(logger, work.TenantId, work.TeamId, work.Period, prepared.RefusalKey!);

            return;
        }

        if (await storage.CommitAsync([new RecordDueWork(work, time.GetUtcNow()), .. prepared.Writes], cancellationToken) is CommitResult.Committed)
            Log.Opened(logger, work.TenantId, work.TeamId, work.Period, prepared.Asked);
    }

    private async Task RemindAsync(Team team, VoiceRound round, CancellationToken cancellationToken)
    {
        var local = clock.LocalNow(team);
        if (RoundSubject.FromJson(round.Subject).NudgeAt is not { } nudge || nudge > time.GetUtcNow() || clock.RoundsOf(team).NextAskable(local) != local)
            return;

        var work = new DueWork(team.TenantId, team.TeamId, "retro-nudge", round.RoundId);
        if (await IsDoneAsync(work, cancellationToken))
            return;

        var writes = await opening.RemindAsync(team, round, cancellationToken);
        if (await storage.CommitAsync([new RecordDueWork(work, time.GetUtcNow()), .. writes], cancellationToken) is CommitResult.Committed)
            Log.Reminded(logger, work.TenantId, work.TeamId, round.RoundId);
    }

    // First no answer is taken any more, then all that there is is read. Another instance may do the same beside this one: the round is closed once.
    private async Task CloseAsync(Team team, VoiceRound round, CancellationToken cancellationToken)
    {
        if (round.State == VoiceRoundState.Open
            && await storage.CommitAsync([new StopVoiceAnswers(round.TenantId, round.RoundId, null)], cancellationToken) is not CommitResult.Committed)
        {
            return;
        }

        var result = await closing.SumUpAsync(team, round, cancellationToken);
        var writes = new List<Write>
        {
            new CloseVoiceRound(round.TenantId, round.RoundId, result.ToJson(), time.GetUtcNow()),
            new RemoveVoiceAnswers(round.TenantId, round.RoundId),
        };
        writes.AddRange(await NewsAsync(team, result, cancellationToken));
        if (await storage.CommitAsync(writes, cancellationToken) is CommitResult.Committed)
            Log.Closed(logger, round.TenantId, round.TeamId!, round.Period, result.Invited, result.Answered);
    }

    private async ValueTask<IReadOnlyList<Write>> NewsAsync(Team team, RoundResult result, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var supervisors = (await people.GetMembersAsync(team.TenantId, team.TeamId, cancellationToken)).Where(member => member.Role == Role.Supervisor).ToList();
        var cards = await post.ToPeopleAsync(
            team, member => member.Role == Role.Supervisor, texts => results.Result(texts, team, result, maySet: true), serviceUrl: null, now, cancellationToken);
        var meeting = await post.ToChannelsAsync(team, texts => results.Meeting(texts, team, result), now, cancellationToken);
        var reached = cards.Select(card => card.To.PersonId).ToHashSet(StringComparer.Ordinal);
        var unreached = supervisors.Select(member => member.Person.PersonId).Where(person => !reached.Contains(person));
        return
        [
            .. cards.Select(card => card.Message),
            .. meeting,
            .. unreached.Select(person => new RecordDeliveryProblem(team.TenantId, person, "", DeliveryCause.Unknown, now)),
            .. meeting.Count == 0 ? [new RecordDeliveryProblem(team.TenantId, "", team.TeamId, DeliveryCause.Unknown, now)] : Array.Empty<Write>(),
        ];
    }

    private async ValueTask<bool> IsDoneAsync(DueWork work, CancellationToken cancellationToken)
    {
        if (_done.Contains(work))
            return true;

        if (!await schedule.IsDoneAsync(work, cancellationToken))
            return false;

        _done.Add(work);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The round about {Period} of team {TenantId}/{TeamId} is open for {People} people")]
        public static partial void Opened(ILogger logger, string tenantId, string teamId, string period, int people);

        [LoggerMessage(2, LogLevel.Information, "The round about {Period} of team {TenantId}/{TeamId} is not opened: {Reason}")]
        public static partial void NotOpened(ILogger logger, string tenantId, string teamId, string period, string reason);

        [LoggerMessage(3, LogLevel.Information, "Those who have not answered round {RoundId} of team {TenantId}/{TeamId} are reminded")]
        public static partial void Reminded(ILogger logger, string tenantId, string teamId, string roundId);

        [LoggerMessage(4, LogLevel.Information, "The round about {Period} of team {TenantId}/{TeamId} is closed: {Answered} of {Invited} have answered")]
        public static partial void Closed(ILogger logger, string tenantId, string teamId, string period, int invited, int answered);

        [LoggerMessage(5, LogLevel.Error, "Rounds could not be looked at; trying again in a minute")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception);
    }
}
