using System.Globalization;
using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>Reads a submitted report form: what stands in its fields, and what is wrong with them.</summary>
public static class ReportFormReader
{
    /// <summary>The longest name of a list or script, in characters.</summary>
    public const int LongestName = 60;

    private const int LongestValue = 200;

    private static readonly string[] TextFields = ["date", "list", "script"];

    /// <summary>The form as it was submitted, not checked yet.</summary>
    /// <param name="data">The submit's data, from the client.</param>
    public static ReportFormState Read(JsonElement data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Enum.GetValues<CountField>().Select(CountWords.NameOf).Concat(TextFields))
        {
            if (Text(data, field) is { Length: > 0 } value)
                values[field] = value;
        }

        return new()
        {
            Nonce = Text(data, "nonce"),
            Corrects = Text(data, "corrects") == "true",
            Original = Original(data),
            Values = values,
            Doubt = Enum.TryParse<DoubtReason>(Text(data, "doubt"), out var doubt) && Enum.IsDefined(doubt) ? doubt : null,
            DoubtWords = Text(data, "doubtWords"),
            DoubtValues = Numbers(Text(data, "doubtValues")),
            Teaches = Text(data, "teaches") == "true",
            DoubtLabel = Text(data, "doubtLabel"),
            Settled = [.. Text(data, "settled").Split(',').SelectMany(name => Enum.GetValues<CountField>().Where(field => CountWords.NameOf(field) == name))],
        };
    }

    /// <summary>A number that a button carries, such as that of an entry; 0 when it is missing or none.</summary>
    public static long Number(JsonElement data, string name) => long.TryParse(Text(data, name), CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>The counts, the day and the names of a form, or what is wrong with them.</summary>
    /// <param name="form">The form.</param>
    /// <param name="today">The day for a form that names none.</param>
    /// <param name="entry">What the form says; of use only when there are no problems.</param>
    /// <returns>Problems by field, as text keys; empty when the form is good.</returns>
    public static IReadOnlyDictionary<string, string> Check(ReportFormState form, DateOnly today, out ReportBlockOf entry)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var counts = ReadCounts(form, problems);
        var date = ReadDate(form, today, problems);
        foreach (var name in TextFields[1..])
        {
            if (form.Value(name).Length > LongestName)
                problems[name] = "problem.nameTooLong";
        }

        if (problems.Count == 0 && counts.IsEmpty)
            problems[""] = "problem.noCounts";
        else if (problems.Count == 0 && (ReportCheck.Check(counts) ?? ReportCheck.CheckDay(date, today)) is { } reason)
            problems[""] = RejectWords.Key(reason);

        entry = new(new(date, form.Value("list"), form.Value("script")), counts);
        return problems;
    }

    private static ReportCounts ReadCounts(ReportFormState form, Dictionary<string, string> problems)
    {
        var counts = ReportCounts.None;
        foreach (var field in Enum.GetValues<CountField>())
        {
            var name = CountWords.NameOf(field);
            switch (CountReader.Read(form.Value(name), field, out var count))
            {
                case CountProblem.None:
                    counts = counts.With(field, count);
                    break;
                case CountProblem.Empty:
                    break;
                case var problem:
                    problems[name] = KeyOf(problem);
                    break;
            }
        }

        return counts;
    }

    private static string KeyOf(CountProblem problem) => problem switch
    {
        CountProblem.Negative => "problem.negative",
        CountProblem.Fraction => "problem.fraction",
        CountProblem.TooLarge => "problem.tooLarge",
        _ => "problem.notANumber",
    };

    private static DateOnly ReadDate(ReportFormState form, DateOnly today, Dictionary<string, string> problems)
    {
        if (form.Value("date") is not { Length: > 0 } text)
            return today;

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        problems["date"] = "problem.badDate";
        return today;
    }

    private static int[] Numbers(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var value) ? value : -1)];

    private static EntryKey? Original(JsonElement data) =>
        DateOnly.TryParseExact(Text(data, "originalDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date, Text(data, "originalList"), Text(data, "originalScript"))
            : null;

    // Inputs come as text from most clients and as numbers from some; anything else is as good as empty.
    private static string Text(JsonElement data, string name)
    {
        if (!data.TryGetProperty(name, out var value))
            return "";

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            _ => "",
        };
        return text.Length <= LongestValue ? text : text[..LongestValue];
    }
}

/// <summary>Counts with the entry that they are for.</summary>
public sealed record ReportBlockOf(EntryKey Key, ReportCounts Counts);
