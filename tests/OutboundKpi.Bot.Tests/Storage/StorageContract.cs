using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>What every engine promises, written once; a subclass for each engine runs it. Begins with one operator who is in no team.</summary>
public abstract class StorageContract<TEngine> : IAsyncLifetime
    where TEngine : EngineUnderTest, new()
{
    protected TEngine Engine { get; } = new();

    protected IDatabase Database { get; private set; } = null!;

    protected TurnStore Turns => new(Database);

    protected PeopleStore People => new(Database);

    protected ConversationStore Conversations => new(Database);

    protected ReportStore Reports => new(Database);

    protected AppointmentStore Appointments => new(Database);

    protected TeamEventStore Events => new(Database);

    protected TargetStore Targets => new(Database);

    protected CohortOutcomeStore Outcomes => new(Database);

    protected TeamMoneyStore Money => new(Database);

    protected ComparisonStore Comparisons => new(Database);

    protected PlanStore Plans => new(Database);

    protected PlanDraftStore PlanDrafts => new(Database);

    protected PlanSharingStore Sharing => new(Database);

    protected VoiceStore Voices => new(Database);

    protected ScheduleStore Schedule => new(Database);

    protected AbsenceStore Absences => new(Database);

    protected ReminderPauseStore ReminderPauses => new(Database);

    protected ReminderStore Reminders => new(Database);

    protected MemoStore Memos => new(Database);

    protected DeliveryProblemStore DeliveryProblems => new(Database);

    protected ReadingRuleStore ReadingRules => new(Database);

    protected AuditStore Audit => new(Database);

    protected RosterStore Rosters => new(Database);

    protected NonceStore Nonces => new(Database);

    protected OutboxStore Outbox => new(Database);

    public async ValueTask InitializeAsync()
    {
        Database = Engine.NewInstance();
        await Database.InitializeAsync(default);
        await SaveAsync(new SavePerson(Some.Person()));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Engine.DisposeAsync();
    }

    /// <summary>Commits what must not conflict.</summary>
    protected async Task<CommitResult.Committed> SaveAsync(params Write[] writes) =>
        (await Database.CommitAsync(writes, default)).ShouldBeOfType<CommitResult.Committed>();

    protected async Task ShouldConflictAsync(ConflictKind kind, params Write[] writes) =>
        (await Database.CommitAsync(writes, default)).ShouldBe(new CommitResult.Conflict(kind));

    /// <summary>Closes the database as a stop does, and opens it from a new instance.</summary>
    protected async Task RestartAsync()
    {
        await Engine.CloseAsync(Database);
        Database = Engine.NewInstance();
        await Database.InitializeAsync(default);
    }

    protected Task<TurnStart> LoadAsync(string activityId = "activity-new", string conversationId = Some.Chat) =>
        Turns.LoadAsync(Some.ConversationKey(conversationId), Some.Operator, activityId, "message", default).AsTask();

    protected async Task<IReadOnlyList<int?>> CallsOfTodayAsync(DateTimeOffset? asOf = null) =>
        [.. (await Reports.GetDayAsync(Some.Tenant, Some.Operator, Some.Today, asOf)).Select(entry => entry.Counts.Calls)];
}
