using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Absences;

/// <summary>What the bot says about absences and pauses. A name that a person gave stands in a quote, never in a sentence of ours.</summary>
public sealed class AbsenceCards(CardBook book)
{
    private const int MostLines = 20;
    private const int MostQuoted = 5;

    /// <summary>The days as people of a language write them.</summary>
    public static string Days(Texts texts, IEnumerable<DateSpan> spans) => string.Join(texts["format.list"], spans.Select(span => span.Length == 1
        ? texts.Day(span.First)
        : texts.Format("summary.days", ("from", texts.Day(span.First)), ("to", texts.Day(span.Last)))));

    /// <summary>What was recorded, with the way to undo it.</summary>
    public Reply Recorded(TurnContext turn, AbsenceRequest request, IReadOnlyList<DateSpan> spans, string absenceId)
    {
        var texts = turn.Texts;
        var detail = request.Part == DayPart.Whole ? "absence.noReportNeeded" : "absence.halfReport";
        return Notice(
            texts,
            texts.Format("absence.recorded", ("days", Days(texts, spans)), ("part", Part(texts, request.Part))),
            NameOf(turn, request.Person),
            texts[detail],
            CardButton.Of(texts["absence.undo"], AbsenceVerbs.Withdraw, ("id", absenceId)));
    }

    /// <summary>That nothing is left to record, since all days were reported.</summary>
    public Reply NothingRecorded(TurnContext turn) => Notices.Of(book, turn.Texts, turn.Texts["absence.nothingRecorded"]);

    /// <summary>That it was taken back, with the way to bring it back.</summary>
    public Reply Withdrawn(TurnContext turn, Person person, IReadOnlyList<AbsenceEntry> entries)
    {
        var texts = turn.Texts;
        var spans = entries.Select(entry => entry.Days).OrderBy(days => days.First).ToList();
        CardButton[] buttons = entries[0].Part is { } part
            ? [RecordButton(texts["absence.again"], new(person, spans, part))]
            : [];
        return Notice(texts, texts.Format("absence.withdrawn", ("days", Days(texts, spans))), NameOf(turn, person), "", buttons);
    }

    /// <summary>Asks whether the days were understood, where words stood beside them that were not.</summary>
    public Reply Confirm(TurnContext turn, AbsenceRequest request, DaysProblem why)
    {
        var texts = turn.Texts;
        var days = Days(texts, request.Spans);
        return Notice(
            texts,
            texts[why == DaysProblem.OtherWeekday ? "absence.otherWeekday" : "absence.confirm"],
            NameOf(turn, request.Person),
            texts["doubt.nothingStored"],
            RecordButton(texts.Format("absence.confirmYes", ("days", days), ("part", Part(texts, request.Part))), request));
    }

    /// <summary>Asks what becomes of days that were reported.</summary>
    public Reply AskAboutReports(TurnContext turn, AbsenceRequest request, IReadOnlyList<ReportEntry> reported, bool mayWithdraw)
    {
        var texts = turn.Texts;
        var days = reported.Select(entry => entry.Date).Distinct().ToList();
        var isAll = request.Without(days).Count == 0;
        var buttons = new List<CardButton>();
        if (!isAll)
            buttons.Add(RecordButton(texts["absence.leaveOut"], request with { Reported = ReportedDays.LeaveOut }));

        buttons.Add(RecordButton(texts["absence.halfOff"], request with { Reported = ReportedDays.HalfOff }));
        if (mayWithdraw)
            buttons.Add(RecordButton(texts["absence.withdrawReports"], request with { Reported = ReportedDays.WithdrawReports }));

        var quoted = reported.Take(MostQuoted).Select(entry => $"{texts.Day(entry.Date)} {CountWords.Write(texts, entry.Counts)}");
        return Notice(texts, texts["absence.hasReports"], string.Join(texts["format.list"], quoted.Prepend(NameOf(turn, request.Person)).Where(part => part.Length > 0)), texts["doubt.nothingStored"], [.. buttons]);
    }

    /// <summary>Why nothing was recorded, with the way on.</summary>
    public Reply NotUnderstood(Texts texts, DaysProblem why) => Notices.Of(
        book,
        texts,
        texts[why switch
        {
            DaysProblem.NoSuchDay => "reject.noSuchDay",
            DaysProblem.Backwards => "absence.backwards",
            DaysProblem.NoEnd => "absence.noEnd",
            DaysProblem.TooFar => "absence.tooFar",
            _ => "absence.noDay",
        }],
        OffButton(texts, "absence.offToday", "today"),
        OffButton(texts, "absence.offTomorrow", "tomorrow"));

    /// <summary>That somebody has said in their own words that they are away: it is offered to record it.</summary>
    public Reply Offer(TurnContext turn, DaysReading read)
    {
        IReadOnlyList<DateSpan> spans = read.Spans.Count > 0 && read.Problem is null or DaysProblem.OtherWords ? read.Spans : [];
        var request = new AbsenceRequest(turn.Person, spans.Count > 0 ? spans : [DateSpan.Of(turn.Today)], read.Part);
        var texts = turn.Texts;
        return Notices.Of(
            book,
            texts,
            texts["reject.dayOff"],
            RecordButton(texts.Format("absence.confirmYes", ("days", Days(texts, request.Spans)), ("part", Part(texts, request.Part))), request));
    }

    /// <summary>That several members are called so.</summary>
    public Reply Whose(Texts texts) => Notices.Of(book, texts, texts["absence.whose"]);

