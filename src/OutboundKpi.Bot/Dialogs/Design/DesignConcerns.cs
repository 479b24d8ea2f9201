using System.Globalization;
using System.Text.Json;
using System.Text;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>What is asked back about a draft: in the reader's words, with the ways to settle it, where it belongs.</summary>
public static class DesignConcerns
{
    private const int MostAccepted = 50;
    private const int MostButtons = 4;

    private static readonly PlanConcernKind[] OfKpis =
        [PlanConcernKind.NoDownstreamResult, PlanConcernKind.TooManyKpis, PlanConcernKind.VolumeAlone, PlanConcernKind.PhaseMismatch];

    private static readonly PlanConcernKind[] OfTargets =
        [PlanConcernKind.TargetBeyondReach, PlanConcernKind.QuotaPerPerson, PlanConcernKind.IndividualTargetOnLaggedStage];

    /// <summary>What is asked back at a question: what blocks, and what the supervisor has not decided to go on with.</summary>
    public static IReadOnlyList<DesignAsk> AsksOf(DesignScene scene, DesignStep step) =>
        [.. Open(scene, step).Select(concern => new DesignAsk(Words(scene, concern), concern.Severity == PlanConcernSeverity.Blocks, Answers(scene, step, concern)))];

    /// <summary>The draft with what a button of a concern decides.</summary>
    public static DesignDraft Accept(DesignDraft draft, JsonElement data)
    {
        if (FormValues.Text(data, "accept") is { Length: > 0 } accepted)
            draft = draft with { Accepted = [.. draft.Accepted.Append(accepted).Distinct(StringComparer.Ordinal).TakeLast(MostAccepted)] };

        if (KpiCatalogue.PerConnect.Find(FormValues.Text(data, "add")) is { } added)
            draft = draft with { Kpis = [.. draft.Kpis.Append(added.Key).Distinct(StringComparer.Ordinal)] };

        if (KpiCatalogue.PerConnect.Find(FormValues.Text(data, "watch")) is { } watched)
            draft = draft.With(draft.ItemOf(watched.Key) with { Target = "", HasTarget = true });

        return draft;
    }

    /// <summary>The draft of somebody who types that they go on all the same; <see langword="null"/> when the text says something else.</summary>
    public static DesignDraft? AcceptTyped(DesignScene scene, DesignStep step, string text)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('。', '.', '!');
        if (!scene.Texts.List("design.goOnWords").Contains(said, StringComparer.OrdinalIgnoreCase))
            return null;

