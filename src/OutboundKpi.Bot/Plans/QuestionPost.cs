using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>
/// Brings questions without a name to the supervisors, at the full hour: had they gone out when they were asked, the time of the message would say
/// whose they are. Which have gone is in the database, so a restart or a second instance neither loses nor doubles one.
/// </summary>
public sealed partial class QuestionPost(
    IStorage storage, PlanSharingStore sharing, PeopleStore people, PlanPost post, PlanQuestionCards cards, TimeProvider time, ILogger<QuestionPost> logger)
    : BackgroundService
{
    /// <summary>One round: sends what waits, a team at a time.</summary>
    public async Task SendWaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = await sharing.GetUntoldAsync(cancellationToken);
        foreach (var ofTeam in waiting.GroupBy(question => (question.TenantId, question.TeamId)))
        {
            if (await people.GetTeamAsync(ofTeam.Key.TenantId, ofTeam.Key.TeamId, cancellationToken) is { } team)
                await SendAsync(team, [.. ofTeam], cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(UntilTheFullHour(time.GetUtcNow()), time, stoppingToken);
            try
            {
                await SendWaitingAsync(stoppingToken);
            }
            catch (StorageUnavailableException e)
            {
                Log.StorageUnavailable(logger, e);
            }
        }
    }

    private static TimeSpan UntilTheFullHour(DateTimeOffset now) => TimeSpan.FromHours(1) - TimeSpan.FromTicks(now.TimeOfDay.Ticks % TimeSpan.TicksPerHour);

    private async Task SendAsync(Team team, IReadOnlyList<PlanQuestion> questions, CancellationToken cancellationToken)
    {
        var writes = new List<Write>();
        foreach (var question in questions)
        {
            writes.Add(new TellPlanQuestion(team.TenantId, team.TeamId, question.QuestionId));
            var letters = await post.ToPeopleAsync(
                team, member => member.Role == Role.Supervisor, texts => cards.ForSupervisor(texts, team.Kpis, question, asker: ""), serviceUrl: null, time.GetUtcNow(), cancellationToken);
            writes.AddRange(letters.Select(letter => letter.Message));
        }

        if (await storage.CommitAsync(writes, cancellationToken) is CommitResult.Committed)
            Log.Decided(logger, team.TenantId, team.TeamId, questions.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Questions} questions without a name go to the supervisors of team {TenantId}/{TeamId}")]
        public static partial void Decided(ILogger logger, string tenantId, string teamId, int questions);

        [LoggerMessage(2, LogLevel.Error, "Questions could not be looked at; trying again in an hour")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception);
    }
}
