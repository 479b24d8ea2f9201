using System.Reflection;
using System.Text.Json;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>Two tenants with the same ids in everything: what one asks never shows what the other has.</summary>
public abstract class TenantIsolationContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    private const string Other = "tenant-b";
    private const string Secret = "data-of-b";

    /// <summary>Every question that a tenant can ask.</summary>
    private Dictionary<string, Func<string, Task<object?>>> Questions => new()
    {
        ["TurnStore.LoadAsync"] = async tenant => await Turns.LoadAsync(Some.ConversationKey(tenantId: tenant), Some.Operator, "activity-1", "message", default),
        ["PeopleStore.GetPersonAsync"] = async tenant => await People.GetPersonAsync(tenant, Some.Operator, default),
        ["PeopleStore.GetMembershipsAsync"] = async tenant => await People.GetMembershipsAsync(tenant, Some.Operator, default),
        ["PeopleStore.GetMembersAsync"] = async tenant => await People.GetMembersAsync(tenant, "team-1", default),
        ["PeopleStore.GetManagersAsync"] = async tenant => await People.GetManagersAsync(tenant, default),
        ["PeopleStore.GetTeamAsync"] = async tenant => await People.GetTeamAsync(tenant, "team-1", default),
        ["PeopleStore.GetTeamsAsync"] = async tenant => await People.GetTeamsAsync(tenant, default),
        ["PeopleStore.FindTeamAsync"] = async tenant => await People.FindTeamAsync(tenant, "team-1", "directory-1", default),
        ["PeopleStore.GetFoundedTeamsAsync"] = async tenant => await People.GetFoundedTeamsAsync(tenant, Some.Operator, default),
        ["AuditStore.GetAllAsync"] = async tenant => await Audit.GetAllAsync(tenant, default),
        ["AuditStore.GetDoneAsync"] = async tenant => await Audit.GetDoneAsync(tenant, "team-1", "settings.save", default),
        ["RosterStore.GetOutsideAsync"] = async tenant => await Rosters.GetOutsideAsync(tenant, "team-1", default),
        ["ConversationStore.GetAsync"] = async tenant => await Conversations.GetAsync(Some.ConversationKey(tenantId: tenant), default),
        ["ConversationStore.GetPersonalAsync"] = async tenant => await Conversations.GetPersonalAsync(tenant, Some.Operator, default),
        ["ConversationStore.FindServiceUrlAsync"] = async tenant => await Conversations.FindServiceUrlAsync(tenant, default) is { } url && url.EndsWith(tenant, StringComparison.Ordinal) ? tenant : null,
        ["ConversationStore.GetOfTeamAsync"] = async tenant => await Conversations.GetOfTeamAsync(tenant, "team-1", default),
        ["ReportStore.GetDayAsync"] = async tenant => await Reports.GetDayAsync(tenant, Some.Operator, Some.Today),
        ["ReportStore.GetPeriodAsync"] = async tenant => await Reports.GetPeriodAsync(tenant, Some.Operator, Some.Today, Some.Today),
        ["ReportStore.GetTeamDayAsync"] = async tenant => await Reports.GetTeamDayAsync(tenant, "team-1", Some.Today),
        ["ReportStore.GetTeamPeriodAsync"] = async tenant => await Reports.GetTeamPeriodAsync(tenant, "team-1", Some.Today, Some.Today),
        ["ReportStore.GetEntryAsync"] = async tenant => await Reports.GetEntryAsync(tenant, 1, default),
        ["ReportStore.GetLogAsync"] = async tenant => await Reports.GetLogAsync(tenant, Some.Operator, Some.Today, Some.Today, default),
        ["ReportStore.GetTeamLogAsync"] = async tenant => await Reports.GetTeamLogAsync(tenant, "team-1", Some.Today, Some.Today, default),
        ["ReportStore.GetLastUsedStrataAsync"] = async tenant => await Reports.GetLastUsedStrataAsync(tenant, Some.Operator, default),
        ["AppointmentStore.GetTeamAsync"] = async tenant => await Appointments.GetTeamAsync(tenant, "team-1", Some.Today, null, default),
        ["TeamEventStore.GetAsync"] = async tenant => await Events.GetAsync(tenant, "team-1", Some.Today, default),
        ["TargetStore.GetAsync"] = async tenant => await Targets.GetAsync(tenant, "team-1", Some.Today, default),
        ["CohortOutcomeStore.GetTeamLogAsync"] = async tenant => await Outcomes.GetTeamLogAsync(tenant, "team-1", Some.Today, Some.Today, null, default),
        ["TeamMoneyStore.GetAsync"] = async tenant => await Money.GetAsync(tenant, "team-1", "2026-10", null, default),
        ["ComparisonStore.GetTeamAsync"] = async tenant => await Comparisons.GetTeamAsync(tenant, "team-1", null, default),
        ["ConversationStore.GetPersonalOfTeamAsync"] = async tenant => await Conversations.GetPersonalOfTeamAsync(tenant, "team-1", default),
        ["PlanSharingStore.GetReadingAsync"] = async tenant => await Sharing.GetReadingAsync(tenant, "team-1", 1, default) is { Recipients: > 0 } ? tenant : null,
        ["PlanSharingStore.GetQuestionsAsync"] = async tenant => await Sharing.GetQuestionsAsync(tenant, "team-1", default),
        ["PlanSharingStore.FindQuestionAsync"] = async tenant => await Sharing.FindQuestionAsync(tenant, "team-1", "question-1", default),
        ["PlanStore.GetAllAsync"] = async tenant => await Plans.GetAllAsync(tenant, "team-1", default),
        ["PlanStore.FindInForceAsync"] = async tenant => await Plans.FindInForceAsync(tenant, "team-1", Some.Today, default),
        ["PlanDraftStore.FindAsync"] = async tenant => await PlanDrafts.FindAsync(tenant, "team-1", Some.Operator, default),
        ["VoiceStore.FindAsync"] = async tenant => await Voices.FindAsync(tenant, "r1", default),
        ["VoiceStore.GetOfTeamAsync"] = async tenant => await Voices.GetOfTeamAsync(tenant, "team-1", 9, default),
        ["VoiceStore.GetSinceAsync"] = async tenant => await Voices.GetSinceAsync(tenant, VoiceKind.Retrospective, Some.Now, default),
        ["VoiceStore.GetOpenOfPersonAsync"] = async tenant => await Voices.GetOpenOfPersonAsync(tenant, Some.Operator, Some.Now, default),
        ["VoiceStore.GetParticipantsAsync"] = async tenant => (await Voices.GetParticipantsAsync(tenant, "r1", default)).Select(asked => asked with { TeamId = tenant }).ToList(),
        ["VoiceStore.GetAnswersAsync"] = async tenant => await Voices.GetAnswersAsync(tenant, "r1", default),
        ["VoiceStore.FindAnswerAsync"] = async tenant => await Voices.FindAnswerAsync(tenant, "r1", "token", default),
        ["VoiceStore.GetOwnAnswersAsync"] = async tenant => await Voices.GetOwnAnswersAsync(tenant, "r1", default),
        ["VoiceStore.FindOwnAnswerAsync"] = async tenant => await Voices.FindOwnAnswerAsync(tenant, "r1", Some.Operator, default),
        ["AbsenceStore.GetOfPersonAsync"] = async tenant => await Absences.GetOfPersonAsync(tenant, Some.Operator, Some.Today, Some.Today, null, default),
        ["AbsenceStore.GetOfTeamAsync"] = async tenant => await Absences.GetOfTeamAsync(tenant, "team-1", Some.Today, Some.Today, null, default),
        ["AbsenceStore.FindAsync"] = async tenant => await Absences.FindAsync(tenant, "absence-1", default),
        ["ReminderPauseStore.FindAsync"] = async tenant => await ReminderPauses.FindAsync(tenant, Some.Operator, Some.Today, default),
        ["MemoStore.GetAsync"] = async tenant => await Memos.GetAsync(tenant, Some.Operator, Some.Today, Some.Today, default),
        ["MemoStore.GetAllAsync"] = async tenant => await Memos.GetAllAsync(tenant, Some.Operator, default),
        ["ReadingRuleStore.GetOfTeamAsync"] = async tenant => await ReadingRules.GetOfTeamAsync(tenant, "team-1", default),
        ["ScheduleStore.IsDoneAsync"] = async tenant => await Schedule.IsDoneAsync(new(tenant, "team-1", "team-week", "2026-11-16"), default) ? tenant : null,
        ["NonceStore.FindAsync"] = async tenant => await Nonces.FindAsync(Some.NonceKey(tenantId: tenant), default),
        ["OutboxStore.GetAsync"] = async tenant => await Outbox.GetAsync(tenant, 1, default),
    };

    [Fact]
    public async Task No_question_shows_the_data_of_another_tenant()
    {
        await SaveEverythingAsync(Other, Secret);
        foreach (var (question, ask) in Questions)
            ShowsTheOther(await ask(Other)).ShouldBeTrue($"{question} finds nothing, so it proves nothing");

        foreach (var (question, ask) in Questions)
            ShowsTheOther(await ask(Some.Tenant)).ShouldBeFalse(question);
    }

    [Fact]
    public async Task Two_tenants_with_the_same_ids_see_each_their_own()
    {
        await SaveEverythingAsync(Other, Secret);
        var before = await AnswersAsync(Other);

        await SaveEverythingAsync(Some.Tenant, "data-of-a");

        (await AnswersAsync(Other)).ShouldBe(before);
        foreach (var (question, ask) in Questions)
            ShowsTheOther(await ask(Some.Tenant)).ShouldBeFalse(question);
    }

    [Fact]
    public async Task A_message_of_another_tenant_cannot_be_marked()
    {
        await SaveEverythingAsync(Other, Secret);

        await ShouldConflictAsync(ConflictKind.LeaseLost, new MarkOutbox.Sent(Some.Tenant, 1, null));
    }

    [Fact]
    public async Task A_role_is_taken_away_in_its_tenant_only()
    {
        await SaveEverythingAsync(Other, Secret);

        await SaveAsync(new RemoveMembership(Some.Tenant, Some.Operator, "team-1"));

        (await People.GetMembersAsync(Other, "team-1", default)).Count.ShouldBe(1);
    }

    [Fact]
    public void Every_question_of_every_store_is_asked_here()
    {
        // What serves all tenants at once: for the outbox worker, for the clock and for retention.
        string[] machine =
        [
            "DeliveryProblemStore.ForgetSolvedAsync", "DeliveryProblemStore.GetUntoldAsync", "OutboxStore.ClaimDueAsync", "OutboxStore.CountPendingAsync",
            "OutboxStore.GetOldestDueAsync", "OutboxStore.TakeOverAsync", "PlanSharingStore.GetUntoldAsync", "ReminderStore.GetAbsencesAsync",
            "ReminderStore.GetMissingAsync", "ReminderStore.GetPausesAsync", "ReminderStore.GetServicesAsync", "RosterStore.GetDueAsync",
            "ScheduleStore.GetAllTeamsAsync", "ScheduleStore.GetDoneAsync", "VoiceStore.GetDueToCloseAsync", "VoiceStore.GetOpenAsync",
        ];
        var asked = typeof(TurnStore).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(TurnStore).Namespace && type.IsPublic && type.Name.EndsWith("Store", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Where(name => !name.Contains(".Purge", StringComparison.Ordinal));

        asked.Except(machine).ShouldBe(Questions.Keys, ignoreOrder: true);
    }

    private async Task<List<string>> AnswersAsync(string tenant)
    {
        var answers = new List<string>();
        foreach (var ask in Questions.Values)
            answers.Add(JsonSerializer.Serialize(await ask(tenant)));

        return answers;
    }

    private static bool ShowsTheOther(object? answer)
    {
        var json = JsonSerializer.Serialize(answer);
        return new[] { Other, Secret, Convert.ToBase64String(Some.Bytes(Secret)) }.Any(json.Contains);
    }

    /// <summary>A row in every table, marked in what is not an id. Its report and its message get the number 1 when it is the first to be saved.</summary>
    private Task<CommitResult.Committed> SaveEverythingAsync(string tenant, string mark) => SaveAsync(
        new SavePerson(Some.Person(tenantId: tenant) with { Name = mark }),
        new SavePerson(Some.Person("outside", tenant) with { Name = mark }),
        new SaveTeam(Some.Team(tenantId: tenant) with { Name = mark, AddedBy = Some.Operator, DirectoryId = "directory-1" }),
        new SaveRosterMember(tenant, "team-1", "outside"),
        new AppendAudit(new()
        {
            TenantId = tenant, At = Some.Now, PersonId = Some.Operator, Action = "settings.save", TeamId = "team-1", Outcome = AuditOutcome.Done, Before = mark,
        }),
        new SaveReadingRule(Some.ReadingRule(mark, tenant)),
        new SaveMembership(Some.Membership(tenantId: tenant)),
        new SaveMembership(Some.Membership(null, Role.Manager, tenantId: tenant)),
        new SaveConversation(Some.Conversation(tenantId: tenant) with { BotName = mark }),
        new SaveConversation(Some.Conversation("19:channel", null, tenant) with { BotName = mark, TeamId = "team-1" }),
        new SaveDialog(Some.DialogKey(tenantId: tenant), 0, Some.Bytes(mark)),
        new RememberActivity(Some.ActivityKey("activity-1", tenantId: tenant), Some.Now, Some.Bytes(mark)),
        new UseNonce(Some.NonceKey(tenantId: tenant), Some.Now, Some.Bytes(mark)),
        new AppendReport(Some.Entry(list: mark, tenantId: tenant)),
        new SaveAppointment(Some.Appointment(tenantId: tenant) with { List = mark }),
        new SaveTeamEvent(Some.Event(mark, tenantId: tenant)),
        new SaveTarget(Some.Target(mark, tenantId: tenant)),
        new AppendCohortOutcome(Some.Outcome(list: mark, tenantId: tenant)),
        new AppendTeamMoney(Some.Money(by: mark, tenantId: tenant)),
        new StartComparison(Some.Comparison(first: mark, tenantId: tenant), Some.Today),
        new AppendPlan(Some.Plan(why: mark, tenantId: tenant)),
        new AddPlanReader(tenant, "team-1", 1, Some.Operator),
        new AskPlanQuestion(Some.Question(question: mark, tenantId: tenant)),
        new SavePlanDraft(Some.Draft(mark, tenant)),
        new OpenVoiceRound(Some.Round(tenantId: tenant) with { Subject = mark }),
        new AskVoice(tenant, "r1", Some.Operator, "team-1"),
        new SaveVoiceAnswer(tenant, "r1", "token", "team-1", mark, Some.Now),
        new SaveOwnAnswer(tenant, "r1", Some.Operator, mark, Some.Now),
        new SaveConversation(Some.Conversation("a:elsewhere", Some.Operator, tenant) with { BotName = mark, ServiceUrl = Some.ServiceUrl + tenant, UpdatedAt = Some.Now.AddDays(1) }),
        new AppendAbsence(Some.Absence(by: mark, tenantId: tenant)),
        new SaveReminderPause(Some.Pause(by: mark, tenantId: tenant)),
        new SaveMemo(Some.Memo(mark, tenantId: tenant)),
        new RecordDueWork(new(tenant, "team-1", "team-week", "2026-11-16"), Some.Now),
        new Enqueue(Some.Message(mark, tenantId: tenant) with { ReplyToId = mark }));
}