        var open = Open(scene, step).Where(concern => concern.Severity == PlanConcernSeverity.AsksBack).Select(NameOf).ToList();
        return open.Count == 0 ? scene.Draft : scene.Draft with { Accepted = [.. scene.Draft.Accepted.Concat(open).Distinct(StringComparer.Ordinal).TakeLast(MostAccepted)] };
    }

    private static IEnumerable<PlanConcern> Open(DesignScene scene, DesignStep step)
    {
        if (DesignPlanner.Build(scene) is not { } plan)
            return [];

        return PlanGuards.Check(plan, DesignReckoning.Of(scene), scene.Facts.Figures, scene.Team.Kpis)
            .Where(concern => Belongs(scene, step, concern))
            .Where(concern => concern.Severity == PlanConcernSeverity.Blocks || !scene.Draft.Accepted.Contains(NameOf(concern)));
    }

    private static bool Belongs(DesignScene scene, DesignStep step, PlanConcern concern) => step switch
    {
        DesignStep.Confirm => true,
        DesignStep.Kpis => OfKpis.Contains(concern.Kind),
        DesignStep.Item => concern.Kind == PlanConcernKind.ChanceTooLow
            ? scene.Draft.ItemOf(KeyOf(scene)) is { HasTarget: true, Target.Length: > 0 }
            : OfTargets.Contains(concern.Kind) && concern.KpiKeys.Contains(KeyOf(scene)),
        _ => false,
    };

    private static string KeyOf(DesignScene scene) => scene.Draft.Kpis[Math.Clamp(scene.Draft.ItemIndex, 0, scene.Draft.Kpis.Count - 1)];

    // What was accepted is accepted for these numbers: another target or chance is asked about anew.
    private static string NameOf(PlanConcern concern) => string.Create(
        CultureInfo.InvariantCulture,
        $"{concern.Kind}:{string.Join(',', concern.KpiKeys)}:{concern.Target?.Per}:{concern.Target?.Value:0.##}:{concern.Chance * 100:0}:{concern.CallsPerOperatorDay:0}");

    private static string Words(DesignScene scene, PlanConcern concern)
    {
        var texts = scene.Texts;
        return texts.Format(
            $"design.concern.{Camel(concern.Kind.ToString())}",
            ("kpi", Names(texts, concern.KpiKeys)),
            ("suggested", Names(texts, concern.Suggested)),
            ("target", concern.Target is { } target ? PlanWords.Aim(texts, target) : ""),
            ("best", concern.Reach is { } reach && concern.Target is { } aimed ? PlanWords.Aim(texts, aimed with { Value = DesignTargets.ValueOf(aimed.Per, reach.Best) }) : ""),
            ("chance", concern.Chance is { } chance ? DesignTargets.Chance(texts, chance) : ""),
            ("calls", concern.CallsPerOperatorDay is { } calls ? texts.Number((long)Math.Ceiling(calls)) : ""),
            ("phase", concern.Phase is { } phase ? PlanWords.PhaseName(texts, phase) : ""),
            ("most", texts.Number(KpiPlan.MostKpisToKeepInMind)));
    }

    private static IReadOnlyList<CardButton> Answers(DesignScene scene, DesignStep step, PlanConcern concern)
    {
        var texts = scene.Texts;
        var buttons = new List<CardButton>();
        if (concern.Severity == PlanConcernSeverity.AsksBack)
            buttons.Add(Answer(scene, step, texts["design.keepIt"], ("accept", NameOf(concern))));

        foreach (var remedy in concern.Remedies)
        {
            if (Button(scene, step, concern, remedy) is { } button && !buttons.Exists(other => other.Title == button.Title))
                buttons.Add(button);
        }

        if (buttons.Count == 0 || (buttons.Count == 1 && concern.Severity == PlanConcernSeverity.AsksBack && step == DesignStep.Confirm))
            buttons.Add(DesignFrame.GoButton(scene, texts["design.change"], step, nameof(DesignStep.Goal)));

        return [.. buttons.Take(MostButtons)];
    }

    private static CardButton? Button(DesignScene scene, DesignStep step, PlanConcern concern, PlanRemedy remedy)
    {
        var texts = scene.Texts;
        return remedy switch
        {
            PlanRemedy.AddKpis when concern.Suggested is [var suggested, ..] =>
                Answer(scene, step, texts.Format("design.remedy.addKpi", ("kpi", texts[$"kpi.{suggested}.shortName"])), ("add", suggested)),
            PlanRemedy.OnlyWatch when concern.KpiKeys is [var watched, ..] => Answer(scene, step, texts["design.remedy.onlyWatch"], ("watch", watched)),
            PlanRemedy.ChangeTarget or PlanRemedy.AimAsTeam or PlanRemedy.AimAtRate or PlanRemedy.WriteAction or PlanRemedy.WriteImpact or PlanRemedy.WriteReason or PlanRemedy.WritePurpose =>
                ToItem(scene, step, concern),
            PlanRemedy.RemoveKpis or PlanRemedy.ChangeMain or PlanRemedy.AddKpis => To(scene, step, DesignStep.Kpis, "design.remedy.kpis"),
            PlanRemedy.ChangeGoal or PlanRemedy.SayGoal => To(scene, step, DesignStep.Goal, "design.remedy.goal"),
            PlanRemedy.ChangeList or PlanRemedy.SayPersona => To(scene, step, DesignStep.Persona, "design.remedy.persona"),
            PlanRemedy.ChangeHeadcount => To(scene, step, DesignStep.Calculation, "design.remedy.callers"),
            PlanRemedy.ChangePhase => To(scene, step, DesignStep.Phase, "design.remedy.phase"),
            PlanRemedy.SayPurposes => To(scene, step, DesignStep.Purposes, "design.remedy.purposes"),
            PlanRemedy.SayProcess => To(scene, step, DesignStep.Process, "design.remedy.process"),
            _ => null,
        };
    }

    // At the question itself the field is on the card already.
    private static CardButton? ToItem(DesignScene scene, DesignStep step, PlanConcern concern)
    {
        if (step == DesignStep.Item)
            return null;

        var index = concern.KpiKeys.Count > 0 ? Math.Max(0, scene.Draft.Kpis.ToList().IndexOf(concern.KpiKeys[0])) : 0;
        return new(
            scene.Texts["design.remedy.target"],
            DesignVerbs.Go,
            DesignFrame.DataOf(DesignVerbs.Go, scene, step, ("to", nameof(DesignStep.Item)), ("toItem", index.ToString(CultureInfo.InvariantCulture))));
    }

    private static CardButton? To(DesignScene scene, DesignStep from, DesignStep to, string titleKey) =>
        from == to ? null : DesignFrame.GoButton(scene, scene.Texts[titleKey], from, to.ToString());

    // On the last card a decision about one concern is not yet the decision about the plan.
    private static CardButton Answer(DesignScene scene, DesignStep step, string title, (string Name, object Value) decision)
    {
        var stays = step == DesignStep.Confirm || decision.Name != "accept";
        return new(title, DesignVerbs.Answer, stays ? DesignFrame.DataOf(DesignVerbs.Answer, scene, step, decision, ("stay", "1")) : DesignFrame.DataOf(DesignVerbs.Answer, scene, step, decision));
    }

    private static string Names(Texts texts, IReadOnlyList<string> keys) => string.Join(texts["format.list"], keys.Select(key => texts[$"kpi.{key}.shortName"]));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
