using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>4: three questions that tell which phase fits; whoever is not sure leaves them to the numbers.</summary>
public sealed class SituationQuestion : DesignQuestion
{
    private static readonly char[] Between = [' ', '　', '\n', '\r', ',', '、', '/', '／'];

    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Situation;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry) => Frame(
        scene,
        isRetry,
        [.. Enum.GetValues<PhaseQuestion>().Select(question => new DesignField(question.ToString(), scene.Texts[DesignPhases.KeyOf(question, "ask")], DesignPhases.AnswerTo(scene.Draft, question).ToString())
        {
            IsChoice = true,
            Choices =
            [
                new(scene.Texts["design.situation.yes"], nameof(PhaseAnswer.Yes)),
                new(scene.Texts["design.situation.no"], nameof(PhaseAnswer.No)),
                new(scene.Texts["design.situation.unknown"], nameof(PhaseAnswer.Unknown)),
            ],
        })]);

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data)
    {
        var draft = scene.Draft;
        foreach (var question in Enum.GetValues<PhaseQuestion>())
        {
            if (FormValues.Choice<PhaseAnswer>(data, question.ToString()) is { } answer)
                draft = With(draft, question, answer);
        }

        return draft;
    }

    /// <summary>An answer for each of the questions in their order.</summary>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        var said = text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(words => Read(scene, words)).ToList();
        var questions = Enum.GetValues<PhaseQuestion>();
        return said.Count != questions.Length || said.Contains(null)
            ? null
            : questions.Zip(said).Aggregate(scene.Draft, (draft, answer) => With(draft, answer.First, answer.Second!.Value));
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene) => Found();

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) => "";

    private static PhaseAnswer? Read(DesignScene scene, string words) =>
        scene.Texts.List("design.situation.yesWords").Contains(Folded(words), StringComparer.OrdinalIgnoreCase) ? PhaseAnswer.Yes
        : scene.Texts.List("design.situation.noWords").Contains(Folded(words), StringComparer.OrdinalIgnoreCase) ? PhaseAnswer.No
        : scene.Texts.List("design.situation.unknownWords").Contains(Folded(words), StringComparer.OrdinalIgnoreCase) ? PhaseAnswer.Unknown
        : null;

    // Other answers may speak for another phase, and are asked for that reason.
    private static DesignDraft With(DesignDraft draft, PhaseQuestion question, PhaseAnswer answer) => DesignPhases.AnswerTo(draft, question) == answer
        ? draft
        : draft with { Situation = new Dictionary<string, string>(draft.Situation, StringComparer.Ordinal) { [question.ToString()] = answer.ToString() } };
}
