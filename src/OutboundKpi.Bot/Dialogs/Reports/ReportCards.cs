using System.Globalization;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>What the bot says about reports: the summary, the form, the day.</summary>
public sealed class ReportCards(CardBook book, IOptions<ReportOptions> options)
{
    /// <summary>Teams shows six actions; more would be hidden without a word.</summary>
    private const int MostButtons = 6;

    private const int MostLines = 6;
    private const int MostLinesOfDay = 30;

    /// <summary>What a day holds now, with what the counts are for.</summary>
    public Reply Summary(TurnContext turn, EntryDay day, SummaryOf what)
    {
        var texts = turn.Texts;
        var lines = CountWords.Lines(texts, day.Entries.Count <= MostLines ? day.Entries : day.ChangedFirst, MostLines);
        var heading = texts.Format(what.HeadingKey, ("day", texts.Day(day.Date)));
        var parts = KpiParts(turn, day);
        var model = new ReportSummary(
            heading,
            $"{heading} {lines[^1].Counts}",
            lines,
            Note(texts, what),
            parts.Count > 0 ? parts[0] : KpiPart.None,
            [.. parts.Skip(1)],
            SummaryButtons(texts, day, what));
        return new(book.Fill(CardNames.ReportSummary, texts, model), $"{heading} {CountWords.Write(texts, CountWords.Sum(day.Entries))}");
    }

    /// <summary>What was not clear in a message about several lists or days: nothing is stored, and it is to be sent again.</summary>
    public Reply UnclearAmongSeveral(Texts texts, DoubtReason why, string words)
    {
        var model = new Notice(texts["doubt.sendAgain"], [CardButton.ForCommand(texts["welcome.report"], "report")])
        {
            Quote = texts.Format(RejectWords.Key(why), ("words", words)),
            Detail = texts["doubt.nothingStored"],
        };
        return new(book.Fill(CardNames.Notice, texts, model), texts["question.summary"]);
    }

    /// <summary>That an entry was taken back, with the way to undo it.</summary>
    public Reply Withdrawn(Texts texts, ReportEntry entry)
    {
        var message = texts.Format("report.withdrawn", ("day", texts.Day(entry.Date)));
        var model = new Notice(message, [CardButton.Of(texts["report.restore"], ReportVerbs.Restore, ("nonce", Nonce.New()), ("entry", entry.Seq))])
        {
            Quote = $"{CountWords.Stratum(texts, entry.List, entry.Script)} {CountWords.Write(texts, entry.Counts)}".Trim(),
        };
        return new(book.Fill(CardNames.Notice, texts, model), message);
    }

    /// <summary>One's own counts of a day.</summary>
    public Reply Day(TurnContext turn, EntryDay day, string heading, IReadOnlyList<CardButton> buttons)
    {
        var texts = turn.Texts;
        var total = CountWords.Sum(day.Entries);
        var measures = turn.Kpis.ForCounts(total)
            .Where(kpi => kpi.Denominator is not null)
            .Select(kpi => new KpiWording(texts, kpi))
            .Select(wording => new CountLine(wording.Name, wording.Measure(total)))
            .Where(line => line.Counts.Length > 0);
        var lines = CountWords.Lines(texts, day.Entries, MostLinesOfDay);
        var model = new DayCard(
            heading,
            day.Entries.Count == 0 ? texts["today.none"] : "",
            day.Entries.Count == 0 ? [] : [new("", "", lines)],
            [.. measures],
            buttons);
        return new(book.Fill(CardNames.Day, texts, model), heading);
    }

    /// <summary>The totals of teams on a day; nobody's own numbers.</summary>
    public Reply Teams(Texts texts, string heading, IReadOnlyList<DaySection> sections) =>
        new(book.Fill(CardNames.Day, texts, new DayCard(heading, sections.Count == 0 ? texts["today.noTeams"] : "", sections, [], [])), heading);

    /// <summary>Why nothing was stored, with the way to the form.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="key">The text of the reason; it may name the <c>day</c>.</param>
    /// <param name="date">The day that was meant.</param>
    public Reply Refusal(Texts texts, string key, DateOnly date)
    {
        var message = texts.Format(key, ("day", texts.Day(date)));
        return Notices.Of(book, texts, message, CardButton.ForCommand(texts["welcome.report"], "report"));
    }

    /// <summary>That a day's reports can no longer be changed, and until when they could.</summary>
    public Reply Frozen(TurnContext turn, DateOnly date)
    {
        var n = turn.HomeTeam?.Settings.FreezeBusinessDay ?? options.Value.FreezeBusinessDay;
        var message = turn.Texts.Format("reject.frozen", ("day", turn.Texts.Day(date)), ("n", turn.Texts.Number(n)));
        return Notices.Of(book, turn.Texts, message, CardButton.ForCommand(turn.Texts["welcome.report"], "report"));
    }

    private static CardButton EntryButton(string title, string verb, EntryKey key) =>
        CardButton.Of(title, verb, ("date", Iso(key.Date)), ("list", key.List), ("script", key.Script));

    /// <summary>Which of a day's entries to correct or to take back: a button each, and where there are more than fit, one that shows the next.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="day">The day; it has entries.</param>
    /// <param name="verb">What is done to the chosen one: <see cref="ReportVerbs.Correct"/> or <see cref="ReportVerbs.Withdraw"/>.</param>
    /// <param name="from">How many entries were offered before; beyond the last one it begins anew.</param>
    public Reply Choice(TurnContext turn, EntryDay day, string verb, int from = 0)
    {
        var texts = turn.Texts;
        var word = texts[verb == ReportVerbs.Correct ? "report.correct" : "report.withdraw"];
        from = from < day.Entries.Count ? from : 0;
        var rest = day.Entries.Count - from;
        var offered = rest <= MostButtons ? rest : MostButtons - 1;
        var buttons = day.Entries.Skip(from).Take(offered)
            .Select(entry => EntryButton($"{word} {CountWords.Stratum(texts, entry.List, entry.Script)}".TrimEnd(), verb, EntryDay.KeyOf(entry)))
            .ToList();
        if (offered < rest)
            buttons.Add(CardButton.Of(texts.Format("report.otherEntries", ("n", texts.Number(rest - offered))), verb, ("date", Iso(day.Date)), ("from", from + offered)));

        return Day(turn, day, texts.Format("report.forDay", ("day", texts.Day(day.Date))), buttons);
    }

