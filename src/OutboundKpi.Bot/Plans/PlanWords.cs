using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Plans;

/// <summary>A plan in a reader's words.</summary>
public static class PlanWords
{
    /// <summary>The goal: what, and how much of it a month.</summary>
    public static string Goal(Texts texts, PlanGoal goal)
    {
        var words = texts.Format(goal.Measure == GoalMeasure.Deals ? "plan.goalDeals" : "plan.goalRevenue", ("n", texts.Number(goal.PerMonth)));
        return goal.Until is { } until ? texts.Format("plan.goalUntil", ("goal", words), ("day", texts.Day(until))) : words;
    }

    /// <summary>The number of a target with its unit.</summary>
    public static string Aim(Texts texts, PlanTarget target) => texts.Format(AimKey(target.Per), ("n", target.Value.ToString("#,0.##", texts.Culture)));

    /// <summary>A target with where it comes from; that there is none for a KPI that is only watched.</summary>
    public static string Target(Texts texts, PlanItem item)
    {
        if (item.Target is not { } target)
            return texts["plan.watched"];

        var words = texts.Format("plan.target", ("target", Aim(texts, target)), ("basis", texts[BasisKey(target.Basis)]));
        return target.Chance is { } chance
            ? texts.Format("plan.targetChance", ("target", words), ("chance", ((int)Math.Round(chance * 100)).ToString(CultureInfo.InvariantCulture)))
            : words;
    }

    /// <summary>The number of a version.</summary>
    public static string Version(Texts texts, PlanVersion version) => texts.Format("plan.version", ("n", texts.Number(version.Version)));

    /// <summary>The first day of a version.</summary>
    public static string From(Texts texts, PlanVersion version, DateOnly today) => texts.Format("plan.from", ("day", Day(texts, version.EffectiveFrom, today)));

    /// <summary>A day, with its year where it is not that of the reader's day.</summary>
    public static string Day(Texts texts, DateOnly day, DateOnly today) => day.Year == today.Year
        ? texts.Day(day)
        : texts.Format("plan.dayOfYear", ("year", day.Year.ToString(CultureInfo.InvariantCulture)), ("day", texts.Day(day)));

    /// <summary>Who decided when. Holds the person's name.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="version">The version.</param>
    /// <param name="nameOf">A person's name by id.</param>
    /// <param name="zone">The team's time zone.</param>
    /// <param name="today">The day of the question.</param>
    public static string Decided(Texts texts, PlanVersion version, Func<string, string> nameOf, string zone, DateOnly today) => texts.Format(
        "plan.decided",
        ("name", nameOf(version.DecidedBy)),
        ("day", Day(texts, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(version.DecidedAt, TimeZoneInfo.FindSystemTimeZoneById(zone)).Date), today)),
        ("version", Version(texts, version)));

    /// <summary>What a version came from: how many answers, the version that it brings back, the design.</summary>
    public static string Origin(Texts texts, PlanVersion version) => version switch
    {
        { Voices: { } voices } => texts.Format("plan.voices", ("n", texts.Number(voices))),
        { Restores: { } restored } => texts.Format("plan.restores", ("n", texts.Number(restored))),
        _ => texts["plan.noVoices"],
    };

    /// <summary>A phase by its name.</summary>
    public static string PhaseName(Texts texts, Phase phase) => texts[phase switch
    {
        Phase.Launch => "phase.launch.name",
        Phase.Improve => "phase.improve.name",
        Phase.Stable => "phase.stable.name",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    }];

    /// <summary>A KPI's name with the denominator that the team uses.</summary>
    public static string KpiName(Texts texts, KpiCatalogue kpis, string key) => new KpiWording(texts, kpis.Get(key)).Name;

    /// <summary>A KPI of a plan with its three intentions, its reason and its target.</summary>
    public static PlanItemPart Item(Texts texts, KpiCatalogue kpis, PlanItem item) =>
        new(KpiName(texts, kpis, item.KpiKey), item.Purpose, item.Actions, item.Impact, item.Reason, Target(texts, item));

    private static string AimKey(TargetPer per) => per switch
    {
        TargetPer.OperatorDay => "plan.perOperatorDay",
        TargetPer.Day => "plan.perDay",
        TargetPer.Month => "plan.perMonth",
        TargetPer.Percent => "plan.percent",
        TargetPer.Minutes => "plan.minutes",
        TargetPer.Yen => "plan.yen",
        _ => throw new ArgumentOutOfRangeException(nameof(per), per, "Not what a target is counted by."),
    };

    private static string BasisKey(TargetBasis basis) => basis switch
    {
        TargetBasis.Measured => "plan.basisMeasured",
        TargetBasis.Assumed => "plan.basisAssumed",
        TargetBasis.Chosen => "plan.basisChosen",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not where a target comes from."),
    };
}
