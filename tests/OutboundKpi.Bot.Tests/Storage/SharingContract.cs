using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>Who a plan went to, how many have read it, what was asked and answered.</summary>
public abstract class SharingContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    private static readonly PlanAnswer Answer = new("日時が決まったものだけです", IsPublic: true, Some.Operator, Some.Now);

    [Fact]
    public async Task Reading_counts_people_and_not_presses()
    {
        await PlanAsync();
        await SaveAsync(Add("p1"), Add("p2"), Add("p1"));
        (await ReadingAsync()).ShouldBe(new PlanReading(0, 2));

        await SaveAsync(Read("p1"), Read("p1"), Read("p3"));

        (await ReadingAsync()).ShouldBe(new PlanReading(2, 3));
        (await ReadingAsync(version: 2)).ShouldBe(new PlanReading(0, 0));
    }

    [Fact]
    public async Task A_question_comes_back_as_it_was_asked()
    {
        await PlanAsync();
        var (named, nameless) = (Some.Question("q1"), Some.Question("q2", "**ノルマ**ですか'; --", askedBy: null));

        await SaveAsync(new AskPlanQuestion(named), new AskPlanQuestion(nameless));

        (await Sharing.GetQuestionsAsync(Some.Tenant, "team-1", default)).ShouldBe([named, nameless], ignoreOrder: true);
        (await Sharing.FindQuestionAsync(Some.Tenant, "team-1", "q2", default)).ShouldBe(nameless);
        (await Sharing.FindQuestionAsync(Some.Tenant, "team-2", "q2", default)).ShouldBeNull();
        (await Sharing.GetUntoldAsync(default)).ShouldBe([nameless]);
    }

    [Theory]
    [InlineData(Some.Operator)]
    [InlineData(null)]
    public async Task The_same_question_of_the_same_asker_is_kept_once(string? askedBy)
    {
        await PlanAsync();
        await SaveAsync(new AskPlanQuestion(Some.Question("q1", askedBy: askedBy)));

        await ShouldConflictAsync(ConflictKind.QuestionKnown, new AskPlanQuestion(Some.Question("q2", askedBy: askedBy)));
        await SaveAsync(new AskPlanQuestion(Some.Question("q3", askedBy: askedBy is null ? Some.Operator : null)));
    }

    [Fact]
    public async Task The_first_answer_holds()
    {
        await PlanAsync();
        await SaveAsync(new AskPlanQuestion(Some.Question("q1", askedBy: null)));
        await SaveAsync(new AnswerPlanQuestion(Some.Tenant, "team-1", "q1", Answer));

        await ShouldConflictAsync(ConflictKind.QuestionAnswered, new AnswerPlanQuestion(Some.Tenant, "team-1", "q1", Answer with { Words = "遅い答え" }));
        await ShouldConflictAsync(ConflictKind.QuestionAnswered, new AnswerPlanQuestion(Some.Tenant, "team-2", "q1", Answer));

        (await Sharing.FindQuestionAsync(Some.Tenant, "team-1", "q1", default))!.Answer.ShouldBe(Answer);
        (await Sharing.GetUntoldAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_without_a_name_is_told_once()
    {
        await PlanAsync();
        await SaveAsync(new AskPlanQuestion(Some.Question("q1", askedBy: null)));

        await SaveAsync(new TellPlanQuestion(Some.Tenant, "team-1", "q1"));

        await ShouldConflictAsync(ConflictKind.AlreadyDone, new TellPlanQuestion(Some.Tenant, "team-1", "q1"));
        (await Sharing.GetUntoldAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_reachable_chat_of_each_member_is_found()
    {
        await SaveAsync(
            new SaveTeam(Some.Team()),
            new SavePerson(Some.Person("p2")),
            new SaveMembership(Some.Membership()),
            new SaveMembership(Some.Membership(personId: "p2")),
            new SaveConversation(Some.Conversation("a:old")),
            new SaveConversation(Some.Conversation("a:new") with { UpdatedAt = Some.Now.AddDays(1) }),
            new SaveConversation(Some.Conversation("a:gone") with { UpdatedAt = Some.Now.AddDays(2), Reachable = false }));

        var chats = await Conversations.GetPersonalOfTeamAsync(Some.Tenant, "team-1", default);

        chats.ToDictionary(chat => chat.Key, chat => chat.Value.ConversationId).ShouldBe(new Dictionary<string, string> { [Some.Operator] = "a:new" });
    }

    private Task<CommitResult.Committed> PlanAsync() =>
        SaveAsync(new SaveTeam(Some.Team()), new SaveTeam(Some.Team("team-2")), new AppendPlan(Some.Plan()));

    private static AddPlanReader Add(string person) => new(Some.Tenant, "team-1", 1, person);

    private static MarkPlanRead Read(string person) => new(Some.Tenant, "team-1", 1, person);

    private ValueTask<PlanReading> ReadingAsync(int version = 1) => Sharing.GetReadingAsync(Some.Tenant, "team-1", version, default);
}
