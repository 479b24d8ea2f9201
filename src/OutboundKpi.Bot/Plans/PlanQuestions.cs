using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>
/// What a team's people do with a plan that was told to them: say that they have read it, and ask. Of who asks without a name nothing is kept beside
/// the question: no time, no mark of the form, no answer by which the press could be known again.
/// </summary>
public sealed class PlanQuestions(PlanBook book, TeamAccess access, PlanSharingStore sharing, PeopleStore people, PlanCards cards, PlanQuestionCards questionCards, PlanPost post)
{
    /// <summary>わかった: the person has read a version. Not that they understood it.</summary>
    public async ValueTask ReadAsync(TurnContext turn, string teamId, int version, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, PlanVerbs.Read, teamId, version, cancellationToken) is not { } told)
            return;

        MarkRead(turn, told.Version);
        turn.SayPrivately(cards.ForPerson(turn.Texts, told, hasRead: true, turn.Texts["sharing.thanks"]));
    }

    /// <summary>Shows the plan in force with the form for a question open.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="kpi">The KPI that it is to be about; empty, or one that the plan does not follow, for the main one.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask OpenAsync(TurnContext turn, string kpi, CancellationToken cancellationToken)
    {
        var team = turn.HomeTeam;
        var versions = team is null ? null : await book.AllAsync(team, cancellationToken);
        if (versions?.InForce(turn.Today) is { } version)
            turn.SayPrivately(cards.ForPerson(turn.Texts, await ToldAsync(team!, version, versions, cancellationToken), ask: new(kpi, "", "")));
        else
            cards.Refuse(turn, "sharing.noPlan");
    }

    /// <summary>Takes a question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="teamId">The team that the card names.</param>
    /// <param name="version">The version that the person had before them.</param>
    /// <param name="said">What was written.</param>
    /// <param name="hidesName">Whether the person gives no name.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask AskAsync(TurnContext turn, string teamId, int version, PlanAskState said, bool hidesName, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, PlanVerbs.Ask, teamId, version, cancellationToken) is not { } told)
            return;

        var problem = said.Question.Length == 0 ? "sharing.needsQuestion"
            : said.Question.Length > PlanCards.LongestQuestion ? "sharing.questionTooLong"
            : "";
        if (problem.Length > 0)
        {
            turn.LeavesNoAnswer = true;

            // Words without a name are given back to nobody: a message that cannot be delivered would keep them beside the person.
            turn.SayPrivately(cards.ForPerson(turn.Texts, told, ask: said with { Question = hidesName ? "" : said.Question, ProblemKey = problem }));
            return;
        }

        MarkRead(turn, told.Version);
        turn.SayPrivately(cards.ForPerson(turn.Texts, told, hasRead: true, turn.Texts[hidesName ? "sharing.askedWithoutName" : "sharing.asked"]));
        var question = new PlanQuestion
        {
            TenantId = turn.TenantId,
            TeamId = told.Team.TeamId,
            QuestionId = Nonce.New(),
            Version = told.Version.Version,
            Kpi = (told.Version.Plan.Find(said.Kpi) ?? told.Version.Plan.Main!).KpiKey,
            Question = said.Question,
            AskedBy = hidesName ? null : turn.Person.PersonId,
            AskedOn = hidesName ? null : turn.Today,
        };
        var known = await sharing.GetQuestionsAsync(turn.TenantId, told.Team.TeamId, cancellationToken);
        if (known.Any(one => (one.Version, one.Kpi, one.Question, one.AskedBy) == (question.Version, question.Kpi, question.Question, question.AskedBy)))
            return;

        turn.Save(new AskPlanQuestion(question));
        if (hidesName)
            return;

        var letters = await post.ToPeopleAsync(
            told.Team, member => member.Role == Role.Supervisor, texts => questionCards.ForSupervisor(texts, told.Team.Kpis, question, turn.Person.Name), turn.Conversation.ServiceUrl, turn.Now, cancellationToken);
        foreach (var (_, message) in letters)
            turn.Save(message);
    }

    // Reading and asking leave the same: that the person has read the version, and a press without an answer that would say which of the two it was.
    private static void MarkRead(TurnContext turn, PlanVersion version)
    {
        turn.LeavesNoAnswer = true;
        turn.Save(new MarkPlanRead(version.TenantId, version.TeamId, version.Version, turn.Person.PersonId));
    }

    private async ValueTask<PlanTold?> FindAsync(TurnContext turn, string verb, string teamId, int version, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, verb, teamId, cancellationToken) is not { } team)
            return null;

        var versions = await book.AllAsync(team, cancellationToken);
        if (versions.Find(version) is { } found)
            return await ToldAsync(team, found, versions, cancellationToken);

        cards.Refuse(turn, "planHistory.notFound");
        return null;
    }

    private async ValueTask<PlanTold> ToldAsync(Team team, PlanVersion version, PlanVersions versions, CancellationToken cancellationToken)
    {
        var decider = await people.GetPersonAsync(team.TenantId, version.DecidedBy, cancellationToken);
        return new(team, version, versions.Before(version), decider?.Name ?? "");
    }
}
