using System.Text.RegularExpressions;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Dialogs.Design;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Bot.Tests.Languages;

/// <summary>The texts that the program asks for, read from its sources and its cards, and made as it makes them.</summary>
internal static partial class TextUse
{
    /// <summary>The keys that stand in the sources of the bot as they are.</summary>
    public static IReadOnlySet<string> InCode { get; } = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", "OutboundKpi.Bot"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !IsBuilt(file))
        .SelectMany(file => Literal().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups["key"].Value)
        .ToHashSet();

    /// <summary>The keys that stand in the card templates, below <c>text.</c>.</summary>
    public static IReadOnlySet<string> InCards { get; } = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "cards"), "*.json", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".sample.json", StringComparison.Ordinal))
        .SelectMany(file => Expression().Matches(File.ReadAllText(file)))
        .SelectMany(expression => CardText().Matches(expression.Value))
        .Select(match => match.Groups["key"].Value)
        .ToHashSet();

    /// <summary>The keys that are put together from names of the code.</summary>
    public static IReadOnlySet<string> Made(CommandList commands) => new HashSet<string>(
    [
        .. commands.All.SelectMany(command => new[] { $"command.{command.Key}.title", $"command.{command.Key}.usage" }),
        .. Enum.GetNames<CountField>().SelectMany(name => new[] { $"count.{Camel(name)}", $"field.{Camel(name)}" }),
        .. Enum.GetNames<RejectReason>().Select(name => $"reject.{Camel(name)}"),
        .. Enum.GetNames<DoubtReason>().Select(name => $"doubt.{Camel(name)}"),
        .. Enum.GetNames<Phase>().Select(name => $"phase.{Camel(name)}.name"),
        .. FindingKeys(),
        .. RetroWords.Kinds.Keys.SelectMany(kind => Enum.GetNames(kind).Select(name => RetroWords.KeyOf(kind, name))),
        .. PurposeChoices.All.SelectMany(choices => choices.Wrong.Append(choices.Right)).Select(RetroWords.PurposeKey),
        .. DesignKeys(),
        .. KpiCatalogue.PerConnect.All.SelectMany(kpi => KpiParts.Select(part => $"kpi.{kpi.Key}.{part}")),
        "kpi.appointment-rate.namePerCall", "kpi.appointment-rate.purposePerCall", "kpi.appointment-rate.impactPerCall", "kpi.appointment-rate.formulaPerCall",
    ]);

    private static readonly string[] KpiParts = ["name", "shortName", "purpose", "actions", "impact", "formula", "pitfall", "pair", "moves"];

    private static IEnumerable<string> FindingKeys()
    {
        foreach (var strength in Enum.GetNames<FindingStrength>())
        {
            yield return $"finding.strength.{Camel(strength)}";
            yield return $"finding.operatorChange.{Camel(strength)}.up";
            yield return $"finding.operatorChange.{Camel(strength)}.down";
        }

        foreach (var kind in Enum.GetValues<FindingKind>().Where(kind => kind != FindingKind.OperatorChange))
        {
            string[] endings = kind is FindingKind.RateChange or FindingKind.VolumeChange or FindingKind.CohortChange ? ["up", "down"] : ["text"];
            foreach (var ending in endings)
                yield return $"finding.{Camel(kind.ToString())}.{ending}";
        }

        yield return "finding.targetOutOfReach.goal";
        yield return "finding.rateChange.upWhere";
        yield return "finding.rateChange.downWhere";
        foreach (var stage in Enum.GetValues<FunnelStage>().Where(stage => stage != FunnelStage.Calls))
            yield return $"bottleneck.stage.{Camel(stage.ToString())}";

        foreach (var mover in Enum.GetValues<MovableBy>().Where(mover => mover != MovableBy.None))
            yield return $"bottleneck.who.{Camel(mover.ToString())}";
    }

    private static IEnumerable<string> DesignKeys() =>
    [
        .. Enum.GetNames<DesignStep>().SelectMany(step => new[] { "name", "heading", "intro" }.Select(part => $"design.{Camel(step)}.{part}")),
        .. Enum.GetNames<PlanConcernKind>().Select(kind => $"design.concern.{Camel(kind)}"),
        .. KnownPurpose.All.Select(purpose => $"design.purpose.{purpose.Key}"),
        .. Enum.GetNames<TargetSource>().Select(source => $"design.source.{Camel(source)}"),
        .. Enum.GetNames<PhaseQuestion>().SelectMany(question => new[] { "ask", "yes", "no" }.Select(part => $"design.situation.{Camel(question)}.{part}")),
    ];

    private static bool IsBuilt(string file) => Path.GetRelativePath(SourceTree.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"(?<!\$)""(?<key>[a-z][A-Za-z]*(\.[A-Za-z][A-Za-z-]*)+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex(@"(?<![A-Za-z.])(\$root\.)?text\.(?<key>[A-Za-z.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CardText();
}
