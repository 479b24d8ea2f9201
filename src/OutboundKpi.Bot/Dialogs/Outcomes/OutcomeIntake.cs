using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>
/// Takes outcomes into the log. They count for the day on which the appointment was made, and nothing that was said before is rewritten. What cannot
/// be is asked about again with all that was typed.
/// </summary>
public sealed class OutcomeIntake(OutcomeBook book, OutcomeCards cards, TeamAccess access)
{
    /// <summary>Takes a form.</summary>
    /// <returns>The form to ask again; <see langword="null"/> when the turn has its answer.</returns>
    public async ValueTask<OutcomeFormState?> TakeAsync(TurnContext turn, OutcomeFormState form, CancellationToken cancellationToken)
    {
        if (!await book.MayTellAsync(turn, form.TeamId, form.PersonId, cancellationToken))
        {
            await access.RefuseAsync(turn, OutcomeVerbs.Submit, form.TeamId, form.PersonId, cancellationToken);
            return null;
        }

        var known = (await book.ReadAsync(turn, form.TeamId, cancellationToken)).Where(cohort => cohort.Key.Operator == form.PersonId).ToDictionary(cohort => cohort.Key);
        var rows = new List<OutcomeFormRow>(form.Rows.Count);
        var told = new List<(TeamCohort Cohort, OutcomeCounts Counts)>();
        foreach (var row in form.Rows)
        {
            var key = new CohortKey(row.Date, form.PersonId, row.List, row.Script);
            var cohort = known.GetValueOrDefault(key);
            var problem = OutcomeForms.Check(row, out var said);
            var counts = (cohort?.Told ?? OutcomeCounts.None).OverriddenBy(said);
            if (problem.Length == 0 && !said.IsEmpty)
                problem = cohort is null && row.Date < book.FirstDay(turn) ? "outcomes.closed" : TextOf(counts.Check(cohort?.Made ?? 0));

            rows.Add(row with { Made = cohort?.Made ?? 0, ProblemKey = problem });
            if (cohort is not null && Changes(cohort, said))
                told.Add((cohort, counts));
        }

        if (rows.Exists(row => row.ProblemKey.Length > 0))
            return form with { Rows = rows, MessageKey = "outcomes.problem", Nonce = Reports.Nonce.New() };

        if (told.Count == 0)
            return form with { Rows = rows, MessageKey = "outcomes.nothingNew", Nonce = Reports.Nonce.New() };

        foreach (var (cohort, counts) in told)
            OutcomeBook.Append(turn, form.TeamId, cohort.Key, counts);

        turn.SpentNonce = form.Nonce.Length > 0 ? form.Nonce : null;
        turn.SayPrivately(cards.Taken(turn.Texts, form, told));
        return null;
    }

    // What stands in the form already, from an import perhaps, is not told anew by sending it.
    private static bool Changes(TeamCohort cohort, OutcomeCounts said)
    {
        OutcomeForms.Check(OutcomeForms.RowOf(cohort), out var shown);
        return shown.OverriddenBy(said) != shown;
    }

    private static string TextOf(OutcomeProblem? problem) => problem switch
    {
        null => "",
        OutcomeProblem.NoAppointments => "outcomes.noAppointments",
        OutcomeProblem.MoreThanAppointments => "outcomes.moreThanAppointments",
        OutcomeProblem.MoreDealsThanMeetings => "outcomes.moreDealsThanMeetings",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Not a problem of outcomes."),
    };
}
