using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>Reading rules in a reader's words.</summary>
public static class RuleWords
{
    /// <summary>The rule as a sentence; may hold a word that a person typed.</summary>
    public static string Write(Texts texts, ReadingRule rule) => rule switch
    {
        ReadingRule.OrderRule order => texts.Format(
            "rule.order",
            ("n", texts.Number(order.Fields.Count)),
            ("fields", string.Join(" / ", order.Fields.Select(field => Name(texts, field))))),
        ReadingRule.LabelRule label => texts.Format("rule.label", ("label", label.Text), ("field", Name(texts, label.Field))),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a kind of rule that has words."),
    };

    private static string Name(Texts texts, CountField field) => texts["count." + CountWords.NameOf(field)];
}
