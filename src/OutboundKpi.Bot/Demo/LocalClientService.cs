using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace OutboundKpi.Bot.Demo;

/// <summary>
/// Runs the local client beside the bot: started once the bot listens, ended with it. When it cannot run, one line
/// says why, and the bot runs on.
/// </summary>
public sealed partial class LocalClientService(
    IOptions<DemoOptions> options,
    IServer server,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<LocalClientService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ListeningAsync(stoppingToken);

        var folder = options.Value.PlaygroundFolder ?? LocalClientFolder.Find(environment.ContentRootPath, AppContext.BaseDirectory);
        if (folder is null)
        {
            Log.NoFolder(logger);
            return;
        }

        if (LocalClientEndpoint.Find(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []) is not { } endpoint)
        {
            Log.NoEndpoint(logger);
            return;
        }

        Log.Starting(logger, folder);
        var settings = new LocalClientSettings(Path.GetFullPath(folder), endpoint, LocalClientPersona.All(options.Value));
        var outcome = await LocalClient.StartAsync(settings, time, stoppingToken);
        if (outcome is LocalClientOutcome.Started(var client))
        {
            await using (client)
            {
                await WatchAsync(client, settings.Personas, stoppingToken);
            }
        }
        else
        {
            Explain(outcome);
        }
    }

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
    }

    private async Task WatchAsync(LocalClient client, IReadOnlyList<LocalClientPersona> personas, CancellationToken stoppingToken)
    {
        foreach (var persona in personas)
        {
            Log.Page(logger, persona.Role, persona.Page);
        }

        await foreach (var (persona, exitCode) in client.EndsAsync(stoppingToken))
        {
            Log.Ended(logger, persona.Role, exitCode);
        }
    }

    private void Explain(LocalClientOutcome outcome)
    {
        switch (outcome)
        {
            case LocalClientOutcome.NodeMissing(null, var needed):
                Log.NodeMissing(logger, needed);
                break;
            case LocalClientOutcome.NodeMissing(var found, var needed):
                Log.NodeTooOld(logger, found, needed);
                break;
            case LocalClientOutcome.NotInstalled(var output):
                Log.NotInstalled(logger, output);
                break;
            case LocalClientOutcome.PortTaken(var persona):
                Log.PortTaken(logger, persona.Port, persona.Role);
                break;
            case LocalClientOutcome.DidNotAnswer(var persona, var output):
                Log.DidNotAnswer(logger, persona.Role, output);
                break;
            default:
                throw new ArgumentException($"No line explains {outcome.GetType().Name}", nameof(outcome));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Starting the local client from {Folder}")]
        public static partial void Starting(ILogger logger, string folder);

        [LoggerMessage(Level = LogLevel.Information, Message = "Local client, {Role}: {Page}")]
        public static partial void Page(ILogger logger, string role, Uri page);

        [LoggerMessage(Level = LogLevel.Information, Message = "The local client of the {Role} has ended (exit code {ExitCode})")]
        public static partial void Ended(ILogger logger, string role, int exitCode);

        [LoggerMessage(Level = LogLevel.Information, Message = "No local client: this bot does not run from its source tree")]
        public static partial void NoFolder(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No local client: the bot listens on no plain HTTP address of this machine; give it one with --urls")]
        public static partial void NoEndpoint(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No local client: it needs Node.js {Needed} or newer on the PATH, and there is none. The bot runs on")]
        public static partial void NodeMissing(ILogger logger, int needed);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No local client: it needs Node.js {Needed} or newer, and found {Found}. The bot runs on")]
        public static partial void NodeTooOld(ILogger logger, string found, int needed);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No local client: npm ci failed in the playground folder. The bot runs on. npm said: {Output}")]
        public static partial void NotInstalled(ILogger logger, string output);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No local client: port {Port} of the {Role} is taken; free it or set another one (Demo:OperatorPort, Demo:SupervisorPort, Demo:ManagerPort). The bot runs on")]
        public static partial void PortTaken(ILogger logger, int port, string role);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No local client: the page of the {Role} did not come up. The bot runs on. It said: {Output}")]
        public static partial void DidNotAnswer(ILogger logger, string role, string output);
    }
}
