using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>An empty database of one engine that a test may open again, as a restart or a second instance does.</summary>
public abstract class EngineUnderTest : IAsyncDisposable
{
    /// <summary>A new instance on the same data, not yet initialized.</summary>
    public abstract IDatabase NewInstance();

    public abstract ValueTask CloseAsync(IDatabase instance);

    public abstract ValueTask DisposeAsync();
}
