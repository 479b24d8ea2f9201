using System.Globalization;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Cards;

/// <summary>Tells a diagnosis: at most three findings first, then what differs, what cannot be said, and the goal.</summary>
public sealed class DiagnosisCards(CardBook cards)
{
    private const int MostFindings = 3;
    private const int MostDifferences = 3;
    private const int MostMissing = 3;

    /// <summary>The card of a team.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="teamName">The team.</param>
    /// <param name="history">What was read.</param>
    /// <param name="diagnosis">What it says; of persons only what the reader may know.</param>
    /// <param name="nameOfPerson">A person's name by id.</param>
    /// <param name="plan">The team's plan, whose words say what a KPI is for; <see langword="null"/> for none.</param>
    /// <param name="canDesign">Whether the reader may change the plan.</param>
    public Inbound.Reply Team(
        Texts texts, string teamName, TeamHistory history, TeamDiagnosis diagnosis, Func<string, string> nameOfPerson, KpiPlan? plan, bool canDesign)
    {
        var wording = new FindingWording(texts, history.Kpis, nameOfPerson);
        var told = WithoutParts(diagnosis.Findings);
        var changes = told.Where(finding => !IsDifference(finding)).ToList();
        var differences = told.Where(finding => IsDifference(finding) && finding.Strength == FindingStrength.Change).ToList();
        var heading = texts.Format("diagnosis.heading", ("day", texts.Day(history.AsOf)));
        var card = new DiagnosisCard(
            heading,
            teamName,
            changes.Count > 0 ? "" : texts[history.Rows.Count == 0 ? "diagnosis.noData" : "diagnosis.quiet"],
            [.. changes.Take(MostFindings).Select((finding, i) => Tell(texts, wording, finding, $"change{Number(i)}", history, plan))],
            changes.Count > MostFindings ? texts.Format("diagnosis.more", ("n", Number(changes.Count - MostFindings))) : "",
            [.. differences.Take(MostDifferences).Select(wording.Headline)],
            [.. diagnosis.Undecided.Where(missing => history.Rows.Count > 0 || missing.Reason != UndecidedReason.NoData).Take(MostMissing).Select(wording.Missing)],
            diagnosis.Goal is { } goal ? wording.Goal(goal) : [],
            history.Rows.Count == 0 ? [] : wording.Room(diagnosis.Bottleneck),
            canDesign && told.Any(finding => finding.Kind == FindingKind.PhaseReady) ? [CardButton.ForCommand(texts["diagnosis.designPhase"], "design", "phase")] : []);
        return new(cards.Fill(CardNames.Diagnosis, texts, card), heading);
    }

    /// <summary>The findings without those that a larger one is made of.</summary>
    public static IReadOnlyList<Finding> WithoutParts(IReadOnlyList<Finding> findings)
    {
        var parts = findings.SelectMany(finding => finding.Parts).ToHashSet();
        return [.. findings.Where(finding => !parts.Contains(finding))];
    }

    /// <summary>What a reader who must not see single persons may see of a diagnosis.</summary>
    public static TeamDiagnosis WithoutPersons(TeamDiagnosis diagnosis) => diagnosis with
    {
        Findings = [.. diagnosis.Findings.Where(finding => finding.Scope.Operator is null)],
        Undecided = [.. diagnosis.Undecided.Where(missing => missing.Scope.Operator is null)],
    };

    private static bool IsDifference(Finding finding) => finding.Kind is FindingKind.ListDifference or FindingKind.ScriptDifference;

    private static DiagnosisFinding Tell(Texts texts, FindingWording wording, Finding finding, string id, TeamHistory history, KpiPlan? plan)
    {
        var about = history.Kpis.Find(About(finding)) is { } kpi ? new KpiWording(texts, kpi, plan: plan) : null;
        return new(
            id,
            wording.Strength(finding),
            finding.Strength == FindingStrength.Change,
            wording.Headline(finding),
            wording.Evidence(finding),
            wording.Event(finding),
            about?.Purpose ?? "",
            finding.Kind == FindingKind.TargetOutOfReach ? "" : about?.ActionFor(history.Team, history.AsOf) ?? "",
            about?.Impact ?? "");
    }

    // Number chasing is mended at the rate that fell, not by calling still more.
    private static string About(Finding finding) => finding.Parts.Count > 1 ? finding.Parts[1].KpiKey : finding.KpiKey;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
