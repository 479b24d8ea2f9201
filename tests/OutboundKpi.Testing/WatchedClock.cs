using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace OutboundKpi.Testing;

/// <summary>
/// A manual clock that tells when somebody begins to wait on it. Without that, a test cannot know when to move the clock on: too early, and the wait begins after it.
/// </summary>
public sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public WatchedClock()
        : this(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The length of the next wait, begun or to come, that is of this kind; waits of other kinds before it are passed over.</summary>
    /// <exception cref="TimeoutException">None began within 10 seconds of real time.</exception>
    public async Task<TimeSpan> NextWaitAsync(Func<TimeSpan, bool> isOfKind)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await foreach (var wait in waits.Reader.ReadAllAsync(limit.Token))
            {
                if (isOfKind(wait)) return wait;
            }
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException("Nobody waited on the clock.", e);
        }

        throw new InvalidOperationException("The clock is never closed.");
    }
}
