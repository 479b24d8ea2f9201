using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Cli;

/// <summary>A diagnosis as the command line prints it.</summary>
internal static class DiagnosisJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    /// <summary>One JSON object.</summary>
    /// <param name="history">What was read.</param>
    /// <param name="diagnosis">What it says.</param>
    /// <param name="texts">The team's language.</param>
    /// <param name="plan">The plan in force on that day, whose words say what a KPI is for; <see langword="null"/> for none.</param>
    public static string Write(TeamHistory history, TeamDiagnosis diagnosis, Texts texts, PlanVersion? plan)
    {
        var root = new Dictionary<string, object?>
        {
            ["team"] = history.Team,
            ["asOf"] = Day(history.AsOf),
            ["plan"] = plan is null ? null : Of(("version", plan.Version), ("phase", Kebab(plan.Plan.Phase.ToString()))),
            ["findings"] = diagnosis.Findings.Select(finding => Finding(history, finding, texts, plan?.Plan)),
            ["undecided"] = diagnosis.Undecided.Select(missing => Of(
                ("kpi", missing.KpiKey),
                ("name", Wording(history, missing.KpiKey, texts, plan?.Plan)?.Name),
                ("scope", Scope(history, missing.Scope)),
                ("why", Kebab(missing.Reason.ToString())),
                ("needed", missing.Needed),
                ("open", missing.Open is { } open ? Rounded(open) : null),
                ("against", missing.Against))),
            ["goal"] = diagnosis.Goal is { } goal ? Goal(goal) : null,
            ["bottleneck"] = diagnosis.Bottleneck is { } bottleneck ? Bottleneck(bottleneck) : null,
        };
        return JsonSerializer.Serialize(root, Options);
    }

    private static KpiWording? Wording(TeamHistory history, string kpiKey, Texts texts, KpiPlan? plan) =>
        history.Kpis.Find(kpiKey) is { } kpi ? new(texts, kpi, plan: plan) : null;

    private static Dictionary<string, object> Finding(TeamHistory history, Finding finding, Texts texts, KpiPlan? plan)
    {
        var wording = Wording(history, finding.KpiKey, texts, plan);
        return Of(
            ("kind", Kebab(finding.Kind.ToString())),
            ("kpi", finding.KpiKey),
            ("name", wording?.Name),
            ("scope", Scope(history, finding.Scope)),
            ("direction", finding.IsUp ? "up" : "down"),
            ("since", Day(finding.Since)),
            ("strength", Kebab(finding.Strength.ToString())),
            ("evidence", Evidence(finding)),
            ("purpose", wording?.Purpose),
            ("actions", wording?.Actions),
            ("impact", wording?.Impact));
    }

    private static Dictionary<string, object> Evidence(Finding finding)
    {
        var evidence = finding.Evidence;
        return Of(
            ("method", evidence.Method),
            ("before", Tally(evidence.Before)),
            ("after", Tally(evidence.After)),
            ("difference", Rounded(evidence.Difference)),
            ("interval", Interval(evidence.DifferenceInterval)),
            ("ratio", double.IsFinite(evidence.Ratio) ? Rounded(evidence.Ratio) : null),
            ("p", Rounded(evidence.P)),
            ("allowedP", Rounded(evidence.Allowed)),
            ("dispersion", Rounded(evidence.Dispersion)),
            ("sinceEarliest", evidence.SinceEarliest is { } earliest ? Day(earliest) : null),
            ("sinceLatest", evidence.SinceLatest is { } latest ? Day(latest) : null),
            ("against", evidence.Against),
            ("event", evidence.Event is { } happened ? Of(("date", Day(happened.Date)), ("text", happened.Text)) : null),
            ("parts", finding.Parts.Count == 0 ? null : finding.Parts.Select(part => Of(
                ("kpi", part.KpiKey), ("direction", part.IsUp ? "up" : "down"), ("since", Day(part.Since))))));
    }

    private static Dictionary<string, object> Goal(GoalOutlook goal) => Of(
        ("target", goal.Target),
        ("actual", goal.Actual),
        ("expected", new[] { Rounded(goal.Range.Low), Rounded(goal.Expected), Rounded(goal.Range.High) }),
        ("chance", Rounded(goal.Chance)),
        ("neededPerDay", goal.NeededPerBusinessDay is { } needed ? Rounded(needed) : null),
        ("callsPerOperatorDay", goal.CallsPerOperatorDay is { } calls ? Rounded(calls) : null),
        ("callsPerOperatorDayFor80", goal.CallsPerOperatorDayForChance is { } safe ? Rounded(safe) : null),
        ("verdict", Kebab(goal.Verdict.ToString())),
        ("planMustChange", goal.PlanMustChange));

    private static Dictionary<string, object> Bottleneck(Bottleneck bottleneck) => Of(
        ("stage", bottleneck.Choice is { } choice ? Kebab(choice.Stage.ToString()) : null),
        ("stages", bottleneck.Stages.Select(stage => Of(
            ("stage", Kebab(stage.Stage.ToString())),
            ("numerator", stage.Counts.Successes),
            ("denominator", stage.Counts.Trials),
            ("plusOnePoint", Rounded(stage.GainOfOnePoint)),
            ("reachableRate", stage.ReachableRate is { } rate ? Rounded(rate) : null),
            ("reachableGain", stage.ReachableGain is { } gain ? Rounded(gain) : null),
            ("movableBy", Enum.GetValues<MovableBy>().Where(mover => mover != MovableBy.None && stage.MovableBy.HasFlag(mover)).Select(mover => Kebab(mover.ToString()))),
            ("evidence", Kebab(stage.Evidence.ToString()))))));

    private static Dictionary<string, object> Scope(TeamHistory history, FindingScope scope) =>
        Of(("team", history.Team), ("operator", scope.Operator), ("list", scope.List), ("script", scope.Script));

    private static Dictionary<string, object> Tally(Tally tally) => Of(
        ("from", Day(tally.First)),
        ("to", Day(tally.Last)),
        ("numerator", Rounded(tally.Numerator)),
        ("denominator", Rounded(tally.Denominator)),
        ("ratio", Rounded(tally.Ratio)));

    private static double[] Interval(Interval interval) => [Rounded(interval.Low), Rounded(interval.High)];

    private static Dictionary<string, object> Of(params (string Key, object? Value)[] parts) =>
        parts.Where(part => part.Value is not null).ToDictionary(part => part.Key, part => part.Value!);

    // Six significant digits: more would be false precision, and fewer would lose a small p.
    private static double Rounded(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Kebab(string name) =>
        string.Concat(name.Select((character, i) => char.IsUpper(character) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(character) : character.ToString()));
}
