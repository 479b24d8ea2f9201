namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>A clock that stands at a set moment; waits take real time.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    /// <summary>The evening of a Friday, a business day in Japan: 18:02 on 2026-11-20.</summary>
    public static SetClock FridayEvening() => new(new(2026, 11, 20, 18, 2, 0, TimeSpan.FromHours(9)));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Sets the clock to another moment.</summary>
    public void Set(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, moment.UtcTicks);

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
