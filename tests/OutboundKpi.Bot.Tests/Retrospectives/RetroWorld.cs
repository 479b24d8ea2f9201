using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Storage;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Retrospectives;

/// <summary>A team with a plan, a supervisor and operators, at the beginning of December 2026: the round about November opens on Wednesday 2 at 10:30.</summary>
internal sealed class RetroWorld : IAsyncDisposable
{
    public const string Opening = "12-02 10:30";
    public const string Nudge = "12-04 13:00";
    public const string Closing = "12-07 15:00";

    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private RetroWorld(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    public TestPerson Supervisor { get; private set; } = null!;

    public IReadOnlyList<TestPerson> Operators { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A bot and a team with so many operators, on the first of December.</summary>
    public static async Task<RetroWorld> StartAsync(int operators = 1, bool hasPlan = true, bool hasChats = true)
    {
        var world = new RetroWorld(await TestBot.StartAsync("--Schedules:Retrospectives", "true"));
        world.SetClock("12-01 09:00");
        world.Supervisor = await world.MemberAsync(Role.Supervisor, "鈴木 一郎", hasChats);
        var people = new List<TestPerson>();
        for (var i = 0; i < operators; i++)
            people.Add(await world.MemberAsync(Role.Operator, $"オペレーター{i + 1}", hasChats));

        world.Operators = people;
        if (hasPlan)
            await world.SaveAsync(new AppendPlan(Plan()));

        return world;
    }

    /// <summary>The plan about the appointment rate that holds since September.</summary>
    public static PlanVersion Plan(string tenant = "tenant-1") => Some.Plan(tenantId: tenant) with
    {
        EffectiveFrom = new(2026, 9, 1),
        DecidedAt = new(2026, 8, 31, 9, 0, 0, Japan),
        Plan = Some.Plan().Plan with
        {
            Items = [Some.Plan().Plan.Items[0] with { Target = new(TargetPer.Percent, 10, TargetBasis.Measured) }, Some.Plan().Plan.Items[1]],
        },
    };

    public async Task<TestPerson> MemberAsync(Role role, string name, bool hasChat = true, string team = "team-1")
    {
        var person = await Bot.MemberAsync(role, name, team);
        if (hasChat)
            await SaveAsync(Chat(person.Id, $"a:{person.Id}", ConversationKind.Personal));

        return person;
    }

    /// <summary>The team's channel.</summary>
    public Task AddChannelAsync() => SaveAsync(Chat(null, "19:channel@thread.tacv2", ConversationKind.Channel));

    public async Task SaveAsync(params Write[] writes) =>
        (await Bot.Services.GetRequiredService<IStorage>().CommitAsync(writes, Cancel)).ShouldBeOfType<CommitResult.Committed>();

    public void SetClock(string at) => Bot.Clock.Set(Moment(at));

    public static DateTimeOffset Moment(string at) => new(DateTime.ParseExact($"2026-{at}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Japan);

    /// <summary>What the clock brings at a moment, to two instances at once.</summary>
    public async Task AtAsync(string at)
    {
        await AllSentAsync();
        SetClock(at);
        using var second = ActivatorUtilities.CreateInstance<RetrospectiveRounds>(Bot.Services);
        await Task.WhenAll(
            Bot.Services.GetServices<IHostedService>().OfType<RetrospectiveRounds>().Single().RunDueAsync(Cancel),
            second.RunDueAsync(Cancel));
        await AllSentAsync();
    }

    // What was decided to be sent by now is in its chat and recorded as sent: the next words there are an answer, and no leap of the clock ends a lease.
    private async Task AllSentAsync()
    {
        while (StoredRows.Rows(Bot.DatabaseFile, "SELECT due_at FROM outbox WHERE state = 'Pending'", row => DateTimeOffset.Parse(row.GetString(0), CultureInfo.InvariantCulture))
            .Any(due => due <= Bot.Clock.GetUtcNow()))
        {
            Cancel.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>The cards that the clock has sent into a chat, as soon as there are so many.</summary>
    public async Task<IReadOnlyList<SaidCard>> SentAsync(string chat, int count) =>
        [.. (await Bot.Channel.WaitForAsync(request => request.Method == "POST" && request.ConversationId == chat, count)).Select(request => new SaidCard(request.Json))];

    /// <summary>The first card of the round.</summary>
    public async Task<SaidCard> AskedAsync(TestPerson person) => (await SentAsync(person.Chat, 1))[0];

    /// <summary>How many messages the clock has decided to send into a chat.</summary>
    public long NoticesTo(string chat) => StoredRows.Scalar(Bot.DatabaseFile, $"SELECT COUNT(*) FROM outbox WHERE kind = 'Notice' AND conversation_id = '{chat}'");

    /// <summary>The team's rounds, the newest first.</summary>
    public async Task<IReadOnlyList<VoiceRound>> RoundsAsync() =>
        await Bot.Services.GetRequiredService<VoiceStore>().GetOfTeamAsync("tenant-1", "team-1", 9, Cancel);

    /// <summary>The only round.</summary>
    public async Task<VoiceRound> RoundAsync() => (await RoundsAsync()).Single();

    /// <summary>What the round came to.</summary>
    public async Task<RoundResult> ResultAsync() => RoundResult.FromJson((await RoundsAsync()).First(round => round.Result is not null).Result!);

    /// <summary>The anonymous answers of the round as they are stored.</summary>
    public async Task<IReadOnlyList<AnonymousAnswers>> VoicesAsync() =>
        [.. (await Bot.Services.GetRequiredService<VoiceStore>().GetAnswersAsync("tenant-1", (await RoundAsync()).RoundId, Cancel)).Select(answer => AnonymousAnswers.FromJson(answer.Answer))];

    /// <summary>What a person has answered about themselves.</summary>
    public async Task<OwnAnswers> OwnAsync(TestPerson person) => OwnAnswers.FromJson(
        (await Bot.Services.GetRequiredService<VoiceStore>().FindOwnAnswerAsync("tenant-1", (await RoundAsync()).RoundId, person.Id, Cancel))?.Answer);

    /// <summary>Answers by the two forms.</summary>
    public static async Task<SaidCard> AnswerAsync(TestPerson person, string fit = "Fits", string causes = "", string tone = "Goal", string words = "", bool shares = false, string leads = "people-to-meet")
    {
        var own = await person.SaysAsync("振り返り");
        var voice = await person.PressesAsync(own, "次へ（後半）", ("explain0", "Yes"), ("leads0", leads));
        return await person.PressesAsync(voice, "送る", ("fit0", fit), ("causes0", causes), ("tone", tone), ("nextWords", words), ("nextShare", shares ? "true" : "false"));
    }

    /// <summary>Reports a day of November.</summary>
    public Task ReportAsync(TestPerson person, int day, int calls, int connects, int appointments) => SaveAsync(new AppendReport(new()
    {
        TenantId = person.Tenant,
        PersonId = person.Id,
        TeamId = "team-1",
        Date = new(2026, 11, day),
        Counts = new ReportCounts { Calls = calls, Connects = connects, Appointments = appointments },
        RecordedAt = new(2026, 11, day, 18, 0, 0, Japan),
        RecordedBy = person.Id,
        Source = ReportSource.Chat,
    }));

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private SaveConversation Chat(string? person, string id, ConversationKind kind) => new(new()
    {
        TenantId = "tenant-1",
        ServiceUrl = Bot.Channel.ServiceUrl,
        ConversationId = id,
        Kind = kind,
        PersonId = person,
        TeamId = person is null ? "team-1" : null,
        BotId = "28:bot",
        BotName = "架電KPI",
        ChannelId = "msteams",
        UpdatedAt = Bot.Clock.GetUtcNow(),
    });
}
