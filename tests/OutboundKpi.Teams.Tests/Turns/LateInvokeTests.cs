using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OutboundKpi.Teams.Turns;
using OutboundKpi.Testing;

namespace OutboundKpi.Teams.Tests.Turns;

/// <summary>What the endpoint answers while a turn takes its time, over real HTTP and on a manual clock.</summary>
public sealed class LateInvokeTests : IAsyncLifetime
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(8);
    private static readonly HttpClient Http = new();

    private readonly WatchedClock _clock = new();
    private readonly HeldTurns _turns = new();
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore().AddLogging()
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<ITurnHandler>(_turns)
            .AddSingleton<MessagesEndpoint>()
            .AddTeamsChannel(builder.Configuration);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapPost(MessagesEndpoint.Path, _app.Services.GetRequiredService<MessagesEndpoint>().HandleAsync);
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_invoke_that_is_in_time_is_answered_by_its_turn()
    {
        var asking = PostAsync("invoke");
        await _turns.Begun;
        _turns.End();

        (await asking).ShouldBe((HttpStatusCode.OK, HeldTurns.Text(HeldTurns.Answer)));
        (await _turns.Claimed).ShouldBeTrue();
    }

    [Fact]
    public async Task A_late_invoke_is_asked_to_wait_and_its_turn_knows_that_the_response_is_gone()
    {
        var asking = PostAsync("invoke");
        await OverdueAsync();

        (await asking).ShouldBe((HttpStatusCode.OK, HeldTurns.Text(HeldTurns.Waiting)));

        _turns.End();
        (await _turns.Claimed).ShouldBeFalse();
    }

    [Fact]
    public async Task A_turn_that_has_claimed_the_response_gets_it_though_time_is_up()
    {
        var asking = PostAsync("invoke");
        await _turns.Begun;
        _turns.Slot.TryClaim().ShouldBeTrue();
        await OverdueAsync();

        _turns.End();

        (await asking).ShouldBe((HttpStatusCode.OK, HeldTurns.Text(HeldTurns.Answer)));
    }

    [Fact]
    public async Task A_message_is_acknowledged_when_it_is_done_however_long_that_takes()
    {
        var asking = PostAsync("message");
        await _turns.Begun;
        _clock.Advance(TimeSpan.FromMinutes(1));
        _turns.End();

        (await asking).Body.ShouldBe(HeldTurns.Text(HeldTurns.Answer));
        (await _turns.Claimed).ShouldBeTrue();
    }

    [Fact]
    public async Task A_sender_that_hangs_up_takes_nothing_back()
    {
        using var hangUp = new CancellationTokenSource();
        var asking = PostAsync("message", hangUp.Token);
        await _turns.Begun;

        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(asking);
        _turns.End();

        await _turns.Claimed;
        _turns.Token.CanBeCanceled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_turn_that_fails_after_its_interim_answer_is_logged()
    {
        var log = new WatchedLog();
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var asking = PostAsync("invoke");
        await OverdueAsync();
        await asking;

        _turns.Fail(new InvalidOperationException("as scripted"));

        (await log.Failure).ShouldBeOfType<AggregateException>().InnerException!.Message.ShouldBe("as scripted");
    }

    [Fact]
    public void A_response_goes_to_one_of_the_two()
    {
        var claimed = new ResponseSlot();
        claimed.TryClaim().ShouldBeTrue();
        claimed.TryGiveAway().ShouldBeFalse();
        claimed.TryClaim().ShouldBeTrue();

        var given = new ResponseSlot();
        given.TryGiveAway().ShouldBeTrue();
        given.TryClaim().ShouldBeFalse();
        given.TryGiveAway().ShouldBeFalse();
    }

    private async Task OverdueAsync()
    {
        await _clock.NextWaitAsync(wait => wait == AnswerWithin);
        _clock.Advance(AnswerWithin);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string type, CancellationToken cancellationToken = default)
    {
        var activity = $$"""
            {"type":"{{type}}","name":"adaptiveCard/action","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/",
             "from":{"id":"29:1"},"conversation":{"id":"a:1"} }
            """;
        using var response = await Http.PostAsync($"{_app.Urls.Single()}/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"), cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Gives the exception of the next failure that is logged.</summary>
    private sealed class WatchedLog : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource<Exception> _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Exception> Failure => _failure.Task.WaitAsync(TimeSpan.FromSeconds(10));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Error && exception is not null)
                _failure.TrySetResult(exception);
        }

        public void Dispose()
        {
        }
    }
}