    // What the team follows comes first, its main KPI before all; without a plan the KPIs of the counts take turns.
    private static List<KpiPart> KpiParts(TurnContext turn, EntryDay day)
    {
        var total = CountWords.Sum(day.Entries);
        var kpis = day.Plan is { } plan ? Followed(turn.Kpis, plan, total) : InTurn(SpokenOf(turn.Kpis, total), turn, day);
        return
        [
            .. kpis.Select((kpi, i) =>
            {
                var wording = new KpiWording(turn.Texts, kpi, turn.HomeTeam, day.Plan);
                var heading = i == 0 ? turn.Texts.Format("report.todayKpi", ("kpi", wording.Name)) : wording.Name;
                return wording.Part(heading, total, turn.Person.PersonId, day.Date);
            }),
        ];
    }

    // A KPI of the team alone, such as its costs, is nothing that a person's day is about, unless the plan has no other.
    private static List<Kpi> Followed(KpiCatalogue all, KpiPlan plan, ReportCounts total)
    {
        var kpis = plan.Items.Select(item => all.Get(item.KpiKey)).ToList();
        if (kpis.Exists(kpi => kpi.Level == KpiLevel.Person))
            kpis.RemoveAll(kpi => kpi.Level != KpiLevel.Person);

        // More calls are a means: the rate of the next stage stands beside them even if the plan forgot it.
        var pairs = kpis.Where(kpi => kpi.IsVolume).Select(all.PairOf).Where(pair => !kpis.Contains(pair)).ToList();
        return kpis.Count > 0 ? [.. kpis, .. pairs] : [.. SpokenOf(all, total)];
    }

    private static IReadOnlyList<Kpi> SpokenOf(KpiCatalogue all, ReportCounts total)
    {
        var kpis = all.ForCounts(total);
        return kpis.Count > 0 ? kpis : [.. all.All.Where(kpi => kpi.Level == KpiLevel.Team && kpi.Numerator is { } field && total[field] is not null)];
    }

    private static List<Kpi> InTurn(IReadOnlyList<Kpi> kpis, TurnContext turn, EntryDay day)
    {
        if (kpis.Count == 0)
            return [];

        var first = (int)((day.Date.DayNumber + KpiWording.Spread(turn.Person.PersonId)) % kpis.Count);
        return [kpis[first], .. kpis.Where((_, i) => i != first)];
    }

    private static string Note(Texts texts, SummaryOf what) =>
        string.Join(' ', new[] { Replaced(texts, what), LeftOut(texts, what.LeftOut), what.Learnt is null ? "" : texts.Format("rule.learnt", ("rule", what.Learnt)) }.Where(note => note.Length > 0));

    private static string LeftOut(Texts texts, IReadOnlyList<string> words)
    {
        const int mostShown = 5;
        if (words.Count == 0)
            return "";

        var shown = string.Join(texts["format.list"], words.Take(mostShown));
        return words.Count <= mostShown
            ? texts.Format("report.leftOut", ("words", shown))
            : texts.Format("report.leftOutMore", ("words", shown), ("n", texts.Number(words.Count - mostShown)));
    }

    private static string Replaced(Texts texts, SummaryOf what)
    {
        if (what.NoteKey is { } key)
            return texts[key];

        if (what.Before is not { } before || what.Said is null || before.Counts == what.Said.Counts)
            return "";

        var keepsSome = before.Counts.OverriddenBy(what.Said.Counts) != what.Said.Counts && what.Merges;
        return texts.Format(keepsSome ? "report.replacedKept" : "report.replaced", ("before", CountWords.Write(texts, before.Counts)));
    }

    private static List<CardButton> SummaryButtons(Texts texts, EntryDay day, SummaryOf what)
    {
        var buttons = new List<CardButton>();
        if (what.Before is { } before && what.Said is { } said && what.CanAdd)
            buttons.Add(AddButton(texts, before, said));

        if (day.Only is { } only)
            buttons.AddRange([EntryButton(texts["report.correct"], ReportVerbs.Correct, EntryDay.KeyOf(only)), EntryButton(texts["report.withdraw"], ReportVerbs.Withdraw, EntryDay.KeyOf(only))]);
        else
            buttons.AddRange([CardButton.ForCommand(texts["report.correct"], "correct", Iso(day.Date)), CardButton.ForCommand(texts["report.withdraw"], "withdraw", Iso(day.Date))]);

        return buttons;
    }

    private static CardButton AddButton(Texts texts, ReportEntry before, ReportBlockOf said)
    {
        var data = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase)
        {
            ["verb"] = ReportVerbs.Add,
            ["nonce"] = Nonce.New(),
            ["replaced"] = before.Seq,
            ["date"] = Iso(said.Key.Date),
            ["list"] = said.Key.List,
            ["script"] = said.Key.Script,
        };
        foreach (var field in Enum.GetValues<CountField>())
        {
            if (said.Counts[field] is { } value)
                data[CountWords.NameOf(field)] = value;
        }

        return new(texts["report.add"], ReportVerbs.Add, data);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
