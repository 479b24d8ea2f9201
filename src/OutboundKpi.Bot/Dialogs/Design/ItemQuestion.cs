using System.Globalization;
using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>6: what makes a KPI more than a number: its target with its chance, the purpose, the reason, the actions, and what it does to the goal. One KPI after another.</summary>
public sealed class ItemQuestion : DesignQuestion
{
    private static readonly char[] AfterName = [':', '：', ' ', '　', '='];

    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Item;

    /// <inheritdoc/>
    public override string UnreadKey => "design.whichField";

    /// <inheritdoc/>
    public override bool IsAsked(DesignScene scene) => scene.Draft.Kpis.Count > 0;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry)
    {
        var (texts, kpi, item) = (scene.Texts, KpiOf(scene), ItemOf(scene));
        var wording = new KpiWording(texts, kpi);
        var form = Frame(
            scene,
            isRetry,
            [
                Line("target", texts.Format("design.item.target", ("unit", texts[DesignTargets.UnitKeyOf(kpi)])), DesignTargets.FieldOf(scene, kpi), texts["design.item.targetHint"]),
                Area("purpose", texts["design.item.purpose"], PurposeOf(scene, kpi)),
                Area("reason", texts["design.item.reason"], item.Reason, texts["design.item.reasonHint"]),
                new("actions", texts["design.item.actions"], string.Join(',', TickedOf(item)))
                {
                    IsTicks = true,
                    Choices = [.. wording.Actions.Select((action, i) => new DesignChoice(action, Plain(i)))],
                },
                Area("ownActions", texts["design.item.ownActions"], item.OwnActions, texts["design.item.ownActionsHint"]),
                Area("impact", texts["design.item.impact"], DesignTargets.ImpactOf(scene, kpi)),
            ]);
        return form with
        {
            Progress = texts.Format(
                "design.item.progress", ("progress", form.Progress), ("n", texts.Number(IndexOf(scene) + 1)), ("of", texts.Number(scene.Draft.Kpis.Count))),
            Heading = wording.Name,
            Facts = DesignTargets.FactsOf(scene, kpi),
            Asks = DesignConcerns.AsksOf(scene, Step),
            Buttons = [new(texts["design.item.again"], DesignVerbs.Answer, DesignFrame.DataOf(DesignVerbs.Answer, scene, Step, ("stay", "1"))), .. form.Buttons],
        };
    }

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data)
    {
        var item = ItemOf(scene);
        var kpi = KpiOf(scene);
        var purpose = Said(data, "purpose", item.Purpose);
        var impact = Said(data, "impact", item.Impact);
        var taken = WithTarget(scene, kpi, item, Said(data, "target", DesignTargets.FieldOf(scene, kpi))) with
        {
            Reason = Said(data, "reason", item.Reason),
            Actions = WasShown(data, "actions") ? Places(scene, kpi, Ticked(data, "actions", [])) : item.Actions,
            OwnActions = Said(data, "ownActions", item.OwnActions),
            Purpose = purpose == new KpiWording(scene.Texts, kpi).Purpose ? "" : purpose,
            Impact = impact == DesignTargets.WorkedOutImpactOf(scene, kpi) ? "" : impact,
        };
        return DesignConcerns.Accept(scene.Draft.With(taken), data);
    }

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        if (DesignConcerns.AcceptTyped(scene, Step, text) is { } accepted)
            return accepted;

        var (item, kpi) = (ItemOf(scene), KpiOf(scene));
        foreach (var line in Lines(text))
        {
            if (Named(scene, "design.item.targetWords", line) is { } target)
                item = WithTarget(scene, kpi, item, target);
            else if (Named(scene, "design.item.actionWords", line) is { } action)
                item = item with { Actions = TickedOf(item), OwnActions = item.OwnActions.Length == 0 ? action : $"{item.OwnActions}\n{action}" };
            else if (Named(scene, "design.item.purposeWords", line) is { } purpose)
                item = item with { Purpose = purpose };
            else if (Named(scene, "design.item.impactWords", line) is { } impact)
                item = item with { Impact = impact };
            else if (Named(scene, "design.item.reasonWords", line) is { } reason)
                item = item with { Reason = reason };
            else if (item.Reason.Length == 0)
                item = item with { Reason = line };
            else
                return null;
        }

        return scene.Draft.With(item);
    }

    /// <inheritdoc/>
    public override bool AsksBack(DesignScene scene) => DesignConcerns.AsksOf(scene, Step).Count > 0;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene)
    {
        var (texts, item, kpi) = (scene.Texts, ItemOf(scene), KpiOf(scene));
        var own = Lines(item.OwnActions);
        var actions = own.Count + TickedOf(item).Count == 0 ? texts["design.item.noAction"] : null;
        return Found(
            ("target", DesignTargets.ProblemOf(scene, kpi)),
            ("purpose", TooLong(scene, item.Purpose)),
            ("reason", ProblemOf(scene, item.Reason, "design.item.noReason")),
            ("actions", actions),
            ("ownActions", TooLong(scene, item.OwnActions)),
            ("impact", ProblemOf(scene, DesignTargets.ImpactOf(scene, kpi), "design.item.noImpact")));
    }

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) => Join(
        scene.Draft.Kpis.Select(key => DesignTargets.Summary(scene, scene.Team.Kpis.Get(key))));

    /// <summary>What a KPI is followed for.</summary>
    public static string PurposeOf(DesignScene scene, Kpi kpi) =>
        scene.Draft.ItemOf(kpi.Key) is { Purpose.Length: > 0 } item ? item.Purpose : new KpiWording(scene.Texts, kpi).Purpose;

    /// <summary>What can be done for a KPI: the ticked ones, then the supervisor's own.</summary>
    public static IReadOnlyList<string> ActionsOf(DesignScene scene, Kpi kpi)
    {
        var item = scene.Draft.ItemOf(kpi.Key);
        var offered = new KpiWording(scene.Texts, kpi).Actions;
        return [.. TickedOf(item).Where(place => place < offered.Count).Select(place => offered[place]), .. Lines(item.OwnActions)];
    }

    private static int IndexOf(DesignScene scene) => Math.Clamp(scene.Draft.ItemIndex, 0, Math.Max(0, scene.Draft.Kpis.Count - 1));

    /// <summary>The KPI that the question is about.</summary>
    private static Kpi KpiOf(DesignScene scene) => scene.Team.Kpis.Get(scene.Draft.Kpis[IndexOf(scene)]);

    private static DesignItem ItemOf(DesignScene scene) => scene.Draft.ItemOf(KpiOf(scene).Key);

    // Two of the language's actions are ticked before anybody has chosen.
    private static IReadOnlyList<int> TickedOf(DesignItem item) => item.Actions ?? [0, 1];

    private static IReadOnlyList<int> Places(DesignScene scene, Kpi kpi, IReadOnlyList<string> ticked)
    {
        var offered = new KpiWording(scene.Texts, kpi).Actions.Count;
        return [.. ticked.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : offered).Where(place => place < offered).Distinct().Order()];
    }

    // A field that still holds the proposal is not a decision: it goes on following the calculation.
    private static DesignItem WithTarget(DesignScene scene, Kpi kpi, DesignItem item, string said) =>
        !item.HasTarget && said == DesignTargets.FieldOf(scene, kpi) ? item : item with { Target = said, HasTarget = true };

    private static string? TooLong(DesignScene scene, string text) =>
        text.Length > LongestText ? scene.Texts.Format("design.tooLong", ("max", scene.Texts.Number(LongestText))) : null;

    private static string? Named(DesignScene scene, string key, string line)
    {
        foreach (var word in scene.Texts.List(key))
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line.Length > word.Length && Array.IndexOf(AfterName, line[word.Length]) >= 0)
                return line[word.Length..].Trim(AfterName);
        }

        return null;
    }
}
