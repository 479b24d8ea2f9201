using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>The real bot on loopback, with a database file of its own and a channel that records what the bot says.</summary>
public sealed class TestBot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _settings;
    private WebApplication _app = null!;
    private int _people;

    private TestBot(RecordingConnector channel, SetClock clock, string[] settings) => (Channel, Clock, _settings) = (channel, clock, settings);

    /// <summary>The channel.</summary>
    public RecordingConnector Channel { get; }

    /// <summary>The bot's clock.</summary>
    public SetClock Clock { get; }

    /// <summary>What the bot logs, warnings and worse.</summary>
    public RecordedLog Log { get; } = new();

    /// <summary>Where the bot takes activities.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The bot's parts, to look at what is stored.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The database file.</summary>
    public string DatabaseFile => Path.Combine(_folder.Path, "bot.db");

    public static async Task<TestBot> StartAsync(params string[] settings)
    {
        var bot = new TestBot(await RecordingConnector.StartAsync(), SetClock.FridayEvening(), settings);
        await bot.StartProgramAsync();
        return bot;
    }

    /// <summary>Stops the bot and starts it anew on the same database.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartProgramAsync();
    }

    /// <summary>Somebody whom the bot has not met.</summary>
    public TestPerson Person(string name = "佐藤 花子", string locale = "ja-JP", string tenant = "tenant-1") => new(this, $"person-{++_people}", name, locale, tenant);

    /// <summary>Somebody in a team, in a role.</summary>
    public async Task<TestPerson> MemberAsync(Role role, string name = "佐藤 花子", string team = "team-1", string language = "ja")
    {
        var person = Person(name);
        await Services.GetRequiredService<IStorage>().CommitAsync(
            [
                new SaveTeam(new() { TenantId = person.Tenant, TeamId = team, Name = "アウトバウンド1課", TimeZone = "Asia/Tokyo", Language = language }),
                new SavePerson(new() { TenantId = person.Tenant, PersonId = person.Id, Name = name, ChannelUserId = person.ChannelId }),
                new SaveMembership(new() { TenantId = person.Tenant, PersonId = person.Id, TeamId = role == Role.Manager ? null : team, Role = role }),
            ],
            TestContext.Current.CancellationToken);
        return person;
    }

    /// <summary>What the log says of a person's day.</summary>
    public async Task<IReadOnlyList<ReportEntry>> DayOfAsync(TestPerson person, DateOnly? date = null) =>
        await Services.GetRequiredService<ReportStore>().GetDayAsync(
            person.Tenant, person.Id, date ?? new DateOnly(2026, 11, 20), asOf: null, TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Channel.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StopAsync()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
    }

    private async Task StartProgramAsync()
    {
        _app = BotHost.Build(
            Clock,
            [
                "--urls", "http://127.0.0.1:0",
                "--environment", "Development",
                "--Demo:Enabled", "false",
                "--Storage:ConnectionString", $"Data Source={DatabaseFile}",
                "--Outbox:PollEvery", "00:00:00.1",
                "--Outbox:FirstRetryAfter", "00:00:00.05",
                "--Schedules:Reminders", "false",
                "--Schedules:Heartbeat", "false",
                "--Schedules:Retrospectives", "false",
                "--Logging:LogLevel:Default", "Warning",
                .. _settings,
            ]);
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Endpoint = new Uri($"{address}/api/messages");
    }
}
