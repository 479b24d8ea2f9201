using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Absences;

/// <summary>
/// Records who is away and who wants no reminders: one's own, a member's for a supervisor. What is clear is recorded and can be undone by one tap; what
/// is not, and days that were reported, are asked about.
/// </summary>
public sealed class AbsenceConversation(AbsenceBook book, AbsenceCards cards, MemberFinder finder, ReportBook reports, TeamAccess access)
{
    private const int DaysShownToSupervisors = 31;

    /// <summary>Shows what is coming.</summary>
    public async ValueTask ShowAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var teams = new List<(Team, IReadOnlyList<(Person, AbsenceEntry)>)>();
        foreach (var team in turn.LedTeams)
            teams.Add((team, await book.ComingOfTeamAsync(turn, team, DaysShownToSupervisors, cancellationToken)));

        var own = await book.ComingAsync(turn, turn.Person.PersonId, cancellationToken);
        turn.SayPrivately(cards.Coming(turn, own, await book.PauseAsync(turn, turn.Person.PersonId, cancellationToken), teams));
    }

    /// <summary>Takes what was typed behind 休み.</summary>
    public async ValueTask HearAsync(TurnContext turn, string words, CancellationToken cancellationToken)
    {
        var (person, rest) = await finder.FindAsync(turn, words, cancellationToken);
        var read = DaysReader.Read(rest, turn.Today);
        if (person is null)
            turn.SayPrivately(cards.Whose(turn.Texts));
        else if (read.IsClear)
            await RecordAsync(turn, new(person, read.Spans, read.Part), cancellationToken);
        else if (read is { Spans.Count: > 0, Problem: DaysProblem.OtherWords or DaysProblem.OtherWeekday })
            turn.SayPrivately(cards.Confirm(turn, new(person, read.Spans, read.Part), read.Problem.Value));
        else
            turn.SayPrivately(cards.NotUnderstood(turn.Texts, read.Problem!.Value));
    }

    /// <summary>Records days off, or asks about those that were reported.</summary>
    public async ValueTask RecordAsync(TurnContext turn, AbsenceRequest request, CancellationToken cancellationToken)
    {
        var reported = request.Part == DayPart.Whole ? await book.ReportsOnAsync(turn, request, cancellationToken) : [];
        var isOwn = request.Person.PersonId == turn.Person.PersonId;
        var mayWithdraw = isOwn && reported.All(entry => !reports.IsFrozen(entry.Date, turn));
        if (reported.Count > 0 && (request.Reported == ReportedDays.Ask || (request.Reported == ReportedDays.WithdrawReports && !mayWithdraw)))
        {
            turn.SayPrivately(cards.AskAboutReports(turn, request, reported, mayWithdraw));
            return;
        }

        turn.SpentNonce = request.Nonce.Length > 0 ? request.Nonce : null;
        var id = AbsenceBook.NewId();
        var days = reported.Select(entry => entry.Date).ToHashSet();
        var whole = request.Reported == ReportedDays.WithdrawReports ? request.Spans : request.Without(days);
        foreach (var span in whole)
            AbsenceBook.Append(turn, id, request.Person.PersonId, span, request.Part);

        if (request.Reported == ReportedDays.HalfOff)
        {
            foreach (var day in days)
                AbsenceBook.Append(turn, id, request.Person.PersonId, DateSpan.Of(day), DayPart.Half);
        }
        else if (request.Reported == ReportedDays.WithdrawReports)
        {
            foreach (var entry in reported)
                ReportBook.TakeBack(turn, entry);
        }

        AuditIfForAMember(turn, AbsenceVerbs.Record, request.Person, id);
        Answer(turn, request, whole, days, id);
    }

    /// <summary>Takes back what was recorded together, of the sender or of a member.</summary>
    public async ValueTask WithdrawAsync(TurnContext turn, string absenceId, CancellationToken cancellationToken)
    {
        var entries = await book.FindAsync(turn, absenceId, cancellationToken);
        if (entries.Count == 0)
        {
            turn.KeepsCard = true;
            turn.Say(cards.UnknownButton(turn.Texts));
            return;
        }

        if (await finder.FindByIdAsync(turn, entries[0].PersonId, cancellationToken) is not { } person)
        {
            await access.RefuseAsync(turn, AbsenceVerbs.Withdraw, teamId: null, absenceId, cancellationToken);
            return;
        }

        AuditIfForAMember(turn, AbsenceVerbs.Withdraw, person, absenceId);
        turn.Save(new WithdrawAbsence(turn.TenantId, person.PersonId, absenceId, turn.Now, turn.Person.PersonId));
        turn.SayPrivately(cards.Withdrawn(turn, person, entries));
    }

    /// <summary>Pauses reminders until a day: a single day is the last one, several are just these.</summary>
    public async ValueTask PauseAsync(TurnContext turn, string words, CancellationToken cancellationToken)
    {
        var (person, rest) = await finder.FindAsync(turn, words, cancellationToken);
        if (person is null)
        {
            turn.SayPrivately(cards.Whose(turn.Texts));
            return;
        }

        var read = DaysReader.Read(rest, turn.Today);
        if (!read.IsClear || read.Spans.Count != 1 || read.Last < turn.Today)
        {
            turn.SayPrivately(cards.HowLong(turn.Texts));
            return;
        }

        var said = read.Spans[0];
        var days = said.Length == 1 || said.First < turn.Today ? new DateSpan(turn.Today, said.Last) : said;
        turn.Save(new SaveReminderPause(new()
        {
            TenantId = turn.TenantId,
            PersonId = person.PersonId,
            FirstDay = days.First,
            LastDay = days.Last,
            SetAt = turn.Now,
            SetBy = turn.Person.PersonId,
        }));
        turn.SayPrivately(cards.Paused(turn, person, days));
    }

    /// <summary>Ends the absence that is running, and the pause of reminders.</summary>
    public async ValueTask ResumeAsync(TurnContext turn, string words, CancellationToken cancellationToken)
    {
        var (person, _) = await finder.FindAsync(turn, words, cancellationToken);
        if (person is null)
        {
            turn.SayPrivately(cards.Whose(turn.Texts));
            return;
        }

        var running = await book.RunningAsync(turn, person.PersonId, cancellationToken);
        var pause = await book.PauseAsync(turn, person.PersonId, cancellationToken);
        if (running is null && pause is null)
        {
            turn.SayPrivately(cards.NothingToResume(turn));
            return;
        }

        var id = AbsenceBook.NewId();
        if (running is { } days)
            AbsenceBook.Append(turn, id, person.PersonId, days, part: null);

        if (pause is not null)
            turn.Save(new EndReminderPause(turn.TenantId, person.PersonId, turn.Today));

        turn.SayPrivately(cards.Resumed(turn, person, running, id));
    }

    // What somebody says of another is kept with who said it.
    private static void AuditIfForAMember(TurnContext turn, string verb, Person person, string absenceId)
    {
        if (person.PersonId != turn.Person.PersonId)
            TeamAccess.Audit(turn, verb, teamId: null, person.PersonId, before: null, after: absenceId);
    }

    private void Answer(TurnContext turn, AbsenceRequest request, IReadOnlyList<DateSpan> whole, HashSet<DateOnly> reported, string id)
    {
        if (request.Reported == ReportedDays.HalfOff && whole.Count == 0)
            turn.SayPrivately(cards.Recorded(turn, request with { Part = DayPart.Half }, [.. reported.Order().Select(DateSpan.Of)], id));
        else if (whole.Count == 0)
            turn.SayPrivately(cards.NothingRecorded(turn));
        else
            turn.SayPrivately(cards.Recorded(turn, request, whole, id));
    }
}
