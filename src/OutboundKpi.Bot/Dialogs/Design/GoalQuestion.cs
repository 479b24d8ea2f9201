using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>1: what is to come out in the end, how much of it in a month, by when.</summary>
public sealed class GoalQuestion : DesignQuestion
{
    private const long MostDeals = 100_000;

    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Goal;

    /// <inheritdoc/>
    public override bool ReadsNumbers => true;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry)
    {
        var (texts, draft) = (scene.Texts, scene.Draft);
        return Frame(
            scene,
            isRetry,
            [
                new("measure", texts["design.goal.measure"], draft.Measure.ToString())
                {
                    IsChoice = true,
                    Choices = [new(texts["design.goal.deals"], nameof(GoalMeasure.Deals)), new(texts["design.goal.revenue"], nameof(GoalMeasure.Revenue))],
                },
                Line("perMonth", texts["design.goal.perMonth"], draft.PerMonth, texts["design.goal.perMonthHint"]),
                Line("yenPerDeal", texts["design.goal.yenPerDeal"], draft.YenPerDeal, texts["design.goal.yenPerDealHint"]),
                new("until", texts["design.goal.until"], draft.Until) { IsDay = true },
            ]);
    }

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data) => scene.Draft with
    {
        Measure = FormValues.Choice<GoalMeasure>(data, "measure") ?? scene.Draft.Measure,
        PerMonth = Said(data, "perMonth", scene.Draft.PerMonth),
        YenPerDeal = Said(data, "yenPerDeal", scene.Draft.YenPerDeal),
        Until = Said(data, "until", scene.Draft.Until),
    };

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text) => GoalReader.Read(text, scene.Today) is not { } said
        ? null
        : scene.Draft with
        {
            Measure = said.Measure ?? scene.Draft.Measure,
            PerMonth = said.PerMonth is { } perMonth ? Plain(perMonth) : scene.Draft.PerMonth,
            YenPerDeal = said.YenPerDeal is { } yen ? Plain(yen) : scene.Draft.YenPerDeal,
            Until = said.Until is { } until ? FormValues.Iso(until) : scene.Draft.Until,
        };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene)
    {
        var (texts, draft) = (scene.Texts, scene.Draft);
        var perMonth = !AmountReader.TryRead(draft.PerMonth, out var amount) ? texts["design.goal.noNumber"]
            : draft.Measure == GoalMeasure.Deals && amount > MostDeals ? texts["design.goal.tooMany"]
            : null;
        var yen = draft.YenPerDeal.Length == 0
            ? draft.Measure == GoalMeasure.Revenue ? texts["design.goal.needsPrice"] : null
            : AmountReader.TryRead(draft.YenPerDeal, out _) ? null : texts["design.goal.noPrice"];
        var until = draft.Until.Length == 0 ? null
            : GoalReader.ReadDay(draft.Until, scene.Today) is not { } day ? texts["design.goal.noDay"]
            : day < scene.Today ? texts["design.goal.past"]
            : null;
        return Found(("perMonth", perMonth), ("yenPerDeal", yen), ("until", until));
    }

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) => Problems(scene).Count > 0 ? "" : Words(scene.Texts, GoalOf(scene)!);

    /// <summary>The goal that a draft names; <see langword="null"/> while it names none.</summary>
    public static PlanGoal? GoalOf(DesignScene scene)
    {
        var draft = scene.Draft;
        if (!AmountReader.TryRead(draft.PerMonth, out var perMonth))
            return null;

        long? yen = AmountReader.TryRead(draft.YenPerDeal, out var price) ? price : null;
        return draft.Measure == GoalMeasure.Revenue && yen is null ? null : new(draft.Measure, perMonth, yen, GoalReader.ReadDay(draft.Until, scene.Today));
    }

    /// <summary>A goal in words.</summary>
    public static string Words(Texts texts, PlanGoal goal)
    {
        var amount = goal.Measure == GoalMeasure.Deals
            ? texts.Format("design.goal.inDeals", ("n", texts.Number(goal.PerMonth)))
            : texts.Format("design.goal.inRevenue", ("yen", texts.Number(goal.PerMonth)), ("price", texts.Number(goal.YenPerDeal!.Value)), ("deals", texts.Number(goal.DealsPerMonth)));
        return goal.Until is { } until ? texts.Format("design.goal.untilOf", ("goal", amount), ("day", texts.Day(until))) : amount;
    }
}
