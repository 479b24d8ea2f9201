namespace OutboundKpi.Bot.Outbox;

/// <summary>Tells the worker that a message waits behind one that is being sent, so that it need not wait for its next round.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0, 1);
    private int _expectsMore;

    /// <summary>A message was enqueued behind another of its conversation.</summary>
    public void ExpectMore()
    {
        Volatile.Write(ref _expectsMore, 1);
        Wake();
    }

    /// <summary>Messages have been sent: what waited behind them may go.</summary>
    public void Sent()
    {
        if (Interlocked.Exchange(ref _expectsMore, 0) == 1)
            Wake();
    }

    /// <summary>Waits for a reason to look, or for the time of the next round.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _wake.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _wake.Dispose();

    private void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }
}
