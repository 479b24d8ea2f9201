using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Tests.Diagnosis;
using Kind = OutboundKpi.Domain.Diagnosis.PhaseConditionKind;
using State = OutboundKpi.Domain.Diagnosis.PhaseConditionState;

namespace OutboundKpi.Domain.Tests.Plans;

public sealed class PhaseAdviceTests
{
    private const PhaseAnswer Yes = PhaseAnswer.Yes;
    private const PhaseAnswer No = PhaseAnswer.No;
    private const PhaseAnswer Unsaid = PhaseAnswer.Unknown;

    [Theory]
    [InlineData(Yes, No, No, Phase.Launch)]
    [InlineData(Yes, Yes, Yes, Phase.Launch)]
    [InlineData(No, Yes, Yes, Phase.Improve)]
    [InlineData(No, No, No, Phase.Improve)]
    [InlineData(No, Unsaid, Unsaid, Phase.Improve)]
    [InlineData(No, No, Yes, Phase.Stable)]
    [InlineData(No, Unsaid, Yes, Phase.Stable)]
    public void Without_numbers_the_answers_propose_the_phase(PhaseAnswer varies, PhaseAnswer lack, PhaseAnswer cost, Phase phase)
    {
        var advice = PhaseAdvice.Of(new(varies, lack, cost), measured: null);

        (advice.Proposed, advice.Certainty).ShouldBe((phase, PhaseCertainty.Likely));
        advice.Reasons.ShouldAllBe(reason => reason.Conditions.Count == 0 && !reason.IsConflict);
    }

    [Theory]
    [InlineData(Unsaid, Unsaid, Unsaid, Phase.Launch)]
    [InlineData(Unsaid, Yes, Unsaid, Phase.Improve)]
    [InlineData(Unsaid, No, Yes, Phase.Stable)]
    public void With_the_first_question_open_a_proposal_is_unsure(PhaseAnswer varies, PhaseAnswer lack, PhaseAnswer cost, Phase phase)
    {
        var advice = PhaseAdvice.Of(new(varies, lack, cost), measured: null);

        (advice.Proposed, advice.Certainty).ShouldBe((phase, PhaseCertainty.Unsure));
    }

    [Fact]
    public void What_was_counted_answers_what_was_not_said()
    {
        PhaseAdvice.Of(new(Unsaid, Unsaid, Unsaid), Numbers(State.NotMet)).Proposed.ShouldBe(Phase.Launch);
        PhaseAdvice.Of(new(Unsaid, Unsaid, Unsaid), Numbers(State.Met, meetings: State.NotMet)).Proposed.ShouldBe(Phase.Improve);

        var stable = PhaseAdvice.Of(new(Unsaid, Unsaid, Unsaid), Numbers(State.Met, State.Met, State.Met));
        (stable.Proposed, stable.Certainty).ShouldBe((Phase.Stable, PhaseCertainty.Likely));
        stable.Reasons.Select(reason => reason.Question).ShouldBe([PhaseQuestion.WorkStillVaries, PhaseQuestion.CostIsTheQuestion]);
        stable.Reasons[1].Conditions.Count.ShouldBe(3);
    }

    [Fact]
    public void What_was_said_and_counted_alike_is_sure()
    {
        var advice = PhaseAdvice.Of(new(No, Unsaid, No), Numbers(State.Met));

        (advice.Proposed, advice.Certainty).ShouldBe((Phase.Improve, PhaseCertainty.Sure));
        advice.Reasons[0].Conditions.ShouldHaveSingleItem().Kind.ShouldBe(Kind.CallsSteady);
    }

    [Fact]
    public void What_was_said_goes_before_what_was_counted_and_the_conflict_is_named()
    {
        var advice = PhaseAdvice.Of(new(No, No, Unsaid), Numbers(State.NotMet));

        (advice.Proposed, advice.Certainty).ShouldBe((Phase.Improve, PhaseCertainty.Unsure));
        var conflict = advice.Conflicts.ShouldHaveSingleItem();
        (conflict.Question, conflict.Answer, conflict.Measured).ShouldBe((PhaseQuestion.WorkStillVaries, No, Yes));
        conflict.Conditions.ShouldHaveSingleItem().State.ShouldBe(State.NotMet);
    }

    [Fact]
    public void A_conflict_about_a_later_question_does_not_shake_an_early_phase()
    {
        var advice = PhaseAdvice.Of(new(Yes, No, Unsaid), Numbers(State.NotMet, meetings: State.NotMet));

        (advice.Proposed, advice.Certainty).ShouldBe((Phase.Launch, PhaseCertainty.Sure));
        advice.Conflicts.ShouldHaveSingleItem().Question.ShouldBe(PhaseQuestion.MeetingsDoNotFollow);
    }

    [Fact]
    public void Half_a_team_of_new_people_is_told_whatever_the_answers_are()
    {
        PhaseReturn half = new(PhaseReturnReason.HalfTheTeamIsNew, 0.5);

        PhaseAdvice.Of(new(No, No, Yes), Numbers(State.Met) with { Returns = [half] }).Returns.ShouldBe([half]);
    }

    [Fact]
    public void A_settled_team_is_told_so_by_its_own_numbers()
    {
        var advice = PhaseAdvice.Of(new(No, Unsaid, Unsaid), TeamFigures.Of(new SampleHistory().AsOf("T3", new(2026, 4, 30))).Phases);

        (advice.Proposed, advice.Certainty).ShouldBe((Phase.Improve, PhaseCertainty.Sure));
        advice.Reasons[0].Conditions[0].Days.ShouldBeGreaterThan(30);
    }

    private static PhaseReadiness Numbers(State calls, State appointments = State.Unknown, State meetings = State.Unknown) => new(
        new(Phase.Launch, Phase.Improve, [new(Kind.CallsSteady, calls), new(Kind.TalkFlowSettled, State.Unknown, PhaseConditionReason.AskPeople)]),
        new(Phase.Improve, Phase.Stable, [new(Kind.AppointmentRateSteady, appointments), new(Kind.AppointmentRateAtTarget, appointments), new(Kind.MeetingRateNotFalling, meetings)]),
        []);
}
