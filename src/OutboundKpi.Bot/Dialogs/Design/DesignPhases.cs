using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>The phase that a supervisor's answers and the team's numbers speak for, and its reasons in words.</summary>
public static class DesignPhases
{
    /// <summary>What was answered to a question; unknown before.</summary>
    public static PhaseAnswer AnswerTo(DesignDraft draft, PhaseQuestion question) =>
        draft.Situation.TryGetValue(question.ToString(), out var said) && Enum.TryParse<PhaseAnswer>(said, out var answer) ? answer : PhaseAnswer.Unknown;

    /// <summary>The phase that is proposed, with what it rests on.</summary>
    public static PhaseAdvice Advise(DesignScene scene) => PhaseAdvice.Of(
        new(
            AnswerTo(scene.Draft, PhaseQuestion.WorkStillVaries),
            AnswerTo(scene.Draft, PhaseQuestion.MeetingsDoNotFollow),
            AnswerTo(scene.Draft, PhaseQuestion.CostIsTheQuestion)),
        scene.Facts.Phases);

    /// <summary>A reason in words: what is so, and who says so.</summary>
    public static (string Words, string Source) Words(Texts texts, PhaseReason reason)
    {
        var source = reason.IsConflict ? "design.situation.fromYouNotNumbers"
            : reason.Answer == PhaseAnswer.Unknown ? "design.situation.fromNumbers"
            : reason.Measured == PhaseAnswer.Unknown ? "design.situation.fromYou"
            : "design.situation.fromBoth";
        return (texts[KeyOf(reason.Question, reason.Taken == PhaseAnswer.Yes ? "yes" : "no")], texts[source]);
    }

    /// <summary>What makes the team new again, in words; a list's name may be in them.</summary>
    public static string Words(Texts texts, PhaseReturn one) => texts.Format(
        one.Reason == PhaseReturnReason.HalfTheTeamIsNew ? "design.situation.newPeople" : "design.situation.newList",
        ("share", (one.Share * 100).ToString("0", texts.Culture)),
        ("list", one.List ?? ""));

    /// <summary>The key of a text about a question.</summary>
    public static string KeyOf(PhaseQuestion question, string part)
    {
        var name = question.ToString();
        return $"design.situation.{char.ToLowerInvariant(name[0])}{name[1..]}.{part}";
    }
}
