using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>A draft's way back from its goal: with the team's own rates where there are enough of them, else with what is assumed.</summary>
public static class DesignReckoning
{
    /// <summary>How many people call, part-timers by their part; <see langword="null"/> when nobody has said and nobody is known.</summary>
    public static double? CallersOf(DesignScene scene) =>
        scene.Draft.Callers.Length > 0 ? AmountReader.TryReadDecimal(scene.Draft.Callers, out var said) ? (double)said : null
        : scene.Facts.Callers > 0 ? scene.Facts.Callers
        : null;

    /// <summary>What is assumed of the rates that the team has too few counts of, as far as it can be reckoned with.</summary>
    public static IReadOnlyDictionary<FunnelStage, StageAssumption> AssumptionsOf(DesignScene scene)
    {
        var assumptions = new Dictionary<FunnelStage, StageAssumption>();
        foreach (var stage in scene.Facts.Figures.TooFew)
        {
            if (scene.Draft.Rates.TryGetValue(stage.ToString(), out var text) && PercentRange.Read(text) is { } range && StageAssumption.Check(range.Low / 100, range.High / 100) is null)
                assumptions.Add(stage, new(range.Low / 100, range.High / 100));
        }

        return assumptions;
    }

    /// <summary>The calculation; <see langword="null"/> while the goal, a rate or the number of people is missing.</summary>
    public static BackwardCalculation? Of(DesignScene scene)
    {
        if (GoalQuestion.GoalOf(scene) is not { } goal || CallersOf(scene) is not { } callers)
            return null;

        var rates = string.Join(';', scene.Draft.Rates.OrderBy(rate => rate.Key, StringComparer.Ordinal).Select(rate => $"{rate.Key}={rate.Value}"));
        return scene.Facts.Reckoned(
            (goal.DealsPerMonth, callers, rates),
            () => PlanFunnel.Of(scene.Facts.Figures, AssumptionsOf(scene)) is { } funnel
                ? BackwardCalculation.Of(goal.DealsPerMonth, funnel, new(scene.Facts.BusinessDays, callers), scene.Facts.Figures.Volume)
                : null);
    }
}
