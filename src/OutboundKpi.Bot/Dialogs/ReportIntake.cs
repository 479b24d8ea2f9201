using System.Globalization;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs;

/// <summary>
/// Takes reports into the log, typed or by form. What is understood is stored and echoed; what is doubtful is asked about; what is
/// impossible is refused with the reason. A count that was not said is never stored.
/// </summary>
public sealed class ReportIntake(
    ReportParser parser, ReportStore reports, ReadingRuleStore rules, ReportCards cards, IOptions<ReportOptions> options)
{
    /// <summary>Reads a message as a report.</summary>
    /// <returns><see cref="FormAnswer.AskAgain"/> with the form that asks about what is doubtful; <see cref="FormAnswer.NotAReport"/> when it is none.</returns>
    public ValueTask<FormAnswer> ReadAsync(TurnContext turn, string text, bool isCorrection, CancellationToken cancellationToken) =>
        ReadAsync(turn, text, about: null, isCorrection, cancellationToken);

    /// <summary>Whether a text would be read as a report, clear or not.</summary>
    public bool IsReport(TurnContext turn, string text) => parser.Read(text, ReadingContext.At(turn.Now)) is not ReportReading.Rejected;

    /// <summary>Reads a message as the answer to a form: what it leaves unsaid (day, list, script) is the form's.</summary>
    public ValueTask<FormAnswer> AnswerFormAsync(TurnContext turn, ReportFormState form, string text, CancellationToken cancellationToken)
    {
        ReportFormReader.Check(form, turn.Today, out var about);
        return ReadAsync(turn, text, about.Key, form.Corrects, cancellationToken);
    }

    /// <summary>Takes a submitted form: all of it, so an empty field is a count that was not said.</summary>
    public async ValueTask<FormAnswer> SubmitAsync(TurnContext turn, ReportFormState form, CancellationToken cancellationToken)
    {
        var problems = ReportFormReader.Check(form, turn.Today, out var said);
        if (problems.Count > 0)
            return new FormAnswer.AskAgain(form with { Problems = problems });

        if (IsFrozen(said.Key.Date, turn) || (form.Original is { } from && IsFrozen(from.Date, turn)))
            return Refuse(turn, "reject.frozen", said.Key.Date);

        var day = await LoadAsync(turn, said.Key.Date, cancellationToken);
        var before = day.Find(said.Key);
        if (form.Original is { } original && original != said.Key)
            await TakeBackAsync(turn, day, original, cancellationToken);

        turn.SpentNonce = form.Nonce.Length > 0 ? form.Nonce : null;
        Append(turn, day, said, before is null && !form.Corrects ? ReportSource.Form : ReportSource.Correction);
        turn.SayPrivately(cards.Summary(turn, day, new(form.Corrects ? "report.corrected" : "report.received", before, said)
        {
            CanAdd = !form.Corrects,
            Learnt = Learn(turn, form, said.Counts),
        }));
        return new FormAnswer.Done();
    }

    /// <summary>Adds counts to an entry that they had replaced.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="said">What was said, and for which entry.</param>
    /// <param name="replacedSeq">The entry that it replaced.</param>
    /// <param name="nonce">The nonce of the card that offered to add.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask AddAsync(TurnContext turn, ReportBlockOf said, long replacedSeq, string nonce, CancellationToken cancellationToken)
    {
        var day = await LoadAsync(turn, said.Key.Date, cancellationToken);
        var replaced = await reports.GetEntryAsync(turn.TenantId, replacedSeq, cancellationToken);
        var isMine = replaced is not null && replaced.PersonId == turn.Person.PersonId && EntryDay.KeyOf(replaced) == said.Key;
        var sum = isMine ? new ReportBlockOf(said.Key, replaced!.Counts.Plus(said.Counts)) : said;

        turn.SpentNonce = nonce.Length > 0 ? nonce : null;
        var canAdd = isMine && !IsFrozen(said.Key.Date, turn) && ReportCheck.Check(sum.Counts) is null
            && day.Find(said.Key)?.Counts == replaced!.Counts.OverriddenBy(said.Counts);
        if (!canAdd)
        {
            turn.SayPrivately(cards.Summary(turn, day, new("report.forDay") { NoteKey = "report.addStale" }));
            return;
        }

        Append(turn, day, sum, ReportSource.Correction);
        turn.SayPrivately(cards.Summary(turn, day, new("report.added")));
    }

    /// <summary>Takes an entry back; it can be brought back by one tap.</summary>
    public async ValueTask WithdrawAsync(TurnContext turn, EntryKey key, CancellationToken cancellationToken)
    {
        var day = await LoadAsync(turn, key.Date, cancellationToken);
        if (IsFrozen(key.Date, turn))
        {
            turn.Say(Refusal(turn, "reject.frozen", key.Date));
        }
        else if (day.Find(key) is { } entry)
        {
            TakeBack(turn, entry);
            turn.SayPrivately(cards.Withdrawn(turn.Texts, entry));
        }
        else
        {
            turn.SayPrivately(Refusal(turn, "reject.nothingToCorrect", key.Date));
        }
    }

    /// <summary>Brings back an entry that was taken back, unless something was reported in its place since.</summary>
    public async ValueTask RestoreAsync(TurnContext turn, long seq, string nonce, CancellationToken cancellationToken)
    {
        var entry = await reports.GetEntryAsync(turn.TenantId, seq, cancellationToken);
        if (entry is null || entry.PersonId != turn.Person.PersonId || IsFrozen(entry.Date, turn))
        {
            turn.Say(Refusal(turn, "reject.notRestored", turn.Today));
            return;
        }

        turn.SpentNonce = nonce.Length > 0 ? nonce : null;
        var day = await LoadAsync(turn, entry.Date, cancellationToken);
        if (day.Find(EntryDay.KeyOf(entry)) is null)
            Append(turn, day, new(EntryDay.KeyOf(entry), entry.Counts), ReportSource.Correction);

        turn.SayPrivately(cards.Summary(turn, day, new("report.forDay")));
    }

    /// <summary>The form for a day: with what was reported for it, or empty with the list and script of the last report.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="key">The entry; <see langword="null"/> for today's with the list and script last used.</param>
    /// <param name="corrects">Whether it was asked for to correct.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask<ReportFormState> NewFormAsync(TurnContext turn, EntryKey? key, bool corrects, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            var last = await reports.GetLastUsedStrataAsync(turn.TenantId, turn.Person.PersonId, cancellationToken);
            key = new(turn.Today, last?.List ?? "", last?.Script ?? "");
        }

        var day = await LoadAsync(turn, key.Date, cancellationToken);
        var known = day.Find(key);
        return FormOf(key, known?.Counts ?? ReportCounts.None) with
        {
            Corrects = corrects,
            Original = corrects && known is not null ? key : null,
            Replaces = !corrects && known is not null,
        };
    }

    /// <summary>The entries of one of the sender's days.</summary>
    public async ValueTask<EntryDay> LoadAsync(TurnContext turn, DateOnly date, CancellationToken cancellationToken) =>
        new(date, await reports.GetDayAsync(turn.TenantId, turn.Person.PersonId, date, asOf: null, cancellationToken));

    /// <summary>Whether a day's reports can no longer be changed.</summary>
    public bool IsFrozen(DateOnly date, TurnContext turn) =>
        date <= turn.Today
        && BusinessCalendar.Default.NthBusinessDay(Month.Of(date).AddMonths(1), options.Value.FreezeBusinessDay) is { } last
        && turn.Today > last;

    /// <summary>Says why nothing was stored.</summary>
    public Reply Refusal(TurnContext turn, string key, DateOnly date) => cards.Refusal(
        turn.Texts,
        turn.Texts.Format(
            key,
            ("day", turn.Texts.Day(date)),
            ("n", options.Value.FreezeBusinessDay.ToString(CultureInfo.InvariantCulture))));

    private async ValueTask<FormAnswer> ReadAsync(
        TurnContext turn, string text, EntryKey? about, bool isCorrection, CancellationToken cancellationToken)
    {
        switch (parser.Read(text, await ContextAsync(turn, cancellationToken)))
        {
            case ReportReading.Understood understood:
                var how = isCorrection || understood.IsCorrection ? Taking.Correct : understood.IsPartOfDay ? Taking.Add : Taking.Replace;
                return await TakeAsync(turn, understood.Blocks, about, how, cancellationToken);

            // One form holds one entry; of several, the person is asked to write the unclear one out.
            case ReportReading.Doubtful { Blocks.Count: > 1 } doubtful:
                turn.SayPrivately(cards.UnclearAmongSeveral(turn.Texts, doubtful.Why, WordsOf(doubtful)));
                return new FormAnswer.Done();

            case ReportReading.Doubtful doubtful:
                var first = doubtful.Blocks.Count > 0 ? doubtful.Blocks[0] : new ReportBlock(ReportCounts.None);
                var form = await NewFormAsync(turn, KeyOf(first, about, turn.Today), isCorrection, cancellationToken);
                return new FormAnswer.AskAgain(Fill(form, first.Counts, doubtful));

            case ReportReading.Rejected { Why: RejectReason.NotAReport }:
                return new FormAnswer.NotAReport();

            case ReportReading.Rejected rejected:
                turn.Say(Refusal(turn, RejectWords.Key(rejected.Why), turn.Today));
                return new FormAnswer.Done();

            default:
                throw new InvalidOperationException("A reading that is not known here.");
        }
    }

    private async ValueTask<FormAnswer> TakeAsync(
        TurnContext turn, IReadOnlyList<ReportBlock> blocks, EntryKey? about, Taking how, CancellationToken cancellationToken)
    {
        var days = new Dictionary<DateOnly, (EntryDay Day, SummaryOf Summary)>();
        foreach (var block in blocks)
        {
            var key = KeyOf(block, about, turn.Today);
            if (ReportCheck.CheckDay(key.Date, turn.Today) is { } notADay)
                return Refuse(turn, RejectWords.Key(notADay), key.Date);

            if (IsFrozen(key.Date, turn))
                return Refuse(turn, "reject.frozen", key.Date);

            var day = days.TryGetValue(key.Date, out var open) ? open.Day : await LoadAsync(turn, key.Date, cancellationToken);
            if (how != Taking.Replace && block.List is null && block.Script is null && day.Only is { } only)
                key = EntryDay.KeyOf(only);

            var before = day.Find(key);
            var merged = new ReportBlockOf(key, Merged(before?.Counts, block.Counts, how));
            if (ReportCheck.Check(merged.Counts) is { } impossible)
            {
                turn.Forget();
                var form = FormOf(key, merged.Counts) with { Corrects = before is not null, Original = before is null ? null : key };
                return new FormAnswer.AskAgain(form with { Problems = new Dictionary<string, string> { [""] = RejectWords.Key(impossible) } });
            }

            Append(turn, day, merged, how == Taking.Correct ? ReportSource.Correction : ReportSource.Chat);
            days[key.Date] = (day, SummaryOfTaking(how, before, new(key, block.Counts)));
        }

        foreach (var (day, summary) in days.Values)
            turn.SayPrivately(cards.Summary(turn, day, blocks.Count > days.Count ? summary with { Before = null } : summary));

        return new FormAnswer.Done();
    }

    private static ReportCounts Merged(ReportCounts? before, ReportCounts said, Taking how) =>
        before is null ? said : how == Taking.Add ? before.Plus(said) : before.OverriddenBy(said);

    private static SummaryOf SummaryOfTaking(Taking how, ReportEntry? before, ReportBlockOf said) => how switch
    {
        Taking.Correct => new("report.corrected", before, said) { Merges = true },
        Taking.Add when before is not null => new("report.added"),
        _ => new("report.received", before, said) { Merges = true, CanAdd = true },
    };

    private async ValueTask<ReadingContext> ContextAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.ReportingTeam is not { } team)
            return ReadingContext.At(turn.Now);

        var learnt = await rules.GetOfTeamAsync(turn.TenantId, team.TeamId, cancellationToken);
        return new(turn.Now, [.. learnt.Select(rule => ReadingRule.Parse(rule.Rule))]);
    }

    // What the answer to a question says about how the team writes is remembered, so that it is asked only once.
    private static string? Learn(TurnContext turn, ReportFormState form, ReportCounts counts)
    {
        if (turn.ReportingTeam is not { } team || LearntRule.From(form, counts) is not { } rule)
            return null;

        turn.Save(new SaveReadingRule(new()
        {
            TenantId = turn.TenantId,
            TeamId = team.TeamId,
            Subject = rule.Subject,
            Rule = rule.ToString()!,
            PersonId = turn.Person.PersonId,
            CreatedAt = turn.Now,
        }));
        return RuleWords.Write(turn.Texts, rule);
    }

    private FormAnswer.Done Refuse(TurnContext turn, string key, DateOnly date)
    {
        turn.Forget();
        turn.Say(Refusal(turn, key, date));
        return new();
    }

    private async ValueTask TakeBackAsync(TurnContext turn, EntryDay day, EntryKey original, CancellationToken cancellationToken)
    {
        var from = original.Date == day.Date ? day : await LoadAsync(turn, original.Date, cancellationToken);
        if (from.Find(original) is not { } entry)
            return;

        TakeBack(turn, entry);
        from.Remove(original);
    }

    private static void TakeBack(TurnContext turn, ReportEntry entry) => turn.Save(new AppendReport(
        entry with { RecordedAt = turn.Now, RecordedBy = turn.Person.PersonId, Source = ReportSource.Correction, Withdrawn = true }));

    private static void Append(TurnContext turn, EntryDay day, ReportBlockOf said, ReportSource source)
    {
        var entry = new ReportEntry
        {
            TenantId = turn.TenantId,
            PersonId = turn.Person.PersonId,
            TeamId = turn.ReportingTeam?.TeamId,
            Date = said.Key.Date,
            List = said.Key.List,
            Script = said.Key.Script,
            Counts = said.Counts,
            RecordedAt = turn.Now,
            RecordedBy = turn.Person.PersonId,
            Source = source,
        };
        turn.Save(new AppendReport(entry));
        day.Put(entry);
    }

    private static EntryKey KeyOf(ReportBlock block, EntryKey? about, DateOnly today)
    {
        // A day that no calendar has (2/30) was refused by the parser already.
        var date = block.Day is { } day ? day.On(today) ?? today : about?.Date ?? today;
        return new(date, block.List ?? about?.List ?? "", block.Script ?? about?.Script ?? "");
    }

    private static ReportFormState FormOf(EntryKey key, ReportCounts counts)
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

    private static string WordsOf(ReportReading.Doubtful doubtful) => string.Join(" / ", doubtful.Doubts.Select(d => d.Words.Trim()).Distinct().Take(4));

    // What was clear stands in the form; of what was not, each number stands at its likeliest place that is still free.
    private static ReportFormState Fill(ReportFormState form, ReportCounts clear, ReportReading.Doubtful doubtful)
    {
        var values = new Dictionary<string, string>(form.Values, StringComparer.Ordinal);
        foreach (var field in Enum.GetValues<CountField>())
        {
            if (clear[field] is { } value)
                values[CountWords.NameOf(field)] = value.ToString(CultureInfo.InvariantCulture);
        }

        var bare = doubtful.Doubts.Count > 1 && doubtful.Doubts.All(doubt => doubt.Candidates.Count == 0);
        var taken = Enum.GetValues<CountField>().Where(field => clear[field] is not null).ToHashSet();
        foreach (var doubt in doubtful.Doubts)
        {
            // Numbers in a row are most often written in the order of the funnel.
            var free = (bare ? Enum.GetValues<CountField>() : doubt.Candidates).Where(taken.Add).Take(1);
            foreach (var field in free)
                values[CountWords.NameOf(field)] = doubt.Value.ToString(CultureInfo.InvariantCulture);
        }

        return form with
        {
            Values = values,
            Doubt = doubtful.Why,
            DoubtWords = WordsOf(doubtful),
            DoubtValues = bare || doubtful.Doubts is [{ Label: not null }] ? [.. doubtful.Doubts.Select(d => d.Value)] : [],
            DoubtLabel = doubtful.Doubts is [{ Label: { } label }] ? label : "",
            Candidates = doubtful.Doubts is [{ Candidates: var candidates }] ? candidates : [],
        };
    }
}
