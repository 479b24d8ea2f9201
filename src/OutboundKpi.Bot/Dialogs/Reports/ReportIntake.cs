using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>
/// Takes reports into the log, typed or by form. What is understood is stored and echoed; what is doubtful is asked about; what is
/// impossible is refused with the reason. A count that was not said is never stored.
/// </summary>
public sealed class ReportIntake(ReportParser parser, ReadingRuleStore rules, ReportBook book, ReportForms forms, ReportCards cards, AbsenceCards absences)
{
    /// <summary>Reads a message as a report.</summary>
    /// <returns><see cref="FormAnswer.AskAgain"/> with the form that asks about what is doubtful; <see cref="FormAnswer.NotAReport"/> when it is none.</returns>
    public ValueTask<FormAnswer> ReadAsync(TurnContext turn, string text, bool isCorrection, CancellationToken cancellationToken) =>
        ReadAsync(turn, text, about: null, isCorrection, cancellationToken);

    /// <summary>Whether a text would be read as a report, clear or not.</summary>
    public bool IsReport(TurnContext turn, string text) => parser.Read(text, ReadingContext.At(turn.Now)) is not ReportReading.Rejected;

    /// <summary>Whether every number of a text is that of a report beyond doubt.</summary>
    public bool IsClear(TurnContext turn, string text) => parser.Read(text, ReadingContext.At(turn.Now)) is ReportReading.Understood;

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

        if (book.IsFrozen(said.Key.Date, turn) || (form.Original is { } from && book.IsFrozen(from.Date, turn)))
            return Refuse(turn, cards.Frozen(turn, said.Key.Date));

        var day = await book.LoadAsync(turn, said.Key.Date, cancellationToken);
        var before = day.Find(said.Key);
        if (form.Original is { } original && original != said.Key)
            await book.TakeBackAsync(turn, day, original, cancellationToken);

        turn.SpentNonce = form.Nonce.Length > 0 ? form.Nonce : null;
        ReportBook.Append(turn, day, said, before is null && !form.Corrects ? ReportSource.Form : ReportSource.Correction);
        turn.SayPrivately(cards.Summary(turn, day, new(form.Corrects ? "report.corrected" : "report.received", before, said)
        {
            CanAdd = !form.Corrects,
            Learnt = Learn(turn, form, said.Counts),
        }));
        return new FormAnswer.Done();
    }

    private async ValueTask<FormAnswer> ReadAsync(
        TurnContext turn, string text, EntryKey? about, bool isCorrection, CancellationToken cancellationToken)
    {
        switch (parser.Read(text, await ContextAsync(turn, cancellationToken)))
        {
            case ReportReading.Understood understood:
                var how = isCorrection || understood.IsCorrection ? Taking.Correct : understood.IsPartOfDay ? Taking.Add : Taking.Replace;
                return await TakeAsync(turn, understood, about, how, cancellationToken);

            // One form holds one entry; of several, the person is asked to write the unclear one out.
            case ReportReading.Doubtful { Blocks.Count: > 1 } doubtful:
                turn.SayPrivately(cards.UnclearAmongSeveral(turn.Texts, doubtful.Why, ReportForms.WordsOf(doubtful)));
                return new FormAnswer.Done();

            case ReportReading.Doubtful doubtful:
                var first = doubtful.Blocks.Count > 0 ? doubtful.Blocks[0] : new ReportBlock(ReportCounts.None);
                var form = await forms.NewAsync(turn, KeyOf(first, about, turn.Today), isCorrection, cancellationToken);
                return new FormAnswer.AskAgain(ReportForms.Asking(form, first.Counts, doubtful));

            case ReportReading.Rejected { Why: RejectReason.NotAReport }:
                return new FormAnswer.NotAReport();

            case ReportReading.Rejected { Why: RejectReason.DayOff }:
                turn.SayPrivately(absences.Offer(turn, DaysReader.Read(text, turn.Today)));
                return new FormAnswer.Done();

            case ReportReading.Rejected rejected:
                turn.Say(cards.Refusal(turn.Texts, RejectWords.Key(rejected.Why), turn.Today));
                return new FormAnswer.Done();

            default:
                throw new InvalidOperationException("A reading that is not known here.");
        }
    }

    private async ValueTask<FormAnswer> TakeAsync(
        TurnContext turn, ReportReading.Understood understood, EntryKey? about, Taking how, CancellationToken cancellationToken)
    {
        var blocks = understood.Blocks;
        var days = new Dictionary<DateOnly, (EntryDay Day, SummaryOf Summary)>();
        foreach (var block in blocks)
        {
            var key = KeyOf(block, about, turn.Today);
            if (ReportCheck.CheckDay(key.Date, turn.Today) is { } notADay)
                return Refuse(turn, cards.Refusal(turn.Texts, RejectWords.Key(notADay), key.Date));

            if (book.IsFrozen(key.Date, turn))
                return Refuse(turn, cards.Frozen(turn, key.Date));

            var day = days.TryGetValue(key.Date, out var open) ? open.Day : await book.LoadAsync(turn, key.Date, cancellationToken);
            if (how != Taking.Replace && block.List is null && block.Script is null && day.Only is { } only)
                key = EntryDay.KeyOf(only);

            var before = day.Find(key);
            var merged = new ReportBlockOf(key, Merged(before?.Counts, block.Counts, how));
            if (ReportCheck.Check(merged.Counts) is { } impossible)
            {
                turn.Forget();
                var form = ReportForms.Of(key, merged.Counts) with { Corrects = before is not null, Original = before is null ? null : key };
                return new FormAnswer.AskAgain(form with { Problems = new Dictionary<string, string> { [""] = RejectWords.Key(impossible) } });
            }

            ReportBook.Append(turn, day, merged, how == Taking.Correct ? ReportSource.Correction : ReportSource.Chat);
            days[key.Date] = (day, SummaryOfTaking(how, before, new(key, block.Counts)) with { LeftOut = understood.LeftOut });
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
        return new(turn.Now, [.. learnt.Select(rule => ReadingRule.Parse(rule.Rule))]) { Calendar = team.Calendar };
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

    private static FormAnswer.Done Refuse(TurnContext turn, Reply refusal)
    {
        turn.Forget();
        turn.Say(refusal);
        return new();
    }

    private static EntryKey KeyOf(ReportBlock block, EntryKey? about, DateOnly today)
    {
        // A day that no calendar has (2/30) was refused by the parser already.
        var date = block.Day is { } day ? day.On(today) ?? today : about?.Date ?? today;
        return new(date, block.List ?? about?.List ?? "", block.Script ?? about?.Script ?? "");
    }
}
