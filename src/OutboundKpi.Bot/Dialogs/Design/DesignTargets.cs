using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>The targets of a draft: what is proposed from the goal, what was decided, and what it does to the goal.</summary>
public static class DesignTargets
{
    /// <summary>What a KPI's target is counted by.</summary>
    public static TargetPer PerOf(Kpi kpi) => kpi.Unit switch
    {
        KpiUnit.Count => TargetPer.OperatorDay,
        KpiUnit.Percent => TargetPer.Percent,
        KpiUnit.Minutes => TargetPer.Minutes,
        KpiUnit.Yen => TargetPer.Yen,
        _ => throw new ArgumentOutOfRangeException(nameof(kpi), kpi.Unit, "Not a unit of a KPI."),
    };

    /// <summary>The text of a target's unit, for its field.</summary>
    public static string UnitKeyOf(Kpi kpi) => PerOf(kpi) switch
    {
        TargetPer.OperatorDay => "design.item.perOperatorDay",
        TargetPer.Percent => "design.item.percent",
        TargetPer.Minutes => "design.item.minutes",
        _ => "design.item.yen",
    };

    /// <summary>A chance in words, never as sure as numbers make it look.</summary>
    public static string Chance(Texts texts, double chance) => chance switch
    {
        >= 0.995 => texts["goal.nearlySure"],
        < 0.01 => texts["goal.nearlyNone"],
        _ => texts.Format("design.item.percentOf", ("n", Math.Round(chance * 100).ToString("0", texts.Culture))),
    };

    /// <summary>A measure's value in the unit of a target: a rate of .09 is 9.</summary>
    public static double ValueOf(TargetPer per, double value) => per == TargetPer.Percent ? Math.Round(value * 100, 1) : Math.Round(value, 1);

    /// <summary>The target that is proposed, with where it comes from or why there is none.</summary>
    public static TargetProposal ProposalFor(DesignScene scene, Kpi kpi) =>
        new TargetProposals(DesignReckoning.Of(scene), scene.Facts.Figures, scene.Team.Kpis).For(kpi.Key);

    /// <summary>The target that a draft names: what was decided, else what is proposed; <see langword="null"/> for a KPI that is only watched.</summary>
    public static PlanTarget? Of(DesignScene scene, Kpi kpi)
    {
        var item = scene.Draft.ItemOf(kpi.Key);
        var proposed = ProposalFor(scene, kpi).Target;
        if (!item.HasTarget)
            return WithChance(scene, kpi, proposed);

        if (item.Target.Length == 0 || !AmountReader.TryReadDecimal(item.Target, out var value))
            return null;

        var said = (double)value;
        var target = proposed is not null && Math.Abs(proposed.Value - said) < 0.005 ? proposed : new PlanTarget(PerOf(kpi), said, TargetBasis.Chosen);
        return WithChance(scene, kpi, target);
    }

    /// <summary>What stands in the field of the target.</summary>
    public static string FieldOf(DesignScene scene, Kpi kpi)
    {
        var item = scene.Draft.ItemOf(kpi.Key);
        return item.HasTarget ? item.Target : ProposalFor(scene, kpi).Target is { } proposed ? proposed.Value.ToString("0.##", CultureInfo.InvariantCulture) : "";
    }

    /// <summary>What is wrong with a target; <see langword="null"/> when nothing is.</summary>
    public static string? ProblemOf(DesignScene scene, Kpi kpi)
    {
        var item = scene.Draft.ItemOf(kpi.Key);
        if (!item.HasTarget || item.Target.Length == 0)
            return null;

        return !AmountReader.TryReadDecimal(item.Target, out var value) ? scene.Texts["design.item.badTarget"]
            : PerOf(kpi) == TargetPer.Percent && value > 100 ? scene.Texts["design.item.badPercent"]
            : null;
    }

    /// <summary>What is known of a target: where the team stands, what is proposed, what chance it gives, what is seen beside it.</summary>
    public static IReadOnlyList<DesignFact> FactsOf(DesignScene scene, Kpi kpi)
    {
        var texts = scene.Texts;
        var facts = new List<DesignFact>();
        if (NowOf(scene, kpi) is { } now)
            facts.Add(new(texts["design.item.now"], now));

        var proposal = ProposalFor(scene, kpi);
        var source = texts[SourceKeyOf(proposal.Source)];
        facts.Add(proposal.Target is { } proposed ? new(texts["design.item.proposed"], PlanWords.Aim(texts, proposed), source) : new(texts["design.item.proposed"], source));

        if (Of(scene, kpi) is { Chance: { } chance })
            facts.Add(new(texts["design.item.chance"], texts.Format("design.item.chanceOf", ("chance", Chance(texts, chance)))));

        facts.Add(new(texts["design.item.pair"], new KpiWording(texts, scene.Team.Kpis.PairOf(kpi)).Name, new KpiWording(texts, kpi).Pair));
        return facts;
    }

    /// <summary>What a KPI does to the goal, as the supervisor wrote it or as it is worked out.</summary>
    public static string ImpactOf(DesignScene scene, Kpi kpi) =>
        scene.Draft.ItemOf(kpi.Key) is { Impact.Length: > 0 } item ? item.Impact : WorkedOutImpactOf(scene, kpi);

    /// <summary>What a KPI does to the goal by the calculation; the language's words where there is none.</summary>
    public static string WorkedOutImpactOf(DesignScene scene, Kpi kpi)
    {
        var texts = scene.Texts;
        if (DesignReckoning.Of(scene) is not { } calculation)
            return new KpiWording(texts, kpi).Impact;

        if (kpi is CallsKpi && Of(scene, kpi) is { } target)
        {
            var deals = calculation.Deals * target.Value / calculation.CallsPerOperatorDay;
            return texts.Format("design.item.impactCalls", ("n", target.Value.ToString("#,0.##", texts.Culture)), ("deals", deals.ToString(deals < 10 ? "0.#" : "0", texts.Culture)));
        }

        if (calculation.GainOfPoint(kpi) is not { } gain)
            return new KpiWording(texts, kpi).Impact;

        return texts.Format("design.item.impactRate", ("gain", gain.ToString(gain < 10 ? "0.0" : "0", texts.Culture)));
    }

    /// <summary>A KPI with its target, for the overview.</summary>
    public static string Summary(DesignScene scene, Kpi kpi) => scene.Texts.Format(
        "format.pair",
        ("label", scene.Texts[$"kpi.{kpi.Key}.shortName"]),
        ("value", Of(scene, kpi) is { } target ? PlanWords.Aim(scene.Texts, target) : scene.Texts["design.item.watched"]));

    private static string SourceKeyOf(TargetSource source) => $"design.source.{char.ToLowerInvariant(source.ToString()[0])}{source.ToString()[1..]}";

    private static PlanTarget? WithChance(DesignScene scene, Kpi kpi, PlanTarget? target) => target is null || DesignReckoning.Of(scene) is not { } calculation
        ? target
        : target with { Chance = calculation.ChanceOf(kpi.Key, target, scene.Team.Kpis) };

    private static string? NowOf(DesignScene scene, Kpi kpi)
    {
        var (texts, figures) = (scene.Texts, scene.Facts.Figures);
        return kpi switch
        {
            CallsKpi when figures.Volume is { } volume => PlanWords.Aim(texts, new(TargetPer.OperatorDay, Math.Round(volume.Mean), TargetBasis.Measured)),
            _ when figures.Find(kpi) is { } known => FigureWords.Rate(texts, known.Counts),
            _ => null,
        };
    }
}
