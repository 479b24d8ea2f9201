using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Connector;

namespace OutboundKpi.Bot.Outbox;

/// <summary>
/// Sends messages of the outbox and records what became of each. A turn's messages are sent at once, as soon as they are durable; what did not
/// get through, and what has to wait behind it in its conversation, is left to <see cref="OutboxWorker"/>.
/// </summary>
public sealed partial class OutboxSender(
    IStorage storage, OutboxChannel channel, OutboxSignal signal, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxSender> logger)
{
    /// <summary>The error code of a message whose time was over before it could be sent.</summary>
    public const string Expired = "Expired";

    private readonly string _process = Guid.CreateVersion7().ToString("N");
    private long _leases;
    private int _sending;
    private TaskCompletionSource? _drained;

    /// <summary>A lease for messages that this process is about to send, unlike any other.</summary>
    public Lease NewLease() => new($"{_process}-{Interlocked.Increment(ref _leases):x}", time.GetUtcNow() + options.Value.LeaseFor);

    /// <summary>Sends a turn's messages, in order and beside the turn. Those whose lease was not given are the worker's.</summary>
    /// <param name="lease">The lease that they were enqueued with.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="enqueued">What the commit said of each.</param>
    public void Send(Lease lease, IReadOnlyList<OutboxMessage> messages, IReadOnlyList<EnqueuedMessage> enqueued)
    {
        if (messages.Count == 0)
            return;

        if (enqueued.Any(row => !row.IsLeased))
            signal.ExpectMore();

        Interlocked.Increment(ref _sending);
        _ = SendBesideAsync([.. messages.Zip(enqueued).Where(pair => pair.Second.IsLeased).Select(pair => pair.First with { Seq = pair.Second.Seq, Attempts = 1 })]);
    }

    /// <summary>Says that the outbox holds something that only the worker sends.</summary>
    public void ExpectMore() => signal.ExpectMore();

    /// <summary>Waits until what turns have begun to send is sent. Call it when no more turns come.</summary>
    public Task DrainAsync(CancellationToken cancellationToken)
    {
        _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Volatile.Read(ref _sending) == 0)
            _drained.TrySetResult();

        return _drained.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Sends messages leased to this process, in order. When one is to be tried again later, those behind it in its conversation are given back.</summary>
    public async Task SendLeasedAsync(IReadOnlyList<OutboxMessage> messages)
    {
        try
        {
            var stuck = new List<string?>();
            foreach (var message in messages)
            {
                if (stuck.Contains(message.ConversationId))
                    await MarkAsync(new MarkOutbox.RetryAt(message.TenantId, message.Seq, message.LeaseOwner!, time.GetUtcNow(), "Behind"));
                else if (!await SendAsync(message))
                    stuck.Add(message.ConversationId);
            }
        }
        catch (Exception e)
        {
            // Nobody awaits this. The lease runs out and the worker tries again.
            Log.SendFailed(logger, e);
        }

        signal.Sent();
    }

    private async Task SendBesideAsync(IReadOnlyList<OutboxMessage> messages)
    {
        await SendLeasedAsync(messages);
        if (Interlocked.Decrement(ref _sending) == 0)
            _drained?.TrySetResult();
    }

    private async ValueTask<bool> SendAsync(OutboxMessage message)
    {
        if (message is { Kind: OutboxKind.Notice, Interrupted: true })
        {
            await MarkAsync(new MarkOutbox.PerhapsSent(message.TenantId, message.Seq, message.LeaseOwner!, "Interrupted"));
            return true;
        }

        if (message.ExpiresAt <= time.GetUtcNow())
        {
            await MarkAsync(new MarkOutbox.Failed(message.TenantId, message.Seq, message.LeaseOwner!, Expired));
            return true;
        }

        var outcome = await channel.SendAsync(message);
        var mark = Mark(message, outcome);
        if (mark is not MarkOutbox.Sent)
            Log.NotDelivered(logger, message.Seq, outcome.GetType().Name, mark.GetType().Name);

        if (mark is MarkOutbox.Failed && message.Kind == OutboxKind.Notice)
            await MarkAsync(mark, new RecordUndelivered(message, CauseOf(outcome), time.GetUtcNow()));
        else
            await MarkAsync(mark);

        if (outcome is SendOutcome.Blocked && message.ConversationId is { } conversation)
            await storage.CommitAsync([new MarkUnreachable(new(message.TenantId, message.ServiceUrl, conversation))], CancellationToken.None);

        return mark is not MarkOutbox.RetryAt;
    }

    private MarkOutbox Mark(OutboxMessage message, SendOutcome outcome)
    {
        var code = outcome.ErrorCode ?? outcome.GetType().Name;
        return outcome switch
        {
            SendOutcome.Delivered delivered => new MarkOutbox.Sent(message.TenantId, message.Seq, delivered.ActivityId),
            SendOutcome.Ambiguous when message.Kind == OutboxKind.Notice => new MarkOutbox.PerhapsSent(message.TenantId, message.Seq, message.LeaseOwner!, code),
            SendOutcome.Throttled or SendOutcome.Retryable or SendOutcome.Ambiguous when !IsTooOld(message) =>
                new MarkOutbox.RetryAt(message.TenantId, message.Seq, message.LeaseOwner!, time.GetUtcNow() + RetryAfter(message, outcome), code),
            _ => new MarkOutbox.Failed(message.TenantId, message.Seq, message.LeaseOwner!, code),
        };
    }

    private bool IsTooOld(OutboxMessage message) => time.GetUtcNow() - message.CreatedAt > options.Value.GiveUpAfter;

    private TimeSpan RetryAfter(OutboxMessage message, SendOutcome outcome)
    {
        if (outcome is SendOutcome.Throttled { RetryAfter: { } told })
            return told;

        var doublings = Math.Clamp(message.Attempts - 1, 0, 16);
        var wait = options.Value.FirstRetryAfter * (1 << doublings);
        return wait < options.Value.LongestRetryAfter ? wait : options.Value.LongestRetryAfter;
    }

    private static DeliveryCause CauseOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Blocked => DeliveryCause.Blocked,
        SendOutcome.Gone => DeliveryCause.Unknown,
        _ => DeliveryCause.Refused,
    };

    private async ValueTask MarkAsync(MarkOutbox mark, params Write[] others)
    {
        if (await storage.CommitAsync([mark, .. others], CancellationToken.None) is CommitResult.Conflict)
            Log.LeaseLost(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Sending from the outbox failed; the message will be tried again when its lease has run out")]
        public static partial void SendFailed(ILogger logger, Exception exception);

        // The connector has logged the status, the code and the correlation id.
        [LoggerMessage(2, LogLevel.Warning, "Message {Seq} was not delivered: {Outcome}, so {Mark}")]
        public static partial void NotDelivered(ILogger logger, long seq, string outcome, string mark);

        [LoggerMessage(3, LogLevel.Warning, "The lease of a message ran out while it was sent")]
        public static partial void LeaseLost(ILogger logger);
    }
}

/// <summary>The right to send messages, for a while.</summary>
/// <param name="Owner">Unlike any other.</param>
/// <param name="Until">When it ends.</param>
public readonly record struct Lease(string Owner, DateTimeOffset Until);
