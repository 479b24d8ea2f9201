namespace OutboundKpi.Bot.Demo;

/// <summary>Makes the demo's team before the bot listens. Runs after the storage is ready, as services start in the order they were added.</summary>
public sealed partial class DemoStart(DemoTeam team, ILogger<DemoStart> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await team.EnsureAsync(cancellationToken);
        Log.Ready(logger);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The demo's team is ready")]
        public static partial void Ready(ILogger logger);
    }
}
