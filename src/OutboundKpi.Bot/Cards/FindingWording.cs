using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Bot.Cards;

/// <summary>What a diagnosis found, in a reader's words: the texts <c>finding.…</c> of the language.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="kpis">The KPIs as the team reckons them, whose denominators are named.</param>
/// <param name="nameOfPerson">A person's name by id.</param>
public sealed class FindingWording(Texts texts, KpiCatalogue kpis, Func<string, string> nameOfPerson)
{
    /// <summary>A rate of fewer is told as counts only.</summary>
    private const double SmallestShownAsRate = KpiMeasure.SmallestDenominatorShownAsRate;

    /// <summary>変化あり or 様子を見る.</summary>
    public string Strength(Finding finding) => texts[$"finding.strength.{Key(finding.Strength.ToString())}"];

    /// <summary>What is so, in one sentence. May hold names that people typed.</summary>
    public string Headline(Finding finding)
    {
        var kind = Key(finding.Kind.ToString());
        var key = finding.Kind switch
        {
            FindingKind.RateChange when finding.Scope != FindingScope.Team => $"finding.{kind}.{Direction(finding)}Where",
            FindingKind.RateChange or FindingKind.VolumeChange or FindingKind.CohortChange => $"finding.{kind}.{Direction(finding)}",
            FindingKind.OperatorChange => $"finding.{kind}.{Key(finding.Strength.ToString())}.{Direction(finding)}",
            FindingKind.TargetOutOfReach when finding.IsOfGoal => $"finding.{kind}.goal",
            _ => $"finding.{kind}.text",
        };
        return texts.Format(
            key,
            ("kpi", KpiName(finding.KpiKey)),
            ("rate", finding.Parts.Count > 1 ? KpiName(finding.Parts[1].KpiKey) : ""),
            ("where", Where(finding.Scope)),
            ("who", finding.Scope.Operator is { } person ? nameOfPerson(person) : ""),
            ("what", finding.Scope.List ?? finding.Scope.Script ?? ""),
            ("against", finding.Evidence.Against ?? ""),
            ("since", texts.Day(finding.Since)),
            ("asked", Value(finding.KpiKey, finding.Evidence.After.Ratio)),
            ("best", Value(finding.KpiKey, finding.Evidence.Before.Ratio)),
            ("when", texts.Day(finding.Evidence.Before.First)));
    }

    /// <summary>The numbers that anyone can check, and the difference that is left when like is compared with like. May hold typed names.</summary>
    public IReadOnlyList<string> Evidence(Finding finding)
    {
        // What is asked for and what was reached stands in the sentence itself; a phase that has settled has no before and after.
        if (finding.Evidence.Method is "reach" or "settled")
            return [];

        if (finding.Parts.Count > 0)
            return [.. finding.Parts.SelectMany(Evidence)];

        var (evidence, kpi) = (finding.Evidence, finding.KpiKey);
        var lines = new List<string>
        {
            texts.Format(
                evidence.Against is null ? "finding.evidence.levels" : "finding.evidence.sides",
                ("kpi", KpiName(kpi)),
                ("what", finding.Scope.List ?? finding.Scope.Script ?? ""),
                ("against", evidence.Against ?? ""),
                ("before", Level(kpi, evidence.Before)),
                ("after", Level(kpi, evidence.After))),
            texts.Format(
                IsVolume(kpi) ? "finding.evidence.volumeDifference" : "finding.evidence.difference",
                ("difference", Signed(kpi, evidence.Difference)),
                ("low", Signed(kpi, evidence.DifferenceInterval.Low)),
                ("high", Signed(kpi, evidence.DifferenceInterval.High))),
        };
        if (evidence.SinceEarliest is { } earliest && evidence.SinceLatest is { } latest && earliest != latest)
            lines.Add(texts.Format("finding.evidence.since", ("earliest", texts.Day(earliest)), ("latest", texts.Day(latest))));

        return lines;
    }

    /// <summary>A dated event as a candidate for the cause; empty without one. Holds what a person typed.</summary>
    public string Event(Finding finding) => finding.Evidence.Event is { } happened
        ? texts.Format("finding.event", ("day", texts.Day(happened.Date)), ("event", happened.Text))
        : "";

