using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Outbox;

/// <summary>Sends what a turn could not send at once: after a crash, a refusal for now, or behind another message of its conversation.</summary>
public sealed partial class OutboxWorker(
    OutboxStore outbox, OutboxSender sender, OutboxSignal signal, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.DrainAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await outbox.TakeOverAsync(time.GetUtcNow(), stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendDueAsync(stoppingToken) > 0)
                {
                }

                await signal.WaitAsync(options.Value.PollEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (StorageUnavailableException e)
            {
                Log.StorageUnavailable(logger, e);
                await Task.Delay(options.Value.PollEvery, time, stoppingToken);
            }
        }
    }

    /// <summary>One round: leases what is due and sends it.</summary>
    /// <returns>How many messages were taken.</returns>
    private async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var claimed = await outbox.ClaimDueAsync(sender.NewLease().Owner, time.GetUtcNow(), options.Value.LeaseFor, options.Value.Batch, cancellationToken);
        await Task.WhenAll(claimed.Select(message => sender.SendLeasedAsync([message])));
        return claimed.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The outbox cannot be read; trying again")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception);
    }
}
