using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Retrospectives.Decisions;
using OutboundKpi.Domain.Retrospectives.Numbers;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Tests.Retrospectives.Decisions;

public sealed class DecisionTableTests
{
    private const bool Yes = true;
    private const bool No = false;

    [Fact]
    public void Row_1_keeps_what_is_met_fits_and_is_understood() =>
        Decide(Attained.Yes, fits: Yes, understood: Yes).ShouldBe(1, KpiDecision.Keep, DecisionReason.AllWell);

    [Fact]
    public void Row_1_moves_on_after_three_months_when_the_phase_has_settled()
    {
        var step = new PhaseStep(Phase.Stable, "meeting-rate");
        var input = Input(Attained.Yes, fits: Yes, understood: Yes) with { NextPhase = step, MonthsInARow = 3 };

        var proposal = DecisionTable.Decide(input);

        proposal.ShouldBe(1, KpiDecision.MovePhase, DecisionReason.AllWell, DecisionReason.PhaseSettled);
        (proposal.Phase, proposal.OtherKpiKey).ShouldBe((step, "meeting-rate"));
        DecisionTable.Decide(input with { MonthsInARow = 2 }).Decision.ShouldBe(KpiDecision.Keep);
        DecisionTable.Decide(input with { NextPhase = null }).Decision.ShouldBe(KpiDecision.Keep);
    }

    [Fact]
    public void Row_2_explains_what_is_met_by_habit() =>
        Decide(Attained.Yes, fits: Yes, understood: No).ShouldBe(2, KpiDecision.ExplainAgain, DecisionReason.MetByHabit);

    [Theory]
    [InlineData(FitCause.List, KpiDecision.FixConditions)]
    [InlineData(FitCause.Script, KpiDecision.FixConditions)]
    [InlineData(FitCause.TimeOrStaff, KpiDecision.FixConditions)]
    [InlineData(FitCause.OtherWork, KpiDecision.FixConditions)]
    [InlineData(FitCause.Target, KpiDecision.AdjustTarget)]
    [InlineData(FitCause.KpiItself, KpiDecision.Keep)]
    [InlineData(null, KpiDecision.LeaveToMeeting)]
    public void Row_3_keeps_the_KPI_that_the_goal_moves_with_and_mends_what_was_ticked(FitCause? cause, KpiDecision decision)
    {
        var proposal = DecisionTable.Decide(Input(Attained.Yes, fits: No, understood: Yes, cause) with { Goal = Movement.Up });

        (proposal.Row, proposal.Decision, proposal.Cause).ShouldBe((3, decision, cause));
    }

    [Fact]
    public void Row_3_replaces_the_KPI_that_does_not_help_the_goal() =>
        DecisionTable.Decide(Input(Attained.Yes, fits: No, understood: Yes, FitCause.List) with { Goal = Movement.Down, NextStage = Movement.Level })
            .ShouldBe(3, KpiDecision.ReplaceKpi, DecisionReason.MetWithoutHelpingGoal, DecisionReason.GoalFallsBehind);

    [Fact]
    public void Row_3_waits_for_the_goal_before_it_gives_up_the_KPI() =>
        DecisionTable.Decide(Input(Attained.Yes, fits: No, understood: Yes, FitCause.KpiItself)).ShouldBe(3, KpiDecision.CollectMore, DecisionReason.CannotTellYet);

    [Fact]
    public void Row_4_explains_and_asks_again()
    {
        var proposal = Decide(Attained.Yes, fits: No, understood: No, FitCause.KpiItself);

        proposal.ShouldBe(4, KpiDecision.ExplainAgain, DecisionReason.NotUnderstoodYet);
        proposal.FollowUps.ShouldBe([FollowUp.AskFitAgain]);
    }

    [Fact]
    public void Row_5_lowers_a_target_that_nobody_has_ever_reached()
    {
        var proposal = DecisionTable.Decide(Input(Attained.No, fits: Yes, understood: Yes) with { IsReachedByAnyone = false, Target = new(9, 7) });

        proposal.ShouldBe(5, KpiDecision.AdjustTarget, DecisionReason.NeverReached);
        (proposal.NewTarget, proposal.IsTightening).ShouldBe((7, false));
    }

    [Fact]
    public void Row_5_never_makes_a_target_harder_that_is_not_met()
    {
        var proposal = DecisionTable.Decide(Input(Attained.No, fits: Yes, understood: Yes) with { IsReachedByAnyone = false, Target = new(9, 12) });

        (proposal.NewTarget, proposal.IsTightening).ShouldBe((null, false));
        proposal.FollowUps.ShouldBe([FollowUp.ReviewGoal]);
    }

