using System.Collections.Concurrent;

namespace OutboundKpi.Bot.Inbound;

/// <summary>
/// Lets one turn of a conversation run at a time, in the order of arrival, so that two messages sent at once neither interleave nor lose state.
/// Between several instances the dialog's version does the same.
/// </summary>
public sealed class ConversationGates
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the turns of this conversation that came before.</summary>
    /// <returns>To be disposed when the turn is over.</returns>
    public async ValueTask<Pass> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        var gate = Reserve(conversation);
        try
        {
            await gate.Semaphore.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(conversation, gate);
            throw;
        }

        return new(this, conversation, gate);
    }

    private Gate Reserve(string conversation)
    {
        while (true)
        {
            var gate = _gates.GetOrAdd(conversation, _ => new());
            lock (gate)
            {
                if (gate.IsGone)
                    continue;

                gate.Users++;
                return gate;
            }
        }
    }

    private void Leave(string conversation, Gate gate)
    {
        lock (gate)
        {
            if (--gate.Users > 0)
                return;

            gate.IsGone = true;
            _gates.TryRemove(conversation, out _);
        }

        gate.Semaphore.Dispose();
    }

    /// <summary>The right to run; ends when disposed.</summary>
    public readonly struct Pass : IDisposable
    {
        private readonly ConversationGates _gates;
        private readonly string _conversation;
        private readonly Gate _gate;

        internal Pass(ConversationGates gates, string conversation, Gate gate) => (_gates, _conversation, _gate) = (gates, conversation, gate);

        /// <inheritdoc/>
        public void Dispose()
        {
            _gate.Semaphore.Release();
            _gates.Leave(_conversation, _gate);
        }
    }

    internal sealed class Gate
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }

        public bool IsGone { get; set; }
    }
}
