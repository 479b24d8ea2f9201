using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Cards;

/// <summary>Counts in a reader's words.</summary>
public static class CountWords
{
    private static readonly (CountField Field, string Key)[] Fields =
        [.. Enum.GetValues<CountField>().Select(field => (field, "count." + NameOf(field)))];

    /// <summary>The field's name in form inputs, payloads and text keys, such as <c>talkMinutes</c>.</summary>
    public static string NameOf(CountField field) => field switch
    {
        CountField.Calls => "calls",
        CountField.Connects => "connects",
        CountField.Appointments => "appointments",
        CountField.Meetings => "meetings",
        CountField.Deals => "deals",
        CountField.TalkMinutes => "talkMinutes",
        CountField.FollowUps => "followUps",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a count of a report."),
    };

    /// <summary>The counts that were said, in funnel order; what was not said is left out. Empty when nothing was.</summary>
    public static string Write(Texts texts, ReportCounts counts)
    {
        var parts = new List<string>(Fields.Length);
        foreach (var (field, key) in Fields)
        {
            if (counts[field] is { } value)
                parts.Add(texts.Format("format.pair", ("label", texts[key]), ("value", texts.Number(value))));
        }

        return string.Join(texts["format.list"], parts);
    }

    /// <summary>A line for each entry and, where there are several, the sum; of more than <paramref name="most"/> the last ones share a line that says how many they are.</summary>
    public static IReadOnlyList<CountLine> Lines(Texts texts, IReadOnlyList<ReportEntry> entries, int most)
    {
        var lines = new List<CountLine>(Math.Min(entries.Count, most) + 1);
        var shown = entries.Count <= most ? entries.Count : most - 1;
        foreach (var entry in entries.Take(shown))
            lines.Add(new(Stratum(texts, entry.List, entry.Script), Write(texts, entry.Counts)));

        if (shown < entries.Count)
            lines.Add(new(texts.Format("report.otherEntries", ("n", texts.Number(entries.Count - shown))), Write(texts, Sum(entries.Skip(shown)))));

        if (entries.Count > 1)
            lines.Add(new(texts["report.total"], Write(texts, Sum(entries))));

        return lines;
    }

    /// <summary>The sum over entries, field by field; a field that none of them says is absent.</summary>
    public static ReportCounts Sum(IEnumerable<ReportEntry> entries) =>
        entries.Aggregate(ReportCounts.None, (sum, entry) => sum.Plus(entry.Counts));

    /// <summary>List and script as a person wrote them; empty when neither was said.</summary>
    public static string Stratum(Texts texts, string list, string script) => (list, script) switch
    {
        ("", "") => "",
        (_, "") => list,
        ("", _) => script,
        _ => texts.Format("format.stratum", ("list", list), ("script", script)),
    };
}
