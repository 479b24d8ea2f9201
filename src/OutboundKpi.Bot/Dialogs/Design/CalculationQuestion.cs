using System.Globalization;
using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>6: the way back from the goal to each day's calls, with ranges and what they rest on.</summary>
public sealed class CalculationQuestion : DesignQuestion
{
    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Calculation;

    /// <inheritdoc/>
    public override bool ReadsNumbers => true;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry)
    {
        var texts = scene.Texts;
        var callers = DesignReckoning.CallersOf(scene);
        var value = scene.Draft.Callers.Length > 0 ? scene.Draft.Callers : callers?.ToString(CultureInfo.InvariantCulture) ?? "";
        var form = Frame(scene, isRetry, [Line("callers", texts["design.calculation.callers"], value, texts["design.calculation.callersHint"])]);
        var calculation = DesignReckoning.Of(scene);
        return form with
        {
            Facts = calculation is null ? [] : FactsOf(scene, calculation),
            Footnote = calculation is null ? "" : texts["design.calculation.footnote"],
            Buttons = [new(texts["design.calculation.again"], DesignVerbs.Answer, DesignFrame.DataOf(DesignVerbs.Answer, scene, Step, ("stay", "1"))), .. form.Buttons],
        };
    }

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data) => scene.Draft with { Callers = Said(data, "callers", scene.Draft.Callers) };

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        var said = text;
        foreach (var word in scene.Texts.List("design.calculation.callersWords"))
            said = said.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? said[word.Length..].Trim(' ', '　', ':', '：') : said;

        return AmountReader.TryReadDecimal(said, out _) ? scene.Draft with { Callers = said } : null;
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene) =>
        Found(("callers", DesignReckoning.CallersOf(scene) is > 0 and <= MostCallers ? null : scene.Texts["design.calculation.noCallers"]));

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) => DesignReckoning.Of(scene) is { } calculation ? Calls(scene, calculation) : "";

    private static List<DesignFact> FactsOf(DesignScene scene, BackwardCalculation calculation)
    {
        var texts = scene.Texts;
        var facts = new List<DesignFact>
        {
            new("", Calls(scene, calculation)),
            new("", PerDay(scene, calculation), FitOf(scene, calculation)),
        };
        foreach (var need in calculation.Needs.Where(need => need.Stage != FunnelStage.Calls))
            facts.Add(new(texts[CountKeyOf(need.Stage)], Range(scene, need)));

        foreach (var stage in new[] { FunnelStage.Connects, FunnelStage.Appointments, FunnelStage.Meetings, FunnelStage.Deals })
            facts.Add(RateOf(scene, calculation.Funnel[stage], stage, isLeastKnown: calculation.MostUncertain == stage));

        return facts;
    }

    private static string Calls(DesignScene scene, BackwardCalculation calculation) => scene.Texts.Format(
        "design.calculation.calls",
        ("goal", GoalQuestion.Words(scene.Texts, GoalQuestion.GoalOf(scene)!)),
        ("calls", Range(scene, calculation[FunnelStage.Calls])));

    private static string PerDay(DesignScene scene, BackwardCalculation calculation)
    {
        var texts = scene.Texts;
        return texts.Format(
            calculation.CallsPerOperatorDayForChance is null ? "design.calculation.perDayNoChance" : "design.calculation.perDay",
            ("people", calculation.Work.Operators.ToString("0.#", texts.Culture)),
            ("days", texts.Number(calculation.Work.BusinessDays)),
            ("average", Whole(scene, calculation.CallsPerOperatorDay)),
            ("safe", Whole(scene, calculation.CallsPerOperatorDayForChance ?? 0)));
    }

    private static string FitOf(DesignScene scene, BackwardCalculation calculation) => calculation.Volume is not { } volume ? "" : scene.Texts.Format(
        calculation.FitForChance == CallsFit.Fits ? "design.calculation.fits" : "design.calculation.doesNotFit",
        ("usual", Whole(scene, volume.Mean)),
        ("most", Whole(scene, volume.NinetiethPercentile ?? volume.Mean)));

    private static DesignFact RateOf(DesignScene scene, StageRate rate, FunnelStage stage, bool isLeastKnown)
    {
        var texts = scene.Texts;
        var words = rate.Counts is { } counts
            ? FigureWords.Rate(texts, counts)
            : texts.Format("design.calculation.assumed", ("low", FigureWords.Percent(texts, rate.Assumption!.Low)), ("high", FigureWords.Percent(texts, rate.Assumption.High)));
        var basis = texts[rate.Counts is null ? "design.calculation.fromYou"
            : scene.Facts.Figures.Find(stage) is { IsRough: true } ? "design.rates.rough"
            : "design.rates.measured"];
        return new(texts[RatesQuestion.NameKeyOf(stage)], words, isLeastKnown ? texts.Format("design.calculation.leastKnown", ("basis", basis)) : basis);
    }

    private static string Range(DesignScene scene, StageNeed need) => scene.Texts.Format(
        "design.calculation.range",
        ("n", FigureWords.About(scene.Texts, (long)Math.Ceiling(need.Average))),
        ("low", FigureWords.About(scene.Texts, (long)Math.Ceiling(need.Range.Low))),
        ("high", FigureWords.About(scene.Texts, (long)Math.Ceiling(need.Range.High))));

    private static string Whole(DesignScene scene, double value) => scene.Texts.Number((long)Math.Ceiling(value));

    private static string CountKeyOf(FunnelStage stage) => stage switch
    {
        FunnelStage.Connects => "count.connects",
        FunnelStage.Appointments => "count.appointments",
        _ => "count.meetings",
    };

    private const double MostCallers = 10_000;
}
