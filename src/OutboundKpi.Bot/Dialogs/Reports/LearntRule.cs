using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>What an answered question teaches about how the team writes.</summary>
public static class LearntRule
{
    /// <summary>The rule that an answer makes of the doubt in a form.</summary>
    /// <param name="form">The form that asked.</param>
    /// <param name="counts">What the person answered.</param>
    /// <returns>
    /// <see langword="null"/> when it teaches nothing, or the answer does not say clearly what the numbers meant: one of them was changed, or stands at two of the places that were asked about.
    /// </returns>
    public static ReadingRule? From(ReportFormState form, ReportCounts counts)
    {
        if (!form.Teaches)
            return null;

        var fields = new List<CountField>();
        foreach (var value in form.DoubtValues)
        {
            var places = Enum.GetValues<CountField>().Except(form.Settled).Where(field => counts[field] == value).ToList();
            if (places.Count != 1 || fields.Contains(places[0]))
                return null;

            fields.Add(places[0]);
        }

        return form.Doubt switch
        {
            DoubtReason.BareNumbers when form.DoubtLabel.Length == 0 => ReadingRule.BareOrder(fields),
            DoubtReason.AmbiguousLabel when fields.Count == 1 && ReadingRule.TryLabel(form.DoubtLabel, fields[0]) is { } rule => rule,
            _ => null,
        };
    }
}
