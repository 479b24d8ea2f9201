using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Summaries;

namespace OutboundKpi.Bot.Schedules;

/// <summary>
/// Sends teams their week and month to their channel, each once: what is due is computed from the calendar, and its row in the ledger is written in the
/// commit that decides to send. So a restart or a second instance neither loses nor doubles one.
/// </summary>
public sealed partial class TeamCards(
    IStorage storage,
    ScheduleStore schedule,
    ConversationStore conversations,
    SummaryBook book,
    SummaryCards cards,
    TeamNews news,
    LanguageBook languages,
    IOptions<ScheduleOptions> options,
    TeamClock clock,
    TimeProvider time,
    ILogger<TeamCards> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    // What was said in the log already, so that a team without a channel is told of once for each card and not each minute.
    private readonly HashSet<DueWork> _logged = [];

    /// <summary>One round: sends what is due and not yet done.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.TeamCards)
            return;

        foreach (var team in await schedule.GetAllTeamsAsync(cancellationToken))
        {
            var now = clock.LocalNow(team);
            foreach (var period in TeamCardCalendar.Due(team.Calendar, now, options.Value.TeamCardsAt))
                await SendOnceAsync(team, period, cancellationToken);
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
                await SendDueAsync(stoppingToken);
            }
            catch (StorageUnavailableException e)
            {
                Log.StorageUnavailable(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendOnceAsync(Team team, SummaryPeriod period, CancellationToken cancellationToken)
    {
        var work = new DueWork(team.TenantId, team.TeamId, period.Kind == SummaryKind.Week ? "team-week" : "team-month", period.Key);
        if (await schedule.IsDoneAsync(work, cancellationToken))
            return;

        if (await FindChannelAsync(team, cancellationToken) is not { } channel)
        {
            if (_logged.Add(work))
            {
                Log.NoChannel(logger, work.TenantId, work.TeamId, work.Kind, work.Period);
                await storage.CommitAsync([new RecordDeliveryProblem(work.TenantId, "", work.TeamId, DeliveryCause.Unknown, time.GetUtcNow())], cancellationToken);
            }

            return;
        }

        var summary = await book.OfTeamAsync(team, period, TeamSummary.FewestInATotal, cancellationToken);
        var now = time.GetUtcNow();
        var writes = new List<Write> { new RecordDueWork(work, now) };
        if (summary.ReportedDays > 0)
        {
            var texts = languages.Choose(team.Language);
            var told = await news.OfAsync(team, period.SoFar.Last, texts, cancellationToken);
            var card = cards.TeamForChannel(texts, summary, told, isOver: period.Kind == SummaryKind.Month);
            writes.Add(new Enqueue(Message(team, channel, card, now)));
        }

        if (await storage.CommitAsync(writes, cancellationToken) is CommitResult.Committed)
            Log.Decided(logger, work.TenantId, work.TeamId, work.Kind, work.Period, summary.Reporters);
    }

    // A channel comes before a group chat. A thread of a channel is a conversation of its own; the card begins a new one.
    private async ValueTask<Conversation?> FindChannelAsync(Team team, CancellationToken cancellationToken)
    {
        var known = await conversations.GetOfTeamAsync(team.TenantId, team.TeamId, cancellationToken);
        return known.FirstOrDefault(one => one.Kind == ConversationKind.Channel) ?? (known.Count > 0 ? known[0] : null);
    }

    private static OutboxMessage Message(Team team, Conversation channel, Reply card, DateTimeOffset now) => new()
    {
        TenantId = team.TenantId,
        ServiceUrl = channel.ServiceUrl,
        ConversationId = channel.ConversationId.Split(';')[0],
        Kind = OutboxKind.Notice,
        Body = card.ToActivity(),
        CreatedAt = now,
        DueAt = now,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The {Kind} card {Period} of team {TenantId}/{TeamId} is decided; {Reporters} people have reported")]
        public static partial void Decided(ILogger logger, string tenantId, string teamId, string kind, string period, int reporters);

        [LoggerMessage(2, LogLevel.Warning, "Team {TenantId}/{TeamId} has no channel that the bot knows, so its {Kind} card {Period} is not sent")]
        public static partial void NoChannel(ILogger logger, string tenantId, string teamId, string kind, string period);

        [LoggerMessage(3, LogLevel.Error, "Team cards could not be looked at; trying again in a minute")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception);
    }
}