    /// <summary>What cannot be said yet, and what is missing. May hold typed names.</summary>
    public string Missing(Undecided undecided)
    {
        var isLagged = kpis.Find(undecided.KpiKey) is { IsLagged: true };
        var key = undecided switch
        {
            { Reason: UndecidedReason.NoData } when isLagged => "finding.undecided.noCohorts",
            { Reason: UndecidedReason.NoData } => "finding.undecided.noData",
            { Reason: UndecidedReason.NotMature } => "finding.undecided.notMature",
            { Needed: null } => "finding.undecided.tooFew",
            { Against: not null } => "finding.undecided.pair",
            _ => "finding.undecided.needed",
        };
        var denominator = kpis.Find(undecided.KpiKey)?.Denominator;
        return texts.Format(
            key,
            ("kpi", KpiName(undecided.KpiKey)),
            ("what", undecided.Scope.List ?? undecided.Scope.Script ?? ""),
            ("against", undecided.Against ?? ""),
            ("needed", texts.Number(Rounded(undecided.Needed ?? 0))),
            ("denominator", denominator is { } field ? texts[$"count.{Key(field.ToString())}"] : ""),
            ("open", Percent(undecided.Open ?? 0, 0)));
    }

    /// <summary>How the month stands against its goal; sentences in their order.</summary>
    public IReadOnlyList<string> Goal(GoalOutlook goal)
    {
        var values = new (string, string)[]
        {
            ("actual", texts.Number(goal.Actual)),
            ("target", texts.Number(goal.Target)),
            ("low", texts.Number((long)Math.Floor(goal.Range.Low))),
            ("high", texts.Number((long)Math.Ceiling(goal.Range.High))),
            ("chance", goal.Chance is > 0.99 or < 0.01 ? texts[goal.Chance > 0.5 ? "goal.nearlySure" : "goal.nearlyNone"] : Percent(goal.Chance, 0)),
            ("calls", goal.CallsPerOperatorDayForChance is { } calls ? Number(calls, 0) : ""),
            ("needed", goal.NeededPerBusinessDay is { } needed ? Number(needed, 1) : ""),
        };
        var lines = new List<string> { texts.Format("goal.stands", values), texts.Format("goal.expected", values) };
        if (goal.PlanMustChange)
            lines.Add(texts["goal.mustChange"]);
        else if (goal.Verdict != GoalVerdict.OnTrack && goal.CallsPerOperatorDayForChance is not null)
            lines.Add(texts.Format("goal.calls", values));

        return lines;
    }

    /// <summary>Where the room is, or that it cannot be told.</summary>
    public IReadOnlyList<string> Room(Bottleneck? bottleneck)
    {
        if (bottleneck?.Choice is not { ReachableRate: { } reachable, ReachableGain: { } gain } choice)
            return [texts["bottleneck.unknown"]];

        return
        [
            texts.Format(
                "bottleneck.text",
                ("stage", texts[$"bottleneck.stage.{Key(choice.Stage.ToString())}"]),
                ("rate", Percent(choice.Counts.Rate, 1)),
                ("reachable", Percent(reachable, 1)),
                ("gain", Number(gain, 1)),
                ("who", string.Join(texts["format.list"], Enum.GetValues<MovableBy>()
                    .Where(mover => mover != MovableBy.None && choice.MovableBy.HasFlag(mover))
                    .Select(mover => texts[$"bottleneck.who.{Key(mover.ToString())}"])))),
        ];
    }

    /// <summary>A KPI's name with its denominator.</summary>
    public string KpiName(string kpiKey) => new KpiWording(texts, kpis.Get(kpiKey)).Name;

    private static bool IsVolume(string kpiKey) => kpiKey == "calls";

    private static string Key(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Direction(Finding finding) => finding.IsUp ? "up" : "down";

    // A number that is itself an estimate is not told to the last digit.
    private static long Rounded(long needed) => needed switch
    {
        < 100 => (needed + 4) / 5 * 5,
        < 1000 => (needed + 9) / 10 * 10,
        _ => (needed + 99) / 100 * 100,
    };

    private string Where(FindingScope scope) => scope switch
    {
        { List: { } list } => texts.Format("finding.where.list", ("list", list)),
        { Script: { } script } => texts.Format("finding.where.script", ("script", script)),
        _ => "",
    };

    private string Level(string kpiKey, Tally tally) => IsVolume(kpiKey)
        ? texts.Format("finding.evidence.volume", ("mean", Number(tally.Ratio, 1)), ("days", texts.Number((long)tally.Denominator)))
        : texts.Format(
            tally.Denominator >= SmallestShownAsRate ? "finding.evidence.rate" : "finding.evidence.counts",
            ("rate", Percent(tally.Ratio, 1)),
            ("numerator", texts.Number((long)tally.Numerator)),
            ("denominator", texts.Number((long)tally.Denominator)));

    private string Value(string kpiKey, double value) => IsVolume(kpiKey) || kpiKey == Domain.Funnel.Target.Goal ? Number(value, 0) : Percent(value, 1);

    private string Signed(string kpiKey, double value) =>
        (IsVolume(kpiKey) ? value : 100 * value).ToString("+0.0;−0.0;0.0", texts.Culture);

    private string Percent(double share, int digits) => share.ToString($"P{digits}", texts.Culture);

    private string Number(double value, int digits) => value.ToString($"N{digits}", texts.Culture);
}
