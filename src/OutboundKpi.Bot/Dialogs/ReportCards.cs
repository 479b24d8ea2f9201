using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs;

/// <summary>What the bot says about reports: the summary, the form, the day.</summary>
public sealed class ReportCards(CardBook book)
{
    /// <summary>The submit of a report form.</summary>
    public const string SubmitVerb = "report.submit";

    /// <summary>Opens the form of an entry to correct it.</summary>
    public const string CorrectVerb = "report.correct";

    /// <summary>Opens the form with what a likely reading would fill in.</summary>
    public const string FillVerb = "report.fill";

    /// <summary>Takes an entry back.</summary>
    public const string WithdrawVerb = "report.withdraw";

    /// <summary>Brings back an entry that was taken back.</summary>
    public const string RestoreVerb = "report.restore";

    /// <summary>Adds to the entry that a report has replaced.</summary>
    public const string AddVerb = "report.add";

    /// <summary>What a day holds now, with what the counts are for.</summary>
    public Reply Summary(TurnContext turn, EntryDay day, SummaryOf what)
    {
        var texts = turn.Texts;
        var lines = CountWords.Lines(texts, day.Entries);
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

    /// <summary>The form, with what stands in it and what is wrong with it.</summary>
    public Reply Form(Texts texts, ReportFormState form, DateOnly today)
    {
        var date = DateOnly.TryParseExact(form.Value("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given : today;
        var heading = texts.Format(form.Corrects ? "form.headingCorrect" : "form.heading", ("day", texts.Day(date)));
        var model = new ReportForm
        {
            Heading = heading,
            Problem = form.Problems.Count == 0 ? "" : FormProblem(texts, form),
            Question = Question(texts, form),
            Intro = form.Problems.Count > 0 ? "" : form.Replaces ? texts.Format("form.existing", ("day", texts.Day(date))) : texts["form.intro"],
            Calls = Field(texts, form, "calls"),
            Connects = Field(texts, form, "connects"),
            Appointments = Field(texts, form, "appointments"),
            Meetings = Field(texts, form, "meetings"),
            Deals = Field(texts, form, "deals"),
            TalkMinutes = Field(texts, form, "talkMinutes"),
            FollowUps = Field(texts, form, "followUps"),
            List = Field(texts, form, "list"),
            Script = Field(texts, form, "script"),
            Date = Field(texts, form, "date"),
            MaxDate = Iso(today),
            Submit = SubmitData(form),
            Cancel = CardButton.CommandData("cancel"),
        };
        return new(book.Fill(CardNames.ReportForm, texts, model), heading);
    }

    /// <summary>The question about an unclear report, with the likely readings to choose from by one tap.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="form">The form that the reading was not sure of.</param>
    /// <param name="readings">The form as each likely reading fills it in; at least one.</param>
    public Reply Question(Texts texts, ReportFormState form, IReadOnlyList<ReportFormState> readings)
    {
        var buttons = readings.Select(reading => new CardButton(
            readings.Count == 1 ? texts["question.yes"] : Says(texts, reading, form.DoubtValues[0]), SubmitVerb, Filled(SubmitVerb, reading)));
        var question = readings.Count == 1
            ? texts.Format("question.isItThis", ("words", form.DoubtWords))
            : texts.Format("question.whichCount", ("words", form.DoubtLabel));
        var model = new ReportQuestion(
            question,
            readings.Count == 1 ? Numbers(texts, readings[0]) : "",
            texts["doubt.nothingStored"],
            [.. buttons, new CardButton(texts["question.other"], FillVerb, Filled(FillVerb, readings[0]))]);
        return new(book.Fill(CardNames.ReportQuestion, texts, model), texts["question.summary"]);
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
        var model = new Notice(message, [CardButton.Of(texts["report.restore"], RestoreVerb, ("nonce", Nonce.New()), ("entry", entry.Seq))])
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
        var measures = KpiCatalogue.PerConnect.ForCounts(total)
            .Where(kpi => kpi.Denominator is not null)
            .Select(kpi => new KpiWording(texts, kpi))
            .Select(wording => new CountLine(wording.Name, wording.Measure(total)))
            .Where(line => line.Counts.Length > 0);
        var lines = CountWords.Lines(texts, day.Entries);
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
    public Reply Refusal(Texts texts, string message) => new(
        book.Fill(CardNames.Notice, texts, new Notice(message, [CardButton.ForCommand(texts["welcome.report"], "report")])), message);

    /// <summary>The button that opens the form of an entry.</summary>
    public static CardButton CorrectButton(string title, EntryKey key) =>
        CardButton.Of(title, CorrectVerb, ("date", Iso(key.Date)), ("list", key.List), ("script", key.Script));

    /// <summary>The button that takes an entry back.</summary>
    public static CardButton WithdrawButton(string title, EntryKey key) =>
        CardButton.Of(title, WithdrawVerb, ("date", Iso(key.Date)), ("list", key.List), ("script", key.Script));

    private static string Says(Texts texts, ReportFormState reading, int value)
    {
        var field = Enum.GetValues<CountField>().First(field => reading.Value(CountWords.NameOf(field)) == value.ToString(CultureInfo.InvariantCulture));
        return texts.Format("question.itIs", ("field", texts["count." + CountWords.NameOf(field)]));
    }

    private static string Numbers(Texts texts, ReportFormState form) => string.Join(
        texts["format.list"],
        Enum.GetValues<CountField>()
            .Where(field => form.Value(CountWords.NameOf(field)).Length > 0)
            .Select(field => texts.Format("format.pair", ("label", texts["count." + CountWords.NameOf(field)]), ("value", form.Value(CountWords.NameOf(field))))));

    private static Dictionary<string, object> Filled(string verb, ReportFormState form)
    {
        var data = SubmitData(form);
        data["verb"] = verb;
        foreach (var (name, value) in form.Values)
            data[name] = value;

        return data;
    }

    private static List<KpiPart> KpiParts(TurnContext turn, EntryDay day)
    {
        var total = CountWords.Sum(day.Entries);
        IReadOnlyList<Kpi> kpis = KpiCatalogue.PerConnect.ForCounts(total);
        if (kpis.Count == 0)
            kpis = [.. KpiCatalogue.PerConnect.All.Where(kpi => kpi.Level == KpiLevel.Team && kpi.Numerator is { } field && total[field] is not null)];

        if (kpis.Count == 0)
            return [];

        var first = (int)((day.Date.DayNumber + KpiWording.Spread(turn.Person.PersonId)) % kpis.Count);
        return
        [
            .. kpis.Skip(first).Take(1).Concat(kpis.Where((_, i) => i != first)).Select((kpi, i) =>
            {
                var wording = new KpiWording(turn.Texts, kpi);
                var heading = i == 0 ? turn.Texts.Format("report.todayKpi", ("kpi", wording.Name)) : wording.Name;
                return wording.Part(heading, total, turn.Person.PersonId, day.Date);
            }),
        ];
    }

    private static string Note(Texts texts, SummaryOf what) =>
        string.Join(' ', new[] { Replaced(texts, what), what.Learnt is null ? "" : texts.Format("rule.learnt", ("rule", what.Learnt)) }.Where(note => note.Length > 0));

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
            buttons.AddRange([CorrectButton(texts["report.correct"], EntryDay.KeyOf(only)), WithdrawButton(texts["report.withdraw"], EntryDay.KeyOf(only))]);
        else
            buttons.AddRange([CardButton.ForCommand(texts["report.correct"], "correct", Iso(day.Date)), CardButton.ForCommand(texts["report.withdraw"], "withdraw", Iso(day.Date))]);

        return buttons;
    }

    private static CardButton AddButton(Texts texts, ReportEntry before, ReportBlockOf said)
    {
        var data = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase)
        {
            ["verb"] = AddVerb,
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

        return new(texts["report.add"], AddVerb, data);
    }

    private static Dictionary<string, object> SubmitData(ReportFormState form)
    {
        var data = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["verb"] = SubmitVerb, ["nonce"] = form.Nonce };
        if (form.Corrects)
            data["corrects"] = "true";

        if (form.Doubt is { } doubt)
        {
            data["doubt"] = doubt.ToString();
            data["doubtWords"] = form.DoubtWords;
            data["doubtValues"] = string.Join(',', form.DoubtValues);
            data["doubtLabel"] = form.DoubtLabel;
        }

        if (form.Original is { } original)
        {
            data["originalDate"] = Iso(original.Date);
            data["originalList"] = original.List;
            data["originalScript"] = original.Script;
        }

        return data;
    }

    private static FormField Field(Texts texts, ReportFormState form, string name) => new(
        form.Value(name),
        form.Problems.TryGetValue(name, out var key)
            ? texts.Format(key, ("value", form.Value(name)), ("max", ReportFormReader.LongestName.ToString(CultureInfo.InvariantCulture)))
            : "");

    private static string FormProblem(Texts texts, ReportFormState form) =>
        texts[form.Problems.GetValueOrDefault("", "problem.summary")];

    private static string Question(Texts texts, ReportFormState form) => form.Doubt is { } doubt
        ? $"{texts.Format(RejectWords.Key(doubt), ("words", form.DoubtWords))} {texts["doubt.nothingStored"]}"
        : "";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
