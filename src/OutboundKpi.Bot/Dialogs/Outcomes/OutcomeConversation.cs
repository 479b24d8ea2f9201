using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>Leads from the word 結果 to the right card: one's own open days, a member's, those of a team by person.</summary>
public sealed class OutcomeConversation(
    OutcomeBook book, OutcomeIntake intake, OutcomeCards cards, TeamAccess access, OutcomeDialog dialog, DialogEngine<TurnContext> engine)
{
    /// <summary>Shows what is open: to an operator their days, to a supervisor the members with open days.</summary>
    public async ValueTask ShowOpenAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.ReportingTeam is { } own)
            await AskOpenAsync(turn, own.TeamId, turn.Person.PersonId, "", skip: 0, cancellationToken);

        foreach (var team in turn.LedTeams)
        {
            var known = await book.ReadAsync(turn, team.TeamId, cancellationToken);
            var people = await book.OperatorsAsync(turn, team.TeamId, cancellationToken);
            turn.SayPrivately(cards.People(turn.Texts, team, [.. people.Select(person => (person, OutcomeBook.OpenOf(known, person.PersonId, turn.Today)))]));
        }
    }

    /// <summary>Opens the form with a person's open days.</summary>
    public async ValueTask AskOpenAsync(TurnContext turn, string teamId, string personId, string name, int skip, CancellationToken cancellationToken)
    {
        if (!await book.MayTellAsync(turn, teamId, personId, cancellationToken))
        {
            await access.RefuseAsync(turn, OutcomeVerbs.Open, teamId, personId, cancellationToken);
            return;
        }

        var open = OutcomeBook.OpenOf(await book.ReadAsync(turn, teamId, cancellationToken), personId, turn.Today);
        if (open.Count == 0)
            turn.SayPrivately(cards.NothingOpen(turn.Texts, teamId));
        else
            await AskAsync(turn, OutcomeForms.Of(teamId, personId, name, open, skip < open.Count ? skip : 0), cancellationToken);
    }

    /// <summary>Takes what was typed about a person's day, or asks what is missing.</summary>
    public async ValueTask HearAsync(TurnContext turn, string teamId, Person person, OutcomeWords said, CancellationToken cancellationToken)
    {
        var name = person.PersonId == turn.Person.PersonId ? "" : person.Name;
        if (said.Day is not { } day)
        {
            var open = OutcomeBook.OpenOf(await book.ReadAsync(turn, teamId, cancellationToken), person.PersonId, turn.Today);
            await AskOrRefuseAsync(turn, OutcomeForms.Of(teamId, person.PersonId, name, open), said, cancellationToken);
            return;
        }

        if (day < book.FirstDay(turn))
        {
            turn.Say(cards.Refusal(turn.Texts, "outcomes.closed"));
            return;
        }

        var ofTheDay = (await book.ReadAsync(turn, teamId, cancellationToken)).Where(cohort => cohort.Key.Operator == person.PersonId && cohort.Key.Made == day).ToList();
        var form = OutcomeForms.Of(teamId, person.PersonId, name, ofTheDay);
        if (said.Counts.IsEmpty || ofTheDay.Count != 1)
            await AskOrRefuseAsync(turn, form, said, cancellationToken);
        else if (await intake.TakeAsync(turn, form with { Rows = [OutcomeForms.With(form.Rows[0], said.Counts)] }, cancellationToken) is { } again)
            await AskAsync(turn, again, cancellationToken);
    }

    /// <summary>Takes a submitted form, and asks again about what is wrong with it.</summary>
    public async ValueTask SubmitAsync(TurnContext turn, OutcomeFormState form, CancellationToken cancellationToken)
    {
        var person = form.PersonId == turn.Person.PersonId || form.TeamId.Length == 0
            ? null
            : (await book.OperatorsAsync(turn, form.TeamId, cancellationToken)).FirstOrDefault(member => member.PersonId == form.PersonId);
        var again = await intake.TakeAsync(turn, form with { Name = person?.Name ?? "" }, cancellationToken);
        if (again is null)
            turn.Dialogs = turn.Dialogs.Without(dialog.Name);
        else
            await AskAsync(turn, again, cancellationToken);
    }

    private async ValueTask AskOrRefuseAsync(TurnContext turn, OutcomeFormState form, OutcomeWords said, CancellationToken cancellationToken)
    {
        if (form.Rows.Count == 0)
        {
            turn.Say(cards.Refusal(turn.Texts, "outcomes.noAppointments"));
            return;
        }

        // What was typed is not lost: with one day it stands in the form, with several it is to be put where it belongs.
        var asked = said.Counts.IsEmpty ? form
            : form.Rows.Count == 1 ? form with { Rows = [OutcomeForms.With(form.Rows[0], said.Counts)], MessageKey = "outcomes.isItThis" }
            : form with { MessageKey = "outcomes.whichDay" };
        await AskAsync(turn, asked, cancellationToken);
    }

    private async ValueTask AskAsync(TurnContext turn, OutcomeFormState form, CancellationToken cancellationToken) =>
        turn.Dialogs = await engine.BeginAsync(turn, turn.Dialogs, dialog, OutcomeDialog.Fill, form, cancellationToken);
}
