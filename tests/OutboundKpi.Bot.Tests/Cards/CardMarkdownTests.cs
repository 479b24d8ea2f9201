using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OutboundKpi.AdaptiveCards;
using OutboundKpi.Bot.Cards;

namespace OutboundKpi.Bot.Tests.Cards;

/// <summary>
/// A client reads a TextBlock as Markdown. So what a person can have typed stands in a TextRun, and a TextBlock takes words of the
/// language files only: from <c>text.…</c>, or from the model's properties named here, which hold our words and numbers.
/// </summary>
public sealed partial class CardMarkdownTests
{
    private static readonly string[] OurWords =
    [
        "ComparisonForm.Heading", "ComparisonForm.Problem",
        "DesignForm.Progress", "DesignForm.Heading", "DesignForm.Intro", "DesignForm.Note", "DesignForm.Problem", "DesignForm.Footnote", "DesignChoice.Title",
        "DiagnosisCard.Heading", "DiagnosisCard.Quiet", "DiagnosisCard.More", "DiagnosisFinding.Strength",
        "DayCard.Heading", "DayCard.Message", "DaySection.Detail",
        "FiguresCard.Heading", "FiguresCard.Message", "FiguresCard.Note",
        "HelpItem.Words", "HelpItem.Usage",
        "KpiList.Heading", "KpiListItem.Name",
        "KpiWhy.Heading",
        "KpiPart.Heading",
        "MoneyCard.Heading", "MoneyCard.Message", "MoneyCard.Note",
        "Notice.Heading", "Notice.Message", "Notice.Detail",
        "OutcomesForm.Heading", "OutcomesForm.Message",
        "PersonSummaryCard.Heading", "PersonSummaryCard.Reported", "PersonSummaryCard.Lagged",
        "PlanAnswerCard.Heading", "PlanAnswered.Kpi",
        "PlanHistoryCard.Heading", "PlanHistoryCard.Empty", "PlanVersionLine.Title", "PlanVersionLine.State", "PlanVersionLine.Origin",
        "PlanItemPart.Heading",
        "PlanQuestionCard.Heading", "PlanQuestionCard.Problem", "PlanQuestionCard.Readers",
        "PlanShareCard.Heading", "PlanShareCard.Note", "PlanShareCard.Readers", "PlanAskPart.Problem", "PlanChoice.Title",
        "PlanStatusCard.Heading", "PlanStatusCard.Read", "PlanStatusCard.Note",
        "PlanVersionCard.Heading", "PlanVersionCard.Note", "PlanVersionCard.Origin",
        "ReportForm.Heading", "ReportForm.Problem", "ReportForm.Intro",
        "ReportQuestion.Detail",
        "RetroForm.Heading", "RetroForm.Message", "RetroForm.Note", "RetroChoice.Title", "RetroTick.Label",
        "ReportSummary.Heading", "ReportSummary.Spoken",
        "SettingsChoice.Title",
        "TeamSummaryCard.Heading", "TeamSummaryCard.Reported", "TeamSummaryCard.Lagged",
        "TeamTotalsCard.Heading", "TeamTotalsCard.Message", "TeamTotalsCard.Lagged", "TeamTotal.Reported",
    ];

    public static TheoryData<string> Cards => [.. ShippedCard.Paths];

    [Theory]
    [MemberData(nameof(Cards))]
    public void Only_our_words_are_read_as_Markdown(string path) => MarkdownOf(path).Except(OurWords).ShouldBeEmpty();

    [Fact]
    public void No_property_is_called_ours_for_nothing() => OurWords.Except(ShippedCard.Paths.SelectMany(MarkdownOf)).ShouldBeEmpty();

    /// <summary>The model's properties that stand in Markdown.</summary>
    private static IEnumerable<string> MarkdownOf(string path)
    {
        var card = ShippedCard.Of(path);
        var template = CardTemplate.Compile(JsonSerializer.SerializeToUtf8Bytes(card.Template), path);
        var values = JsonElement.Parse(Marked(card.ModelType, "")!.ToJsonString());
        var filled = JsonElement.Parse(template.Expand(CardValue.From(ShippedCard.Root(values, "ja", CardActionKind.Execute))));
        return CardRules.MarkdownOf(filled).SelectMany(text => Mark().Matches(text)).Select(match => match.Groups["name"].Value).Distinct();
    }

    /// <summary>A value of a type in which each text is the name of the property that holds it, and everything is there.</summary>
    private static JsonNode? Marked(Type type, string mark)
    {
        if (type == typeof(string))
            return $"⟦{mark}⟧";

        if (type == typeof(bool))
            return true;

        if (type.IsValueType)
            return 1;

        if (typeof(IReadOnlyDictionary<string, object>).IsAssignableFrom(type))
            return new JsonObject { ["verb"] = $"⟦{mark}⟧" };

        if (typeof(IEnumerable).IsAssignableFrom(type))
            return new JsonArray(Marked(type.GetGenericArguments()[0], mark));

        var names = type.GetProperties().Select(property => KeyValuePair.Create(
            JsonNamingPolicy.CamelCase.ConvertName(property.Name), Marked(property.PropertyType, $"{type.Name}.{property.Name}")));
        return new JsonObject(names);
    }

    [GeneratedRegex("⟦(?<name>[^⟧]*)⟧", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
