using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>Absences, pauses, memos and problems of delivery.</summary>
public abstract class AbsenceContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    [Fact]
    public async Task Of_two_entries_for_a_day_the_later_holds_until_it_is_taken_back()
    {
        await SaveAsync(
            new AppendAbsence(Some.Absence("week", Some.Today, Some.Today.AddDays(4))),
            new AppendAbsence(Some.Absence("afternoon", Some.Today.AddDays(1), part: DayPart.Afternoon)),
            new AppendAbsence(Some.Absence("back", Some.Today.AddDays(3), Some.Today.AddDays(4), part: null)));
        (await PartsAsync()).ShouldBe([DayPart.Whole, DayPart.Afternoon, DayPart.Whole, null, null]);

        await SaveAsync(new WithdrawAbsence(Some.Tenant, Some.Operator, "back", Some.Now.AddHours(1), Some.Operator));
        (await PartsAsync()).ShouldBe([DayPart.Whole, DayPart.Afternoon, DayPart.Whole, DayPart.Whole, DayPart.Whole]);

        await SaveAsync(
            new WithdrawAbsence(Some.Tenant, Some.Operator, "week", Some.Now.AddHours(2), Some.Operator),
            new WithdrawAbsence(Some.Tenant, Some.Operator, "week", Some.Now.AddHours(2), Some.Operator),
            new WithdrawAbsence(Some.Tenant, Some.Operator, "never there", Some.Now, Some.Operator));
        (await PartsAsync()).ShouldBe([null, DayPart.Afternoon, null, null, null]);
        (await PartsAsync(Some.Now.AddMinutes(30))).ShouldBe([DayPart.Whole, DayPart.Afternoon, DayPart.Whole, null, null]);
        (await PartsAsync(Some.Now.AddMinutes(-1))).ShouldAllBe(part => part == null);
    }

    [Fact]
    public async Task An_absence_stays_with_its_person()
    {
        await SaveAsync(
            new SavePerson(Some.Person("person-tanaka")),
            new AppendAbsence(Some.Absence()),
            new WithdrawAbsence(Some.Tenant, "person-tanaka", "absence-1", Some.Now, "person-tanaka"));

        (await PartsAsync()).Count(part => part == DayPart.Whole).ShouldBe(1);
    }

    [Fact]
    public async Task A_pause_that_is_ended_keeps_the_days_before()
    {
        await SaveAsync(new SaveReminderPause(Some.Pause(Some.Today, Some.Today.AddDays(7))));
        (await ReminderPauses.FindAsync(Some.Tenant, Some.Operator, Some.Today.AddDays(2), default))!.LastDay.ShouldBe(Some.Today.AddDays(7));

        await SaveAsync(new EndReminderPause(Some.Tenant, Some.Operator, Some.Today.AddDays(2)));

        (await ReminderPauses.FindAsync(Some.Tenant, Some.Operator, Some.Today.AddDays(2), default)).ShouldBeNull();
        (await Reminders.GetPausesAsync(Some.Today, Some.Today.AddDays(9), default)).Single().Days.ShouldBe(new DateSpan(Some.Today, Some.Today.AddDays(1)));

        await SaveAsync(new EndReminderPause(Some.Tenant, Some.Operator, Some.Today));
        (await Reminders.GetPausesAsync(Some.Today, Some.Today.AddDays(9), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_memo_is_its_writer_s_alone_and_goes_for_good()
    {
        await SaveAsync(new SavePerson(Some.Person("person-tanaka")), new SaveMemo(Some.Memo()), new SaveMemo(Some.Memo("another", "memo-2", "person-tanaka")));

        await SaveAsync(new RemoveMemo(Some.Tenant, Some.Operator, "memo-2"));
        (await Memos.GetAllAsync(Some.Tenant, "person-tanaka", default)).Single().Text.ShouldBe("another");
        (await Memos.GetAllAsync(Some.Tenant, Some.Operator, default)).Single().ShouldBe(Some.Memo());

        await SaveAsync(new RemoveMemo(Some.Tenant, Some.Operator, "memo-1"));
        (await Memos.GetAllAsync(Some.Tenant, Some.Operator, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Missing_is_whoever_has_no_entry_that_counts_and_each_once()
    {
        await SaveAsync(
            new SaveTeam(Some.Team()),
            new SaveTeam(Some.Team("team-2")),
            new SaveMembership(Some.Membership()),
            new SaveMembership(Some.Membership("team-2")),
            new SaveConversation(Some.Conversation("a:old") with { Reachable = false, UpdatedAt = Some.Now.AddDays(1) }),
            new SaveConversation(Some.Conversation()),
            new AppendReport(Some.Entry(date: Some.Today.AddDays(-4))));

        var missing = (await Reminders.GetMissingAsync(Some.Today, default)).Single();
        (missing.TeamId, missing.LastReported, missing.Since, missing.ConversationId, missing.Reachable).ShouldBe(("team-1", Some.Today.AddDays(-4), null, Some.Chat, true));

        await SaveAsync(new AppendReport(Some.Entry()), new SaveReminderStart(Some.Tenant, Some.Operator, Some.Today), new SaveReminderStart(Some.Tenant, Some.Operator, Some.Today.AddDays(1)));
        (await Reminders.GetMissingAsync(Some.Today, default)).ShouldBeEmpty();

        await SaveAsync(new AppendReport(Some.Entry() with { Withdrawn = true }));
        (await Reminders.GetMissingAsync(Some.Today, default)).Single().Since.ShouldBe(Some.Today);
    }

    [Fact]
    public async Task A_problem_is_counted_told_once_and_forgotten_when_it_is_solved()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveMembership(Some.Membership()), new SaveConversation(Some.Conversation()));
        var failed = Some.Message() with { Kind = OutboxKind.Notice };
        await SaveAsync(new RecordUndelivered(failed, DeliveryCause.Blocked, Some.Now), new RecordUndelivered(failed, DeliveryCause.Blocked, Some.Now.AddHours(1)));

        var problem = (await DeliveryProblems.GetUntoldAsync(default)).Single();
        (problem.PersonId, problem.TeamId, problem.MemberOf, problem.Times, problem.Name).ShouldBe((Some.Operator, "", "team-1", 2, $"Name of {Some.Operator}"));

        await SaveAsync(new MarkProblemTold(problem, Some.Now.AddHours(2)));
        await ShouldConflictAsync(ConflictKind.AlreadyDone, new MarkProblemTold(problem, Some.Now.AddHours(2)));
        (await DeliveryProblems.GetUntoldAsync(default)).ShouldBeEmpty();
        (await DeliveryProblems.ForgetSolvedAsync(Some.Now, default)).ShouldBe(0);

        await SaveAsync(new SaveConversation(Some.Conversation() with { UpdatedAt = Some.Now.AddHours(3) }));
        (await DeliveryProblems.ForgetSolvedAsync(Some.Now, default)).ShouldBe(1);

        await SaveAsync(new RecordDeliveryProblem(Some.Tenant, Some.Operator, "", DeliveryCause.Blocked, Some.Now.AddHours(4)));
        (await DeliveryProblems.GetUntoldAsync(default)).Single().Times.ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_card_counts_for_the_team_of_the_channel_and_a_stranger_s_for_nobody()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveConversation(Some.Conversation("19:channel;messageid=1", null) with { TeamId = "team-1" }));

        await SaveAsync(
            new RecordUndelivered(Some.Message(conversationId: "19:channel"), DeliveryCause.Refused, Some.Now),
            new RecordUndelivered(Some.Message(conversationId: "19:nobody"), DeliveryCause.Refused, Some.Now));

        (await DeliveryProblems.GetUntoldAsync(default)).Single().MemberOf.ShouldBe("team-1");
    }

    private async Task<IReadOnlyList<DayPart?>> PartsAsync(DateTimeOffset? asOf = null)
    {
        var span = new DateSpan(Some.Today, Some.Today.AddDays(4));
        var days = new AbsenceDays(await Absences.GetOfPersonAsync(Some.Tenant, Some.Operator, span.First, span.Last, asOf, default));
        return [.. span.Dates().Select(day => days.On(Some.Tenant, Some.Operator, day))];
    }
}
