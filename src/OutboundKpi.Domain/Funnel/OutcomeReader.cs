using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Funnel;

/// <summary>Reads the outcomes of a day's appointments as people type them: "11/12 商談3 受注1", "11/12 meetings 3 deals 1".</summary>
public static partial class OutcomeReader
{
    private const int Patience = 1000;

    /// <summary>The outcomes that a text names.</summary>
    /// <param name="words">What was typed, without the command's own word.</param>
    /// <param name="now">When, on the speaker's clock.</param>
    /// <returns>Without counts where the text names none; <see langword="null"/> when part of it says something else, so that nothing is guessed.</returns>
    public static OutcomeWords? Read(string words, DateTimeOffset now)
    {
        var text = words.Normalize(NormalizationForm.FormKC);
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match match in Count().Matches(text))
        {
            var kind = match.Groups["held"].Success ? "held" : match.Groups["cancelled"].Success ? "cancelled" : "deals";
            var number = match.Groups["before"].Success ? match.Groups["before"] : match.Groups["after"];
            if (!int.TryParse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || !said.TryAdd(kind, count))
                return null;
        }

        var rest = Count().Replace(text, " ").Trim(' ', '\u3000', '、', ',', '。', '.', ':', '・', '/', 'の');
        var day = rest.Length == 0 ? null : DayReader.Read(rest, now);
        return rest.Length > 0 && day is null ? null : new(day, new(Find("held"), Find("cancelled"), Find("deals")));

        int? Find(string kind) => said.TryGetValue(kind, out var count) ? count : null;
    }

    // The number stands behind its word in Japanese, and on either side of it in English; the end of a date is no number of meetings.
    private const string Kind =
        "(?:(?<held>商談(?:実施|数)?|実施|meetings?|held)" +
        "|(?<cancelled>キャンセル|中止|流れ|cancell?ed|cancell?ations?|no-?shows?)" +
        "|(?<deals>受注数?|成約|契約|deals?|won))";

    [GeneratedRegex(
        Kind + @"\s*[:=は]?\s*(?<after>\d{1,6})\s*件?" +
        @"|(?<![\d/.-])(?<before>\d{1,6})\s+" + Kind + @"(?!\s*[:=]?\s*\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Count();
}
