using OutboundKpi.Domain.Retrospectives.Numbers;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>
/// Turns numbers and voices into one proposal for a KPI: attained? fits? understood? Every combination has exactly one. What the table leaves open is
/// decided against the heavier step: a KPI is changed, or a target made harder, only when something speaks for it.
/// </summary>
public static class DecisionTable
{
    private const int MonthsOfAllWell = 3;

    /// <summary>The proposal: the row of the table, then the overrides in their order, each on what the ones before have made of it.</summary>
    public static KpiProposal Decide(DecisionInput input)
    {
        var proposal = Row(input);
        proposal = ChaseCheck(proposal, input);
        proposal = QuotaCheck(proposal, input);
        proposal = MixCheck(proposal, input);
        proposal = AnswersCheck(proposal, input);
        return OneAtATimeCheck(proposal, input);
    }

    private static KpiProposal Row(DecisionInput input) => (input.Attained, Fits: input.Voice.PlainFit, Understood: input.Voice.Understood) switch
    {
        (_, _, VoiceVerdict.NotKnown) => Open(input, DecisionReason.UnderstandingNotKnown),
        (Attained.Unclear, _, VoiceVerdict.Yes) => CollectMore(input),
        (Attained.Unclear, _, _) => New(input, 10, KpiDecision.ExplainAgain, DecisionReason.CannotTellYet, DecisionReason.NotUnderstoodYet),
        (_, VoiceVerdict.NotKnown, _) => Open(input, DecisionReason.FitNotKnown),
        (Attained.Yes, VoiceVerdict.Yes, VoiceVerdict.Yes) => AllWell(input),
        (Attained.Yes, VoiceVerdict.Yes, _) => New(input, 2, KpiDecision.ExplainAgain, DecisionReason.MetByHabit),
        (Attained.Yes, _, VoiceVerdict.Yes) => MetButDoesNotFit(input),
        (Attained.Yes, _, _) => New(input, 4, KpiDecision.ExplainAgain, DecisionReason.NotUnderstoodYet).With(FollowUp.AskFitAgain),
        (_, VoiceVerdict.Yes, VoiceVerdict.Yes) => NotMetThoughItFits(input),
        (_, VoiceVerdict.Yes, _) => New(input, 6, KpiDecision.ExplainAgain, DecisionReason.NotMetNotUnderstood).With(FollowUp.OneActionEach),
        (_, _, VoiceVerdict.Yes) => NotMetAndDoesNotFit(input),
        _ => NothingHolds(input),
    };

    private static KpiProposal AllWell(DecisionInput input) => input is { NextPhase: { } step, MonthsInARow: >= MonthsOfAllWell }
        ? New(input, 1, KpiDecision.MovePhase, DecisionReason.AllWell, DecisionReason.PhaseSettled) with { Phase = step, OtherKpiKey = step.KpiKey }
        : New(input, 1, KpiDecision.Keep, DecisionReason.AllWell);

    private static KpiProposal MetButDoesNotFit(DecisionInput input)
    {
        if (input.Goal == Movement.Down)
            return Replace(input, 3, DecisionReason.MetWithoutHelpingGoal);

        return TopCause(input) switch
        {
            null => New(input, 3, KpiDecision.LeaveToMeeting, DecisionReason.CauseNotSaid),
            FitCause.Target => Adjust(input, 3, DecisionReason.MetDespiteConditions),
            FitCause.KpiItself when input.Goal == Movement.Unknown => New(input, 3, KpiDecision.CollectMore, DecisionReason.CannotTellYet),
            FitCause.KpiItself => New(input, 3, KpiDecision.Keep, DecisionReason.GoalMovesWithIt).With(FollowUp.ExplainInSameMeeting),
            { } cause => Fix(input, 3, cause, DecisionReason.MetDespiteConditions),
        };
    }

    private static KpiProposal NotMetThoughItFits(DecisionInput input)
    {
        if (input.IsReachedByAnyone == false)
            return AdjustDown(input, 5, DecisionReason.NeverReached);

        return input.HaveConditionsChanged
            ? AdjustDown(input, 5, DecisionReason.OtherConditions)
            : New(input, 5, KpiDecision.Keep, DecisionReason.WithinReach).With(FollowUp.PickOneAction);
    }

    private static KpiProposal NotMetAndDoesNotFit(DecisionInput input) => TopCause(input) switch
    {
        null => New(input, 7, KpiDecision.LeaveToMeeting, DecisionReason.CauseNotSaid),
        FitCause.KpiItself => Replace(input, 7, DecisionReason.WrongThingCounted),
        FitCause.Target => AdjustDown(input, 7, DecisionReason.WrongNumber),
        { } cause => Fix(input, 7, cause, DecisionReason.ConditionsInTheWay),
    };

    // Whoever does not know what a KPI is for cannot well say that it, or its number, is wrong: what can be mended comes first.
    private static KpiProposal NothingHolds(DecisionInput input)
    {
        var conditions = input.Voice.CausesByFrequency.Where(cause => cause is not (FitCause.KpiItself or FitCause.Target)).Select(cause => (FitCause?)cause);
        return Fix(input, 8, conditions.FirstOrDefault(), DecisionReason.ConditionsInTheWay).With(FollowUp.ExplainInSameMeeting);
    }

    private static KpiProposal CollectMore(DecisionInput input)
    {
        var proposal = New(input, 9, KpiDecision.CollectMore, DecisionReason.CannotTellYet);
        return proposal.Cause is FitCause.List or FitCause.Script ? proposal.With(FollowUp.TreatTroubleNow) : proposal;
    }