    [Fact]
    public void Row_5_adjusts_the_target_to_other_conditions() =>
        DecisionTable.Decide(Input(Attained.No, fits: Yes, understood: Yes) with { IsReachedByAnyone = true, HaveConditionsChanged = true })
            .ShouldBe(5, KpiDecision.AdjustTarget, DecisionReason.OtherConditions);

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Row_5_keeps_what_is_within_reach_and_picks_one_action(bool? reached)
    {
        var proposal = DecisionTable.Decide(Input(Attained.No, fits: Yes, understood: Yes) with { IsReachedByAnyone = reached });

        proposal.ShouldBe(5, KpiDecision.Keep, DecisionReason.WithinReach);
        proposal.FollowUps.ShouldBe([FollowUp.PickOneAction]);
    }

    [Fact]
    public void Row_6_explains_with_one_action_each()
    {
        var proposal = Decide(Attained.No, fits: Yes, understood: No);

        proposal.ShouldBe(6, KpiDecision.ExplainAgain, DecisionReason.NotMetNotUnderstood);
        proposal.FollowUps.ShouldBe([FollowUp.OneActionEach]);
    }

    [Theory]
    [InlineData(FitCause.List, KpiDecision.FixConditions, DecisionReason.ConditionsInTheWay)]
    [InlineData(FitCause.Script, KpiDecision.FixConditions, DecisionReason.ConditionsInTheWay)]
    [InlineData(FitCause.TimeOrStaff, KpiDecision.FixConditions, DecisionReason.ConditionsInTheWay)]
    [InlineData(FitCause.OtherWork, KpiDecision.FixConditions, DecisionReason.ConditionsInTheWay)]
    [InlineData(FitCause.KpiItself, KpiDecision.ReplaceKpi, DecisionReason.WrongThingCounted)]
    [InlineData(FitCause.Target, KpiDecision.AdjustTarget, DecisionReason.WrongNumber)]
    [InlineData(null, KpiDecision.LeaveToMeeting, DecisionReason.CauseNotSaid)]
    public void Row_7_mends_what_was_ticked(FitCause? cause, KpiDecision decision, DecisionReason reason)
    {
        var proposal = Decide(Attained.No, fits: No, understood: Yes, cause);

        proposal.ShouldBe(7, decision, reason);
        proposal.FollowUps.Contains(FollowUp.AskManager).ShouldBe(decision == KpiDecision.FixConditions);
    }

    [Theory]
    [InlineData(FitCause.TimeOrStaff, FitCause.TimeOrStaff)]
    [InlineData(FitCause.KpiItself, null)]
    public void Row_8_mends_conditions_first_and_explains_in_the_same_meeting(FitCause ticked, FitCause? mended)
    {
        var proposal = Decide(Attained.No, fits: No, understood: No, ticked);

        proposal.ShouldBe(8, KpiDecision.FixConditions, DecisionReason.ConditionsInTheWay);
        proposal.FollowUps.ShouldBe([FollowUp.AskManager, FollowUp.ExplainInSameMeeting]);
        proposal.Cause.ShouldBe(mended);
    }

    [Theory]
    [InlineData(FitCause.List, true)]
    [InlineData(FitCause.Script, true)]
    [InlineData(FitCause.Target, false)]
    public void Row_9_collects_more_and_treats_list_or_script_trouble_now(FitCause cause, bool treats)
    {
        foreach (var fits in new[] { Yes, No })
        {
            var proposal = Decide(Attained.Unclear, fits, understood: Yes, cause);

            proposal.ShouldBe(9, KpiDecision.CollectMore, DecisionReason.CannotTellYet);
            proposal.FollowUps.Contains(FollowUp.TreatTroubleNow).ShouldBe(treats);
        }
    }

    [Theory]
    [InlineData(Yes)]
    [InlineData(No)]
    public void Row_10_explains(bool fits) =>
        Decide(Attained.Unclear, fits, understood: No).ShouldBe(10, KpiDecision.ExplainAgain, DecisionReason.CannotTellYet, DecisionReason.NotUnderstoodYet);

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    public void A_mixed_fit_counts_as_a_yes_until_one_cause_stands_out(int ticks, int row)
    {
        var voice = Voices.Of(VoiceVerdict.Mixed, VoiceVerdict.No, FitCause.List, ticks: ticks);

        DecisionTable.Decide(Input(Attained.Yes, Yes, Yes) with { Voice = voice }).Row.ShouldBe(row);
    }

