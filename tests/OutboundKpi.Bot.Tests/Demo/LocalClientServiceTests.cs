using System.Net.NetworkInformation;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Demo;

public sealed class LocalClientServiceTests
{
    [Fact]
    public async Task The_pages_are_told_once_they_answer_and_end_with_the_bot()
    {
        var ports = FreePorts.Take(3);
        var options = new DemoOptions { OperatorPort = ports[0], SupervisorPort = ports[1], ManagerPort = ports[2], PlaygroundFolder = SourceTree.Playground };
        RunningClient.RequirePackages(new LocalClientSettings(SourceTree.Playground, new Uri("http://127.0.0.1"), []));
        using var lines = new LineRecorder();
        await using (var bot = Bot(options, lines))
        {
            await bot.StartAsync();
            (await lines.NextAsync()).ShouldStartWith("Starting the local client");
            string[] told = [await lines.NextAsync(), await lines.NextAsync(), await lines.NextAsync()];

            told.ShouldBe(
            [
                $"Local client, operator: http://localhost:{ports[0]}/",
                $"Local client, supervisor: http://localhost:{ports[1]}/",
                $"Local client, manager: http://localhost:{ports[2]}/",
            ]);
            await bot.StopAsync();
        }

        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().ShouldNotContain(end => ports.Contains(end.Port));
    }

    [Fact]
    public async Task A_taken_port_is_told_and_the_bot_runs_on()
    {
        var ports = FreePorts.Take(3);
        var options = new DemoOptions { OperatorPort = ports[0], SupervisorPort = ports[1], ManagerPort = ports[2], PlaygroundFolder = SourceTree.Playground };
        RunningClient.RequirePackages(new LocalClientSettings(SourceTree.Playground, new Uri("http://127.0.0.1"), []));
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, ports[2]);
        other.Start();
        using var lines = new LineRecorder();
        await using var bot = Bot(options, lines);

        await bot.StartAsync();
        (await lines.NextAsync()).ShouldStartWith("Starting the local client");
        (await lines.NextAsync()).ShouldContain($"port {ports[2]} of the manager is taken");

        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(bot.Urls.Single()))).ShouldBe("alive");
    }

    private static WebApplication Bot(DemoOptions options, LineRecorder lines)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.AddProvider(lines).AddFilter((category, _) => category == typeof(LocalClientService).FullName);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(Microsoft.Extensions.Options.Options.Create(options));
        builder.Services.AddHostedService<LocalClientService>();
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("alive"));
        return app;
    }

    /// <summary>The service's lines, each as it is written.</summary>
    private sealed class LineRecorder : ILoggerProvider, ILogger
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public ValueTask<string> NextAsync() => _lines.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Writer.TryWrite(formatter(state, exception)).ShouldBeTrue();

        public void Dispose() => _lines.Writer.Complete();
    }
}
