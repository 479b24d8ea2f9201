using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Schedules;

/// <summary>
/// Tells supervisors and managers, once for each problem, what due thing could not be delivered, to whom and what to do. That a problem was told is
/// written in the commit that decides to tell it. A problem that is solved is forgotten, so that it is told anew when it comes back.
/// </summary>
public sealed partial class Heartbeat(
    IStorage storage,
    DeliveryProblemStore problems,
    ScheduleStore schedule,
    PeopleStore people,
    PersonalPost post,
    ReminderCards cards,
    LanguageBook languages,
    TeamClock clock,
    IOptions<ScheduleOptions> options,
    TimeProvider time,
    ILogger<Heartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ForgetAfter = TimeSpan.FromDays(60);

    // Tenants in which there is nobody to tell, said in the log once.
    private readonly HashSet<string> _logged = new(StringComparer.Ordinal);

    /// <summary>One round: tells what nobody was told of.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Heartbeat)
            return;

        await problems.ForgetSolvedAsync(time.GetUtcNow() - ForgetAfter, cancellationToken);
        var untold = await problems.GetUntoldAsync(cancellationToken);
        if (untold.Count == 0)
            return;

        var teams = (await schedule.GetAllTeamsAsync(cancellationToken)).ToLookup(team => team.TenantId);
        foreach (var tenant in untold.GroupBy(problem => problem.TenantId))
            await TellTenantAsync(tenant.Key, [.. tenant], teams[tenant.Key].ToDictionary(team => team.TeamId), cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await TellAsync(stoppingToken);
            }
            catch (StorageUnavailableException e)
            {
                Log.StorageUnavailable(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TellTenantAsync(string tenantId, IReadOnlyList<DeliveryProblem> untold, Dictionary<string, Team> teams, CancellationToken cancellationToken)
    {
        // Each team's in its own working hours.
        var ready = untold.Where(problem => teams.TryGetValue(problem.MemberOf, out var team) && clock.IsHourToWrite(team)).ToList();
        if (ready.Count == 0)
            return;

        var byTeam = ready.GroupBy(problem => problem.MemberOf).Select(of => (Team: teams[of.Key], Problems: (IReadOnlyList<DeliveryProblem>)[.. of])).ToList();
        var messages = new List<OutboxMessage>();
        foreach (var (team, ofTeam) in byTeam)
        {
            var members = await people.GetMembersAsync(tenantId, team.TeamId, cancellationToken);
            foreach (var supervisor in members.Where(member => member.Role == Role.Supervisor).Select(member => member.Person))
                await AddAsync(supervisor, team, [(team.Name, ofTeam)]);
        }

        foreach (var manager in await people.GetManagersAsync(tenantId, cancellationToken))
            await AddAsync(manager, byTeam[0].Team, [.. byTeam.Select(of => (of.Team.Name, of.Problems))]);

        if (messages.Count == 0)
        {
            if (_logged.Add(tenantId))
                Log.NobodyToTell(logger, tenantId, ready.Count);

            return;
        }

        var now = time.GetUtcNow();
        var told = ready.DistinctBy(problem => (problem.PersonId, problem.TeamId, problem.Cause)).Select(problem => new MarkProblemTold(problem, now));
        if (await storage.CommitAsync([.. told, .. messages.Select(message => new Enqueue(message))], cancellationToken) is CommitResult.Committed)
            Log.Told(logger, tenantId, ready.Count, messages.Count);

        // Nobody is told that they cannot be told.
        async ValueTask AddAsync(Person reader, Team team, IReadOnlyList<(string Team, IReadOnlyList<DeliveryProblem> Problems)> about)
        {
            var others = about.Select(of => (of.Team, Problems: (IReadOnlyList<DeliveryProblem>)[.. of.Problems.Where(problem => problem.PersonId != reader.PersonId)])).Where(of => of.Problems.Count > 0).ToList();
            if (others.Count > 0 && await post.ToAsync(reader, cards.Undelivered(languages.Choose(reader.Language, team.Language), others), cancellationToken) is { } message)
                messages.Add(message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "In tenant {TenantId} {Problems} problems of delivery are told by {Messages} messages")]
        public static partial void Told(ILogger logger, string tenantId, int problems, int messages);

        [LoggerMessage(2, LogLevel.Warning, "In tenant {TenantId} there are {Problems} problems of delivery and nobody who can be told")]
        public static partial void NobodyToTell(ILogger logger, string tenantId, int problems);

        [LoggerMessage(3, LogLevel.Error, "Problems of delivery could not be looked at; trying again in a minute")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception);
    }
}