    /// <summary>That a button is about nothing that the bot knows.</summary>
    public Reply UnknownButton(Texts texts) => Notices.UnknownButton(book, texts);

    /// <summary>What is coming: one's own absences and pause, and for a supervisor those of the teams.</summary>
    public Reply Coming(
        TurnContext turn,
        IReadOnlyList<AbsenceEntry> own,
        ReminderPause? pause,
        IReadOnlyList<(Team Team, IReadOnlyList<(Person Person, AbsenceEntry Entry)> Entries)> teams)
    {
        var texts = turn.Texts;
        var lines = own.Take(MostLines).Select(entry => Line(texts, Days(texts, [entry.Days]), Part(texts, entry.Part!.Value), entry)).ToList();
        if (pause is not null)
        {
            lines.Add(new(texts["command.pause.title"], Days(texts, [pause.Days]))
            {
                Buttons = [CardButton.ForCommand(texts["command.resume.title"], "resume")],
            });
        }

        var sections = new List<FigureSection> { new("", lines, lines.Count == 0 ? texts["absence.none"] : "") };
        foreach (var (team, entries) in teams)
        {
            sections.Add(new(
                team.Name,
                [.. entries.Take(MostLines).Select(one => Line(texts, one.Person.Name, $"{Days(texts, [one.Entry.Days])} {Part(texts, one.Entry.Part!.Value)}", one.Entry))],
                entries.Count == 0 ? texts["absence.noneOfTeam"] : ""));
        }

        var model = new FiguresCard(
            texts["absence.heading"],
            texts["absence.howTo"],
            sections,
            teams.Count > 0 ? texts["absence.howToForMembers"] : "",
            [OffButton(texts, "absence.offToday", "today"), OffButton(texts, "absence.offTomorrow", "tomorrow")]);
        return new(book.Fill(CardNames.Figures, texts, model), model.Heading);
    }

    /// <summary>That reminders are paused.</summary>
    public Reply Paused(TurnContext turn, Person person, DateSpan days)
    {
        var texts = turn.Texts;
        CardButton[] undo = person.PersonId == turn.Person.PersonId ? [CardButton.ForCommand(texts["absence.undo"], "resume")] : [];
        return Notice(texts, texts.Format("absence.paused", ("days", Days(texts, [days]))), NameOf(turn, person), texts["absence.pausedNote"], undo);
    }

    /// <summary>Asks until when reminders are to be paused.</summary>
    public Reply HowLong(Texts texts) => Notices.Of(
        book,
        texts,
        texts["absence.howLong"],
        CardButton.ForCommand(texts["absence.pauseToday"], "pause", "today"),
        CardButton.ForCommand(texts["absence.pauseWeek"], "pause", "this week"),
        CardButton.ForCommand(texts["absence.pauseMonth"], "pause", "this month"));

    /// <summary>That somebody works and is reminded again.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="person">Who.</param>
    /// <param name="ended">The days off that became days of work; <see langword="null"/> when there were none.</param>
    /// <param name="absenceId">What takes that back.</param>
    public Reply Resumed(TurnContext turn, Person person, DateSpan? ended, string absenceId)
    {
        var texts = turn.Texts;
        return ended is { } days
            ? Notice(
                texts,
                texts.Format("absence.resumedWork", ("days", Days(texts, [days]))),
                NameOf(turn, person),
                "",
                CardButton.Of(texts["absence.undo"], AbsenceVerbs.Withdraw, ("id", absenceId)))
            : Notice(texts, texts["absence.resumed"], NameOf(turn, person), "", CardButton.ForCommand(texts["command.pause.title"], "pause"));
    }

    /// <summary>That there was nothing to end.</summary>
    public Reply NothingToResume(TurnContext turn) => Notices.Of(book, turn.Texts, turn.Texts["absence.nothingToResume"], CardButton.ForCommand(turn.Texts["command.off.title"], "off"));

    /// <summary>The button that records days off.</summary>
    public static CardButton RecordButton(string title, AbsenceRequest request) => CardButton.Of(
        title,
        AbsenceVerbs.Record,
        ("person", request.Person.PersonId),
        ("days", string.Join(' ', request.Spans.Select(span => $"{FormValues.Iso(span.First)}/{FormValues.Iso(span.Last)}"))),
        ("part", request.Part.ToString()),
        ("reported", request.Reported.ToString()),
        ("nonce", Nonce.New()));

    private static CardButton OffButton(Texts texts, string title, string day) => CardButton.ForCommand(texts[title], "off", day);

    private static FigureLine Line(Texts texts, string label, string value, AbsenceEntry entry) => new(label, value)
    {
        Buttons = [CardButton.Of(texts["absence.undo"], AbsenceVerbs.Withdraw, ("id", entry.AbsenceId))],
    };

    private static string Part(Texts texts, DayPart part) => texts[part switch
    {
        DayPart.Morning => "absence.morning",
        DayPart.Afternoon => "absence.afternoon",
        DayPart.Half => "absence.half",
        _ => "absence.whole",
    }];

    private static string NameOf(TurnContext turn, Person person) => person.PersonId == turn.Person.PersonId ? "" : person.Name;

    private Reply Notice(Texts texts, string message, string quote, string detail, params CardButton[] buttons) =>
        new(book.Fill(CardNames.Notice, texts, new Notice(message, buttons) { Quote = quote, Detail = detail }), message);
}
