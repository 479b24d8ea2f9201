using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>Rounds: answers only while one is open, once closed for ever, and nothing left that ties an answer to its writer.</summary>
public abstract class VoiceContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    private static readonly DateTimeOffset Soon = Some.Now.AddHours(1);

    [Fact]
    public async Task A_team_has_one_open_retrospective_and_a_tenant_many_hearings()
    {
        await OpenAsync(Some.Round());

        await ShouldConflictAsync(ConflictKind.RoundOpen, new OpenVoiceRound(Some.Round("r2")));
        await SaveAsync(new OpenVoiceRound(Some.Hearing("h1")), new OpenVoiceRound(Some.Hearing("h2")));
        await SaveAsync(new StopVoiceAnswers(Some.Tenant, "r1", null));
        await ShouldConflictAsync(ConflictKind.RoundOpen, new OpenVoiceRound(Some.Round("r2")));
        await SaveAsync(new CloseVoiceRound(Some.Tenant, "r1", "{}", Soon));
        await SaveAsync(new OpenVoiceRound(Some.Round("r2")));
    }

    [Fact]
    public async Task An_answer_can_be_changed_until_the_round_closes()
    {
        await OpenAsync(Some.Round());
        await SaveAsync(Answer("first"), Own("mine"));
        await SaveAsync(Answer("second"), Own("still mine"), new MarkAnswered(Some.Tenant, "r1", Some.Operator));

        (await Voices.FindAnswerAsync(Some.Tenant, "r1", "token", default))!.Answer.ShouldBe("second");
        (await Voices.FindOwnAnswerAsync(Some.Tenant, "r1", Some.Operator, default))!.Answer.ShouldBe("still mine");
        (await Voices.GetParticipantsAsync(Some.Tenant, "r1", default)).Single().Answered.ShouldBeTrue();
    }

    [Fact]
    public async Task After_the_time_or_the_close_no_answer_is_taken()
    {
        await OpenAsync(Some.Round());

        await ShouldConflictAsync(ConflictKind.RoundOver, Answer("late", Some.Round().ClosesAt));
        await ShouldConflictAsync(ConflictKind.RoundOver, Own("late", Some.Round().ClosesAt));
        await SaveAsync(new ExtendVoiceRound(Some.Tenant, "r1", Some.Round().ClosesAt.AddDays(1)));
        await SaveAsync(Answer("in time", Some.Round().ClosesAt));
        await SaveAsync(new StopVoiceAnswers(Some.Tenant, "r1", Some.Operator));
        await ShouldConflictAsync(ConflictKind.RoundOver, Answer("too late"));
        await ShouldConflictAsync(ConflictKind.RoundOver, new ExtendVoiceRound(Some.Tenant, "r1", Soon));
    }

    [Fact]
    public async Task A_round_is_closed_once_and_its_key_is_gone()
    {
        await OpenAsync(Some.Round());
        await ShouldConflictAsync(ConflictKind.RoundOver, new CloseVoiceRound(Some.Tenant, "r1", "{}", Soon));
        await SaveAsync(new StopVoiceAnswers(Some.Tenant, "r1", null));
        await SaveAsync(new CloseVoiceRound(Some.Tenant, "r1", "result", Soon));

        await ShouldConflictAsync(ConflictKind.RoundOver, new CloseVoiceRound(Some.Tenant, "r1", "another", Soon));
        await ShouldConflictAsync(ConflictKind.RoundOver, new CancelVoiceRound(Some.Tenant, "r1", Some.Operator, "no", Soon));
        (await Voices.FindAsync(Some.Tenant, "r1", default)).ShouldBe(
            Some.Round() with { State = VoiceRoundState.Closed, RoundKey = null, Result = "result", EndedAt = Soon });
    }

    [Fact]
    public async Task A_cancelled_round_keeps_its_reason_and_no_answer()
    {
        await OpenAsync(Some.Round());
        await SaveAsync(Answer("gone"));
        await SaveAsync(new CancelVoiceRound(Some.Tenant, "r1", Some.Operator, "休業のため", Soon), new RemoveVoiceAnswers(Some.Tenant, "r1"));

        (await Voices.GetAnswersAsync(Some.Tenant, "r1", default)).ShouldBeEmpty();
        (await Voices.FindAsync(Some.Tenant, "r1", default)).ShouldBe(Some.Round() with
        {
            State = VoiceRoundState.Cancelled, RoundKey = null, EndedAt = Soon, EndedBy = Some.Operator, EndReason = "休業のため",
        });
    }

    [Fact]
    public async Task The_clock_finds_what_is_to_be_closed_and_a_person_what_is_open()
    {
        await OpenAsync(Some.Round());
        var (before, at) = (Some.Round().ClosesAt.AddSeconds(-1), Some.Round().ClosesAt);

        (await Voices.GetDueToCloseAsync(before, default)).ShouldBeEmpty();
        (await Voices.GetDueToCloseAsync(at, default)).ShouldHaveSingleItem().RoundId.ShouldBe("r1");
        (await Voices.GetOpenOfPersonAsync(Some.Tenant, Some.Operator, before, default)).ShouldHaveSingleItem();
        (await Voices.GetOpenOfPersonAsync(Some.Tenant, Some.Operator, at, default)).ShouldBeEmpty();
        (await Voices.GetOpenOfPersonAsync(Some.Tenant, "somebody-else", before, default)).ShouldBeEmpty();

        await SaveAsync(new StopVoiceAnswers(Some.Tenant, "r1", null));
        (await Voices.GetDueToCloseAsync(before, default)).ShouldHaveSingleItem().State.ShouldBe(VoiceRoundState.Closing);
    }

    private Task<CommitResult.Committed> OpenAsync(VoiceRound round) =>
        SaveAsync(new SaveTeam(Some.Team()), new OpenVoiceRound(round), new AskVoice(Some.Tenant, "r1", Some.Operator, "team-1"));

    private static SaveVoiceAnswer Answer(string text, DateTimeOffset? at = null) =>
        new(Some.Tenant, "r1", "token", "team-1", text, at ?? Some.Now);

    private static SaveOwnAnswer Own(string text, DateTimeOffset? at = null) => new(Some.Tenant, "r1", Some.Operator, text, at ?? Some.Now);
}
