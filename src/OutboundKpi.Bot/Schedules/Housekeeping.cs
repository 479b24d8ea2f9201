using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Schedules;

/// <summary>Forgets, hourly, what is only kept against repetition. Safe to run twice and on two machines.</summary>
public sealed partial class Housekeeping(
    TurnStore turns, NonceStore nonces, OutboxStore outbox, ScheduleStore schedule, IOptions<HousekeepingOptions> options, TimeProvider time, ILogger<Housekeeping> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>One round.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var activities = await turns.PurgeActivitiesAsync(now - options.Value.RememberActivitiesFor, cancellationToken);
        var forms = await nonces.PurgeAsync(now - options.Value.RememberFormsFor, cancellationToken);
        var messages = await outbox.PurgeAsync(now - options.Value.KeepSentMessagesFor, cancellationToken);
        var reminders = await schedule.PurgeRemindersAsync(now - options.Value.KeepSentMessagesFor, cancellationToken);
        Log.Tidied(logger, activities, forms, messages, reminders);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (StorageUnavailableException e)
            {
                Log.NotTidied(logger, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Forgot {Activities} activities, {Forms} forms and {Messages} sent messages and {Reminders} rounds of reminders that were old")]
        public static partial void Tidied(ILogger logger, int activities, int forms, int messages, int reminders);

        [LoggerMessage(2, LogLevel.Error, "Could not tidy up; trying again in an hour")]
        public static partial void NotTidied(ILogger logger, Exception exception);
    }
}
