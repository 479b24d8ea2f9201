using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>6: what is assumed of the rates that the team has too few counts of: from so many percent to so many.</summary>
public sealed class RatesQuestion : DesignQuestion
{
    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Rates;

    /// <inheritdoc/>
    public override bool ReadsNumbers => true;

    /// <inheritdoc/>
    public override bool IsAsked(DesignScene scene) => scene.Facts.Figures.TooFew.Count > 0;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry)
    {
        var texts = scene.Texts;
        var fields = scene.Facts.Figures.TooFew.Select(stage =>
            Line(FieldOf(stage), texts[NameKeyOf(stage)], scene.Draft.Rates.GetValueOrDefault(stage.ToString(), ""), texts[HintKeyOf(stage)]));
        return Frame(scene, isRetry, [.. fields]) with
        {
            Facts = [.. scene.Facts.Figures.Stages.Where(known => known.IsEnough).Select(known => new DesignFact(
                texts[NameKeyOf(known.Stage)], FigureWords.Rate(texts, known.Counts), texts[known.IsRough ? "design.rates.rough" : "design.rates.measured"]))],
            Footnote = texts["design.rates.footnote"],
        };
    }

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data)
    {
        var rates = new Dictionary<string, string>(scene.Draft.Rates, StringComparer.Ordinal);
        foreach (var stage in scene.Facts.Figures.TooFew)
            rates[stage.ToString()] = Said(data, FieldOf(stage), rates.GetValueOrDefault(stage.ToString(), ""));

        return scene.Draft with { Rates = rates };
    }

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        var rates = new Dictionary<string, string>(scene.Draft.Rates, StringComparer.Ordinal);
        foreach (var line in text.Split(['\n', '\r', '、', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var number = line.AsSpan().IndexOfAnyInRange('0', '9') is var narrow and >= 0 ? narrow : line.AsSpan().IndexOfAnyInRange('０', '９');
            if (number < 0 || PercentRange.Read(line[number..]) is null || StageOf(scene, line[..number], rates) is not { } stage)
                return null;

            rates[stage.ToString()] = line[number..];
        }

        return scene.Draft with { Rates = rates };
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene) =>
        Found([.. scene.Facts.Figures.TooFew.Select(stage => (FieldOf(stage), ProblemOf(scene, scene.Draft.Rates.GetValueOrDefault(stage.ToString(), ""))))]);

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) => Join(
        DesignReckoning.AssumptionsOf(scene).OrderBy(one => one.Key).Select(one => scene.Texts.Format(
            "design.rates.rangeOf",
            ("rate", scene.Texts[NameKeyOf(one.Key)]),
            ("low", FigureWords.Percent(scene.Texts, one.Value.Low)),
            ("high", FigureWords.Percent(scene.Texts, one.Value.High)))));

    /// <summary>The text of a rate's name.</summary>
    public static string NameKeyOf(FunnelStage stage) => stage switch
    {
        FunnelStage.Connects => "kpi.connect-rate.name",
        FunnelStage.Appointments => "kpi.appointment-rate.name",
        FunnelStage.Meetings => "kpi.meeting-rate.name",
        FunnelStage.Deals => "kpi.win-rate.name",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Calls have no rate."),
    };

    private static string HintKeyOf(FunnelStage stage) => stage switch
    {
        FunnelStage.Connects => "design.rates.hintConnects",
        FunnelStage.Appointments => "design.rates.hintAppointments",
        FunnelStage.Meetings => "design.rates.hintMeetings",
        _ => "design.rates.hintDeals",
    };

    private static string FieldOf(FunnelStage stage) => "rate" + stage;

    // The rate that a line names; a line without a name is about the first that nothing was said of.
    private static FunnelStage? StageOf(DesignScene scene, string name, Dictionary<string, string> rates)
    {
        var tooFew = scene.Facts.Figures.TooFew;
        if (name.Trim(' ', '　', ':', '：', '=', '約').Length == 0)
            return tooFew.Where(stage => rates.GetValueOrDefault(stage.ToString(), "").Length == 0).Select(stage => (FunnelStage?)stage).FirstOrDefault();

        return KpiCatalogue.PerConnect.FindByWords(name) is { Unit: KpiUnit.Percent } kpi && tooFew.Contains(kpi.Stage) ? kpi.Stage : null;
    }

    private static string? ProblemOf(DesignScene scene, string text)
    {
        if (text.Length == 0)
            return scene.Texts["design.rates.missing"];

        return PercentRange.Read(text) is not { } range ? scene.Texts["design.rates.notARange"]
            : StageAssumption.Check(range.Low / 100, range.High / 100) switch
            {
                null => null,
                StageAssumptionProblem.TooNarrow => scene.Texts["design.rates.tooNarrow"],
                StageAssumptionProblem.TooWide => scene.Texts["design.rates.tooWide"],
                _ => scene.Texts["design.rates.notARange"],
            };
    }
}
