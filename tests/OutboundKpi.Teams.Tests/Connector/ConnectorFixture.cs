using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Connector;
using OutboundKpi.Testing;

namespace OutboundKpi.Teams.Tests.Connector;

/// <summary>The real client and a channel that records, with a clock that the test moves.</summary>
internal sealed class ConnectorFixture : IAsyncDisposable
{
    public const string ThreadId = "19:x@thread.tacv2;messageid=1795";

    private readonly ServiceProvider services;

    private ConnectorFixture(RecordingConnector channel, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        Channel = channel;
        services = TeamsServices.Create(
            [
                .. TeamsServices.Registered,
                new("Bot:AllowedServiceHosts:0", channel.ServiceUrl.TrimEnd('/')),
                new("Bot:Connector:RequestTimeout", "00:01:00"),
                new("Bot:Connector:ConnectTimeout", "00:00:30"),
                .. settings,
            ],
            before: all => all.AddSingleton<TimeProvider>(Clock).AddSingleton<IAccessTokenSource>(Tokens));
    }

    public RecordingConnector Channel { get; }

    public WatchedClock Clock { get; } = new();

    public CountingTokens Tokens { get; } = new();

    public ConnectorClient Client => services.GetRequiredService<ConnectorClient>();

    public ConversationReference Thread => To(Channel.ServiceUrl);

    public static byte[] Body { get; } = OutgoingActivity.Message("80件を受け取りました");

    public static async Task<ConnectorFixture> StartAsync(params IEnumerable<KeyValuePair<string, string?>> settings) =>
        new(await RecordingConnector.StartAsync(), settings);

    public static ConversationReference To(string serviceUrl) => new(serviceUrl, "msteams", "t", ThreadId, "channel", "28:bot", "bot", "29:1", "ja-JP");

    // On a clock that nobody moves, a wait that was not foreseen lasts for ever: the test is to fail instead.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    public Task<SendOutcome> SendAsync(string? replyToId = null) => Client.SendAsync(Thread, Body, replyToId, CancellationToken.None).WaitAsync(LongEnough);

    public Task<SendOutcome> UpdateAsync() => Client.UpdateAsync(Thread, "17", Body, CancellationToken.None).WaitAsync(LongEnough);

    /// <summary>Waits until the client pauses between two attempts, moves the clock over the pause, and gives its length.</summary>
    public async Task<TimeSpan> SkipPauseAsync()
    {
        var pause = await Clock.NextWaitAsync(wait => wait < TimeSpan.FromSeconds(30));
        Clock.Advance(pause);
        return pause;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Channel.DisposeAsync();
    }

    /// <summary>Gives token-1, and after each renewal the next.</summary>
    internal sealed class CountingTokens : IAccessTokenSource
    {
        private int number = 1;

        public Exception? Failure { get; set; }

        public ValueTask<string?> GetAsync(CancellationToken cancellationToken) =>
            Failure is null ? ValueTask.FromResult<string?>($"token-{number}") : ValueTask.FromException<string?>(Failure);

        public ValueTask<string?> RenewAsync(string refused, CancellationToken cancellationToken)
        {
            refused.ShouldBe($"token-{number}");
            number++;
            return GetAsync(cancellationToken);
        }
    }
}
