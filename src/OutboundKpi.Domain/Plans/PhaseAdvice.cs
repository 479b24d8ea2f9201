using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Plans;

/// <summary>Which phase fits a team, by three questions and by what its numbers say to them. A proposal: the supervisor decides.</summary>
/// <param name="Proposed">The phase.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Reasons">What it rests on, in the order of the questions; those to which nothing is known are left out.</param>
/// <param name="Returns">What makes the team new again, which is worth a thought whatever else is so.</param>
public sealed record PhaseAdvice(Phase Proposed, PhaseCertainty Certainty, IReadOnlyList<PhaseReason> Reasons, IReadOnlyList<PhaseReturn> Returns)
{
    /// <summary>The questions to which the supervisor and the numbers say different things.</summary>
    public IEnumerable<PhaseReason> Conflicts => Reasons.Where(reason => reason.IsConflict);

    /// <summary>Proposes a phase.</summary>
    /// <param name="answers">What the supervisor says, which goes before what was counted.</param>
    /// <param name="measured">What the numbers say; <see langword="null"/> for a team without any.</param>
    public static PhaseAdvice Of(PhaseAnswers answers, PhaseReadiness? measured)
    {
        PhaseReason[] reasons = [.. Enum.GetValues<PhaseQuestion>().Select(question => ReasonOf(question, answers[question], measured))];
        var phase = Choose(reasons[0].Taken, reasons[1].Taken, reasons[2].Taken);
        return new(
            phase,
            CertaintyOf(reasons, phase),
            [.. reasons.Where(reason => reason.Taken != PhaseAnswer.Unknown)],
            measured?.Returns ?? []);
    }

    // The first question decides, then the second: whoever has to settle the work first gets nothing out of costs, and appointments that come to
    // nothing are cheap at any price. Of a team of which nothing is known, numbers come first.
    private static Phase Choose(PhaseAnswer varies, PhaseAnswer meetingsLack, PhaseAnswer cost) => (varies, meetingsLack, cost) switch
    {
        (PhaseAnswer.Yes, _, _) => Phase.Launch,
        (_, PhaseAnswer.Yes, _) => Phase.Improve,
        (_, _, PhaseAnswer.Yes) => Phase.Stable,
        (PhaseAnswer.No, _, _) => Phase.Improve,
        _ => Phase.Launch,
    };

    private static PhaseReason ReasonOf(PhaseQuestion question, PhaseAnswer answer, PhaseReadiness? measured)
    {
        PhaseCondition[] conditions = measured is null ? [] : question switch
        {
            PhaseQuestion.WorkStillVaries => [measured.Launch[PhaseConditionKind.CallsSteady]],
            PhaseQuestion.MeetingsDoNotFollow => [measured.Improve[PhaseConditionKind.MeetingRateNotFalling]],
            _ => [.. measured.Improve.Conditions],
        };
        PhaseCondition[] known = [.. conditions.Where(condition => condition.State != PhaseConditionState.Unknown)];
        return new(question, answer, Measured(question, conditions), known);
    }

    // What a number can say to a question. A meeting rate that holds may still hold too low, and a team that is not there yet may ask for costs all the
    // same: there only one of the answers can be counted.
    private static PhaseAnswer Measured(PhaseQuestion question, PhaseCondition[] conditions)
    {
        if (conditions.Length == 0)
            return PhaseAnswer.Unknown;

        var (allMet, anyNotMet) = (
            conditions.All(condition => condition.State == PhaseConditionState.Met),
            conditions.Any(condition => condition.State == PhaseConditionState.NotMet));
        return question switch
        {
            PhaseQuestion.WorkStillVaries => allMet ? PhaseAnswer.No : anyNotMet ? PhaseAnswer.Yes : PhaseAnswer.Unknown,
            PhaseQuestion.MeetingsDoNotFollow => anyNotMet ? PhaseAnswer.Yes : PhaseAnswer.Unknown,
            _ => allMet ? PhaseAnswer.Yes : anyNotMet ? PhaseAnswer.No : PhaseAnswer.Unknown,
        };
    }

    private static PhaseCertainty CertaintyOf(PhaseReason[] reasons, Phase phase)
    {
        // The questions whose answers lead to the phase: the later ones do not matter to the earlier phases.
        var decisive = reasons.Take(phase switch { Phase.Launch => 1, Phase.Improve => 2, _ => 3 }).ToList();
        if (decisive.Exists(reason => reason.IsConflict) || decisive[0].Taken == PhaseAnswer.Unknown)
            return PhaseCertainty.Unsure;

        return decisive.Exists(reason => reason.Answer != PhaseAnswer.Unknown && reason.Answer == reason.Measured) ? PhaseCertainty.Sure : PhaseCertainty.Likely;
    }
}