    // 1. Where the next stage falls as well, the number is being bought at its cost: count that instead. Where it does not, keep both in sight.
    private static KpiProposal ChaseCheck(KpiProposal proposal, DecisionInput input)
    {
        if (input is not { Attained: Attained.Yes, Goal: Movement.Down })
            return proposal;

        var (decision, reason) = input.NextStage == Movement.Down || input.NextStageKpiKey is null
            ? (KpiDecision.ReplaceKpi, DecisionReason.NumberChasing)
            : (KpiDecision.PairWithNextStage, DecisionReason.GoalFallsBehind);

        // The floor has already said that the KPI does not help: nothing lighter than what it asks for.
        if (proposal.Decision == KpiDecision.ReplaceKpi)
            decision = KpiDecision.ReplaceKpi;

        return proposal.Overridden(DecisionOverride.NumberChasing, decision, reason) with { OtherKpiKey = input.NextStageKpiKey };
    }

    // 2. What lightens the load, or changes what is counted, goes on; everything else waits until the number is the team's own.
    private static KpiProposal QuotaCheck(KpiProposal proposal, DecisionInput input)
    {
        if (!input.Voice.IsQuota)
            return proposal;

        var isRelief = proposal.Decision is KpiDecision.FixConditions or KpiDecision.ReplaceKpi or KpiDecision.PairWithNextStage
            || proposal is { Decision: KpiDecision.AdjustTarget, IsTightening: false };
        var decision = isRelief ? proposal.Decision : KpiDecision.ExplainAgain;
        return proposal.Overridden(DecisionOverride.Quota, decision, DecisionReason.FeltAsQuota).With(FollowUp.TeamProposesNumber);
    }

    // 3.
    private static KpiProposal MixCheck(KpiProposal proposal, DecisionInput input) => input is { HaveConditionsChanged: true, HoldsWithinStrata: false } && proposal.ChangesKpi
        ? proposal.Overridden(DecisionOverride.MixEffect, input.Voice.IsQuota ? KpiDecision.ExplainAgain : KpiDecision.Keep, DecisionReason.MixMayHaveMoved)
        : proposal;

    // 4.
    private static KpiProposal AnswersCheck(KpiProposal proposal, DecisionInput input) => input.Voice.IsTooFew
        ? proposal.Overridden(DecisionOverride.FewAnswers, KpiDecision.LeaveToMeeting, DecisionReason.TooFewAnswers)
        : proposal;

    // 5.
    private static KpiProposal OneAtATimeCheck(KpiProposal proposal, DecisionInput input)
    {
        if (input.IsDecidedThisMonth)
            return proposal.Overridden(DecisionOverride.OneAtATime, KpiDecision.Wait, DecisionReason.DecidedThisMonth);

        return input.RestsUntil is { } until
            ? proposal.Overridden(DecisionOverride.OneAtATime, KpiDecision.Wait, DecisionReason.ChangeStillFresh) with { NotBefore = until }
            : proposal;
    }

    private static FitCause? TopCause(DecisionInput input) => input.Voice.CausesByFrequency.Select(cause => (FitCause?)cause).FirstOrDefault();

    private static KpiProposal New(DecisionInput input, int? row, KpiDecision decision, params DecisionReason[] reasons) =>
        new() { KpiKey = input.KpiKey, Decision = decision, Reasons = reasons, Row = row, Cause = TopCause(input) };

    private static KpiProposal Open(DecisionInput input, DecisionReason reason) => New(input, null, KpiDecision.LeaveToMeeting, reason);

    private static KpiProposal Replace(DecisionInput input, int row, DecisionReason reason) =>
        New(input, row, KpiDecision.ReplaceKpi, reason) with { OtherKpiKey = input.NextStageKpiKey };

    private static KpiProposal Fix(DecisionInput input, int row, FitCause? cause, DecisionReason reason) =>
        New(input, row, KpiDecision.FixConditions, reason).With(FollowUp.AskManager) with { Cause = cause };

    private static KpiProposal Adjust(DecisionInput input, int row, DecisionReason reason) => New(input, row, KpiDecision.AdjustTarget, reason) with
    {
        NewTarget = input.Target.WorkedOut,
        IsTightening = input.Target.IsHarder,
    };

    // A number that is not met is not made harder, whatever the goal needs: then the goal, the list or the people are the question.
    private static KpiProposal AdjustDown(DecisionInput input, int row, DecisionReason reason) => input.Target.IsHarder
        ? New(input, row, KpiDecision.AdjustTarget, reason).With(FollowUp.ReviewGoal)
        : Adjust(input, row, reason);

    private static KpiProposal With(this KpiProposal proposal, FollowUp followUp) => proposal with { FollowUps = [.. proposal.FollowUps, followUp] };

    // What belongs to a decision goes when another takes its place; the row, the reasons and the ticked cause stay to be seen. What was to go with it still
    // does, as long as the bot decides at all.
    private static KpiProposal Overridden(this KpiProposal proposal, DecisionOverride by, KpiDecision decision, DecisionReason reason)
    {
        var noted = proposal with { Reasons = [.. proposal.Reasons, reason], Overrides = [.. proposal.Overrides, by] };
        return decision == proposal.Decision
            ? noted
            : noted with
            {
                Decision = decision,
                FollowUps = decision is KpiDecision.Wait or KpiDecision.LeaveToMeeting ? [] : proposal.FollowUps,
                NewTarget = null,
                IsTightening = false,
                OtherKpiKey = null,
                Phase = null,
            };
    }
}
