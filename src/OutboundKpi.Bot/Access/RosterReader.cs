using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Connector;

namespace OutboundKpi.Bot.Access;

/// <summary>
/// Reads the people of teams from the channel, beside the turns that asked for it. What is asked for is in the store until it is done, and reading twice
/// does nothing more, so neither a restart nor a second instance loses or doubles anybody.
/// </summary>
public sealed partial class RosterReader(
    RosterStore rosters, IStorage storage, ConnectorClient connector, TimeProvider time, ILogger<RosterReader> logger) : BackgroundService
{
    private const int WritesACommit = 300;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>One round: reads what is due.</summary>
    public async Task ReadDueAsync(CancellationToken cancellationToken)
    {
        foreach (var task in await rosters.GetDueAsync(time.GetUtcNow(), cancellationToken))
        {
            try
            {
                await ReadAsync(task, cancellationToken);
            }
            catch (ConnectorException e)
            {
                var wait = FirstWait * (1 << Math.Min(task.Attempts, 12));
                await storage.CommitAsync([new PostponeRoster(task, time.GetUtcNow() + (wait < LongestWait ? wait : LongestWait))], cancellationToken);
                Log.NotRead(logger, e, task.TenantId, task.TeamId, task.Attempts + 1);
            }
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
                await ReadDueAsync(stoppingToken);
            }
            catch (StorageUnavailableException e)
            {
                Log.StorageUnavailable(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReadAsync(RosterTask task, CancellationToken cancellationToken)
    {
        var writes = new List<Write>(WritesACommit);
        var count = 0;
        await foreach (var account in connector.GetMembersAsync(task.ServiceUrl, task.ConversationId, cancellationToken))
        {
            if (PersonOf(task, account) is not { } person)
                continue;

            count++;
            writes.AddRange([
                new MeetPerson(person),
                new JoinTeam(task.TenantId, task.TeamId, person.PersonId),
                new SaveRosterMember(task.TenantId, task.TeamId, person.PersonId),
            ]);
            if (writes.Count < WritesACommit)
                continue;

            await storage.CommitAsync(writes, cancellationToken);
            writes.Clear();
        }

        await storage.CommitAsync([.. writes, new EndRosterTask(task)], cancellationToken);
        Log.Read(logger, task.TenantId, task.TeamId, count);
    }

    // Bots are no people; neither is an entry without an id.
    private static Person? PersonOf(RosterTask task, ChannelAccount account) => account.Id is not { Length: > 0 } id || id.StartsWith("28:", StringComparison.Ordinal)
        ? null
        : new()
        {
            TenantId = task.TenantId,
            PersonId = account.AadObjectId is { Length: > 0 } directoryId ? directoryId : id,
            Name = account.Name ?? "",
            ChannelUserId = id,
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Read {Count} people of team {TenantId}/{TeamId}")]
        public static partial void Read(ILogger logger, string tenantId, string teamId, int count);

        [LoggerMessage(2, LogLevel.Warning, "The people of team {TenantId}/{TeamId} could not be read (attempt {Attempt}); trying again later")]
        public static partial void NotRead(ILogger logger, Exception exception, string tenantId, string teamId, int attempt);

        [LoggerMessage(3, LogLevel.Error, "Rosters could not be looked at; trying again")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception);
    }
}
