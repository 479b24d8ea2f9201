using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>7: all of it on one card, what is asked back, from which day it holds, and the story for the floor.</summary>
public sealed class ConfirmQuestion : DesignQuestion
{
    /// <summary>A plan is decided for the near future: so many days at most.</summary>
    public const int LatestDay = 100;

    private static readonly char[] AfterName = [':', '：', ' ', '　', '='];

    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Confirm;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry)
    {
        var texts = scene.Texts;
        var form = Frame(
            scene,
            isRetry,
            [
                Area("why", texts["design.confirm.why"], scene.Draft.Why, texts["design.confirm.whyHint"]),
                new("from", texts["design.confirm.from"], FormValues.Iso(DayOf(scene) ?? FirstDay(scene))) { IsDay = true },
            ]);
        var submit = new Dictionary<string, object>(DesignFrame.DataOf(DesignVerbs.Activate, scene, Step), StringComparer.OrdinalIgnoreCase) { ["nonce"] = Nonce.New() };
        return form with
        {
            Facts = DesignPlanner.Build(scene) is { } plan ? FactsOf(scene, plan) : [],
            Asks = DesignConcerns.AsksOf(scene, Step),
            Footnote = texts["design.confirm.footnote"],
            Next = texts["design.activate"],
            Verb = DesignVerbs.Activate,
            Submit = submit,
            Buttons = [new(texts["design.preview"], DesignVerbs.Preview, DesignFrame.DataOf(DesignVerbs.Preview, scene, Step)), .. form.Buttons],
        };
    }

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data) => DesignConcerns.Accept(
        scene.Draft with { Why = Said(data, "why", scene.Draft.Why), EffectiveFrom = Said(data, "from", scene.Draft.EffectiveFrom) }, data);

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        if (DesignConcerns.AcceptTyped(scene, Step, text) is { } accepted)
            return accepted;

        foreach (var word in scene.Texts.List("design.confirm.fromWords"))
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return GoalReader.ReadDay(text[word.Length..].Trim(AfterName), scene.Today) is { } day ? scene.Draft with { EffectiveFrom = FormValues.Iso(day) } : null;
        }

        return scene.Draft with { Why = text };
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene)
    {
        var texts = scene.Texts;
        var from = DayOf(scene) is not { } day ? texts["design.confirm.noDay"]
            : day < scene.Today ? texts["design.confirm.past"]
            : day > scene.Today.AddDays(LatestDay) ? texts["design.confirm.tooLate"]
            : null;
        return Found(("why", ProblemOf(scene, scene.Draft.Why, "design.confirm.noWhy")), ("from", from));
    }

    /// <inheritdoc/>
    public override bool AsksBack(DesignScene scene) => true;

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) => scene.Draft.Why;

    /// <summary>The first day on which the plan holds; <see langword="null"/> when what stands there is no day.</summary>
    public static DateOnly? DayOf(DesignScene scene) =>
        scene.Draft.EffectiveFrom.Length == 0 ? FirstDay(scene) : GoalReader.ReadDay(scene.Draft.EffectiveFrom, scene.Today);

    // The next business day, so that nobody's day changes while it runs.
    private static DateOnly FirstDay(DesignScene scene) => scene.Facts.History.Calendar.AddBusinessDays(scene.Today, 1);

    private static IReadOnlyList<DesignFact> FactsOf(DesignScene scene, KpiPlan plan)
    {
        var texts = scene.Texts;
        return
        [
            new(texts["design.goal.name"], GoalQuestion.Words(scene.Texts, plan.Goal)),
            new(texts["design.persona.name"], plan.Persona, plan.Problem),
            new(texts["design.phase.name"], PlanWords.PhaseName(texts, plan.Phase)),
            new(texts["design.purposes.name"], Join(plan.Purposes)),
            .. plan.Items.Select((item, i) => new DesignFact(
                texts[i == 0 ? "design.confirm.mainKpi" : "design.confirm.kpi"],
                new KpiWording(texts, scene.Team.Kpis.Get(item.KpiKey)).Name,
                item.Target is { } target ? PlanWords.Aim(texts, target) : texts["design.item.watched"])),
        ];
    }
}