    [Theory]
    [InlineData(VoiceVerdict.NotKnown, VoiceVerdict.Yes, DecisionReason.FitNotKnown)]
    [InlineData(VoiceVerdict.Yes, VoiceVerdict.NotKnown, DecisionReason.UnderstandingNotKnown)]
    public void What_the_floor_has_not_said_is_asked_in_the_meeting(VoiceVerdict fit, VoiceVerdict understood, DecisionReason reason) =>
        DecisionTable.Decide(Input(Attained.Yes, Yes, Yes) with { Voice = Voices.Of(fit, understood) }).ShouldBe(null, KpiDecision.LeaveToMeeting, reason);

    [Theory]
    [InlineData(Yes, Yes)]
    [InlineData(Yes, No)]
    [InlineData(No, Yes)]
    [InlineData(No, No)]
    public void Override_1_replaces_a_number_that_is_chased_whatever_the_floor_says(bool fits, bool understood)
    {
        var proposal = DecisionTable.Decide(Input(Attained.Yes, fits, understood) with { Goal = Movement.Down, NextStage = Movement.Down });

        (proposal.Decision, proposal.OtherKpiKey).ShouldBe((KpiDecision.ReplaceKpi, "meeting-rate"));
        proposal.Overrides.ShouldBe([DecisionOverride.NumberChasing]);
        proposal.Reasons[^1].ShouldBe(DecisionReason.NumberChasing);
    }

    [Theory]
    [InlineData(Movement.Level)]
    [InlineData(Movement.Unknown)]
    public void Override_1_pairs_the_KPI_while_the_next_stage_does_not_show_why(Movement next) =>
        DecisionTable.Decide(Input(Attained.Yes, Yes, Yes) with { Goal = Movement.Down, NextStage = next })
            .ShouldBe(1, KpiDecision.PairWithNextStage, DecisionReason.AllWell, DecisionReason.GoalFallsBehind);

    [Fact]
    public void Override_2_does_not_tighten_a_number_that_is_felt_as_a_quota()
    {
        var input = Input(Attained.Yes, No, Yes, FitCause.Target) with { Goal = Movement.Up, Target = new(9, 12) };
        DecisionTable.Decide(input).IsTightening.ShouldBeTrue();

        var proposal = DecisionTable.Decide(input with { Voice = Voices.Of(VoiceVerdict.No, VoiceVerdict.Yes, FitCause.Target, isQuota: true) });

        proposal.ShouldBe(3, KpiDecision.ExplainAgain, DecisionReason.MetDespiteConditions, DecisionReason.FeltAsQuota);
        (proposal.IsTightening, proposal.NewTarget).ShouldBe((false, null));
        proposal.FollowUps.ShouldContain(FollowUp.TeamProposesNumber);
    }

    [Fact]
    public void Override_2_does_not_stand_in_the_way_of_relief() =>
        DecisionTable.Decide(Input(Attained.No, Yes, Yes) with { Voice = Voices.Of(VoiceVerdict.Yes, VoiceVerdict.Yes, isQuota: true), IsReachedByAnyone = false, Target = new(9, 7) })
            .NewTarget.ShouldBe(7);

    [Fact]
    public void Override_3_changes_no_KPI_on_a_mix_effect()
    {
        var input = Input(Attained.No, No, Yes, FitCause.KpiItself) with { HaveConditionsChanged = true };

        DecisionTable.Decide(input).ShouldBe(7, KpiDecision.Keep, DecisionReason.WrongThingCounted, DecisionReason.MixMayHaveMoved);
        DecisionTable.Decide(input with { HoldsWithinStrata = true }).Decision.ShouldBe(KpiDecision.ReplaceKpi);
    }

    [Fact]
    public void Override_4_leaves_it_to_the_meeting_with_fewer_than_five_answers()
    {
        var proposal = DecisionTable.Decide(Input(Attained.Yes, Yes, Yes) with { Voice = Voices.Of(VoiceVerdict.NotKnown, VoiceVerdict.NotKnown, answered: 4) });

        proposal.ShouldBe(null, KpiDecision.LeaveToMeeting, DecisionReason.UnderstandingNotKnown, DecisionReason.TooFewAnswers);
        proposal.Overrides.ShouldBe([DecisionOverride.FewAnswers]);
    }

    [Fact]
    public void Override_5_decides_once_a_month_and_gives_a_change_its_time()
    {
        var input = Input(Attained.No, No, Yes, FitCause.KpiItself);

        DecisionTable.Decide(input with { IsDecidedThisMonth = true }).ShouldBe(7, KpiDecision.Wait, DecisionReason.WrongThingCounted, DecisionReason.DecidedThisMonth);
        DecisionTable.Decide(input with { RestsUntil = new(2026, 12, 20) }).NotBefore.ShouldBe(new DateOnly(2026, 12, 20));
    }

