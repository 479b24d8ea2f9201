using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>4: the phase that is proposed, with its reasons; the supervisor decides.</summary>
public sealed class PhaseChoiceQuestion : DesignQuestion
{
    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Phase;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry)
    {
        var texts = scene.Texts;
        var advice = DesignPhases.Advise(scene);
        return Frame(
            scene,
            isRetry,
            [
                new("phase", texts["design.phase.choice"], PhaseOf(scene).ToString())
                {
                    IsChoice = true,
                    Choices = [.. Enum.GetValues<Phase>().Select(phase => new DesignChoice(
                        texts.Format("design.phase.choiceOf", ("name", PlanWords.PhaseName(texts, phase)), ("explanation", texts[ExplanationKeyOf(phase)])), phase.ToString()))],
                },
            ]) with
        {
            Facts =
            [
                new("", texts.Format(CertaintyKeyOf(advice.Certainty), ("phase", PlanWords.PhaseName(texts, advice.Proposed)))),
                .. advice.Reasons.Select(reason => DesignPhases.Words(texts, reason)).Select(reason => new DesignFact("", reason.Words, reason.Source)),
                .. advice.Returns.Select(one => new DesignFact("", DesignPhases.Words(texts, one))),
            ],
        };
    }

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data) => FormValues.Choice<Phase>(data, "phase") is { } phase ? Chosen(scene.Draft, phase) : scene.Draft;

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        if (scene.Texts.List("question.yesWords").Contains(Folded(text), StringComparer.OrdinalIgnoreCase))
            return Chosen(scene.Draft, DesignPhases.Advise(scene).Proposed);

        foreach (var phase in Enum.GetValues<Phase>())
        {
            if (Folded(PlanWords.PhaseName(scene.Texts, phase)).Split('・').Append(Folded(PlanWords.PhaseName(scene.Texts, phase))).Contains(Folded(text)))
                return Chosen(scene.Draft, phase);
        }

        return null;
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene) => Found(("phase", scene.Draft.Phase is null ? scene.Texts["design.phase.none"] : null));

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) => scene.Draft.Phase is { } phase ? PlanWords.PhaseName(scene.Texts, phase) : "";

    /// <summary>The phase that was decided, else the one that is proposed.</summary>
    public static Phase PhaseOf(DesignScene scene) => scene.Draft.Phase ?? DesignPhases.Advise(scene).Proposed;

    private static string CertaintyKeyOf(PhaseCertainty certainty) => certainty switch
    {
        PhaseCertainty.Sure => "design.phase.sure",
        PhaseCertainty.Likely => "design.phase.likely",
        _ => "design.phase.unsure",
    };

    private static string ExplanationKeyOf(Phase phase) => phase switch
    {
        Phase.Launch => "phase.launch.explanation",
        Phase.Improve => "phase.improve.explanation",
        _ => "phase.stable.explanation",
    };

    // Another phase proposes other KPIs.
    private static DesignDraft Chosen(DesignDraft draft, Phase phase) => draft.Phase == phase ? draft : draft with { Phase = phase, Kpis = draft.Phase is null ? draft.Kpis : [] };
}
