using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>Makes report forms: empty, with what was reported, or with what was clear in a message that was not clear as a whole.</summary>
public sealed class ReportForms(ReportBook book)
{
    /// <summary>The form for a day: with what was reported for it, or empty with the list and script of the last report.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="key">The entry; <see langword="null"/> for today's with the list and script last used.</param>
    /// <param name="corrects">Whether it was asked for to correct.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask<ReportFormState> NewAsync(TurnContext turn, EntryKey? key, bool corrects, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            var last = await book.LastUsedStrataAsync(turn, cancellationToken);
            key = new(turn.Today, last.List, last.Script);
        }

        var day = await book.LoadAsync(turn, key.Date, cancellationToken);
        var known = day.Find(key);
        return Of(key, known?.Counts ?? ReportCounts.None) with { Corrects = corrects, Replaces = known is not null, Original = corrects && known is not null ? key : null };
    }

    /// <summary>A form for an entry with these counts.</summary>
    public static ReportFormState Of(EntryKey key, ReportCounts counts)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["date"] = key.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["list"] = key.List,
            ["script"] = key.Script,
        };
        foreach (var field in Enum.GetValues<CountField>())
        {
            if (counts[field] is { } value)
                values[CountWords.NameOf(field)] = value.ToString(CultureInfo.InvariantCulture);
        }

        return new() { Nonce = Nonce.New(), Values = values };
    }

    /// <summary>The unclear words of a message, as written.</summary>
    public static string WordsOf(ReportReading.Doubtful doubtful) => string.Join(" / ", doubtful.Doubts.Select(d => d.Words.Trim()).Distinct().Take(4));

    /// <summary>The form that asks about a message: what was clear stands in it; of what was not, each number at its likeliest place that is still free.</summary>
    public static ReportFormState Asking(ReportFormState form, ReportCounts clear, ReportReading.Doubtful doubtful)
    {
        var values = new Dictionary<string, string>(form.Values, StringComparer.Ordinal);
        foreach (var field in Enum.GetValues<CountField>())
        {
            if (clear[field] is { } value)
                values[CountWords.NameOf(field)] = value.ToString(CultureInfo.InvariantCulture);
        }

        var bare = doubtful.Doubts.Count > 1 && doubtful.Doubts.All(doubt => doubt.IsBare);
        var taken = Enum.GetValues<CountField>().Where(field => clear[field] is not null).ToHashSet();
        var asked = new HashSet<CountField>();
        foreach (var doubt in doubtful.Doubts)
        {
            var free = doubt.Candidates.Where(taken.Add).Take(1);
            foreach (var field in free)
            {
                asked.Add(field);
                values[CountWords.NameOf(field)] = doubt.Value.ToString(CultureInfo.InvariantCulture);
            }
        }

        return form with
        {
            Values = values,
            Doubt = doubtful.Why,
            DoubtWords = WordsOf(doubtful),
            DoubtValues = [.. doubtful.Doubts.Select(d => d.Value)],
            Teaches = bare || doubtful.Doubts is [{ Label: not null }],
            DoubtLabel = doubtful.Doubts is [{ Label: { } label }] ? label : "",
            Settled = [.. Enum.GetValues<CountField>().Where(field => values.ContainsKey(CountWords.NameOf(field)) && !asked.Contains(field))],
            Candidates = doubtful.Doubts is [{ Candidates: var candidates }] ? candidates : [],
        };
    }
}