    [Fact]
    public void Overrides_are_applied_in_their_order()
    {
        var proposal = DecisionTable.Decide(Input(Attained.Yes, Yes, Yes) with
        {
            Goal = Movement.Down,
            NextStage = Movement.Down,
            Voice = Voices.Of(VoiceVerdict.Yes, VoiceVerdict.Yes, isQuota: true),
            HaveConditionsChanged = true,
            IsDecidedThisMonth = true,
        });

        proposal.Overrides.ShouldBe([DecisionOverride.NumberChasing, DecisionOverride.Quota, DecisionOverride.MixEffect, DecisionOverride.OneAtATime]);
        proposal.Decision.ShouldBe(KpiDecision.Wait);
    }

    [Fact]
    public void Every_combination_has_exactly_one_decision_and_none_breaks_a_promise()
    {
        var rows = new HashSet<int>();
        var decisions = new HashSet<KpiDecision>();
        foreach (var input in Everything())
        {
            var proposal = DecisionTable.Decide(input);

            var kept = Enum.IsDefined(proposal.Decision)
                && proposal.Reasons.Count > 0
                && proposal.Reasons.Count(IsOfOverride) == proposal.Overrides.Count
                && (proposal.Row is not null || input.Voice.Understood == VoiceVerdict.NotKnown || input.Voice.Fit == VoiceVerdict.NotKnown)
                && !(input.Voice.IsQuota && proposal.IsTightening)
                && !(input.Attained == Attained.No && proposal.IsTightening)
                && !(proposal.ChangesKpi && proposal.NewTarget is not null)
                && !(proposal.ChangesKpi && input is { HaveConditionsChanged: true, HoldsWithinStrata: false })
                && (!input.Voice.IsTooFew || proposal.Decision is KpiDecision.LeaveToMeeting or KpiDecision.Wait)
                && (proposal.Decision == KpiDecision.Wait) == (input.IsDecidedThisMonth || input.RestsUntil is not null)
                && (proposal.Decision != KpiDecision.AdjustTarget || proposal.OtherKpiKey is null);
            if (!kept)
                Assert.Fail($"{input} gives {proposal}");

            rows.Add(proposal.Row ?? 0);
            decisions.Add(proposal.Decision);
        }

        rows.Order().ShouldBe(Enumerable.Range(0, 11));
        decisions.Count.ShouldBe(Enum.GetValues<KpiDecision>().Length);
    }

    private static bool IsOfOverride(DecisionReason reason) => reason >= DecisionReason.TooFewAnswers;

    private static IEnumerable<DecisionInput> Everything() =>
        from voice in Voices.All()
        from attained in Enum.GetValues<Attained>()
        from goal in Enum.GetValues<Movement>()
        from next in Enum.GetValues<Movement>()
        from reached in new bool?[] { null, false, true }
        from changed in new (bool Conditions, bool Holds)[] { (false, false), (true, false), (true, true) }
        from phase in new[] { null, new PhaseStep(Phase.Stable, "meeting-rate") }
        from target in new[] { new TargetOption(9, 7), new TargetOption(9, 12) }
        from once in new[] { 0, 1, 2 }
        select new DecisionInput
        {
            KpiKey = "appointment-rate",
            Attained = attained,
            MonthsInARow = attained == Attained.Yes ? 3 : 0,
            Goal = goal,
            NextStage = next,
            NextStageKpiKey = "meeting-rate",
            Voice = voice,
            IsReachedByAnyone = reached,
            HaveConditionsChanged = changed.Conditions,
            HoldsWithinStrata = changed.Holds,
            NextPhase = phase,
            Target = target,
            IsDecidedThisMonth = once == 1,
            RestsUntil = once == 2 ? new(2026, 12, 20) : null,
        };

    private static KpiProposal Decide(Attained attained, bool fits, bool understood, FitCause? cause = null) => DecisionTable.Decide(Input(attained, fits, understood, cause));

    private static DecisionInput Input(Attained attained, bool fits, bool understood, FitCause? cause = null) => new()
    {
        KpiKey = "appointment-rate",
        Attained = attained,
        NextStageKpiKey = "meeting-rate",
        Voice = Voices.Of(fits ? VoiceVerdict.Yes : VoiceVerdict.No, understood ? VoiceVerdict.Yes : VoiceVerdict.No, cause),
        Target = new(9, 9),
    };
}
