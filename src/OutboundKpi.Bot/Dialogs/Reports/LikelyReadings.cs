using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>The readings of an unclear message that are likely enough to be offered with one tap.</summary>
public static class LikelyReadings
{
    private const int MostOffered = 3;

    /// <summary>The form as each likely reading would fill it in, likeliest first; empty when only the person can say.</summary>
    public static IReadOnlyList<ReportFormState> Of(ReportFormState form) => form.Doubt switch
    {
        _ when form.Problems.Count > 0 => [],
        DoubtReason.BareNumbers when form.DoubtValues.Count > 1 && LearntRule.From(form, CountsOf(form)) is not null => [form],
        DoubtReason.AmbiguousLabel when form.Teaches && form.DoubtValues is [var value] => [.. form.Candidates.Take(MostOffered).Select(field => With(form, field, value))],
        _ => [],
    };

    // The form already has the number at its first candidate; each reading has it at its own.
    private static ReportFormState With(ReportFormState form, CountField field, int value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var values = new Dictionary<string, string>(form.Values, StringComparer.Ordinal);
        var first = CountWords.NameOf(form.Candidates[0]);
        if (values.GetValueOrDefault(first) == text)
            values.Remove(first);

        values[CountWords.NameOf(field)] = text;
        return form with { Values = values };
    }

    private static ReportCounts CountsOf(ReportFormState form) => Enum.GetValues<CountField>().Aggregate(
        ReportCounts.None,
        (counts, field) => int.TryParse(form.Value(CountWords.NameOf(field)), CultureInfo.InvariantCulture, out var value) ? counts.With(field, value) : counts);
}
