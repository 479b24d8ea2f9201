using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>What a supervisor sees of a plan that was told, and does about it: how many have read it, what was asked, the answers.</summary>
public sealed class PlanAnswers(
    PlanBook book, TeamAccess access, PlanSharingStore sharing, PeopleStore people, PlanPost post, PlanQuestionCards cards, PlanCards planCards)
{
    /// <summary>How the newest version of each team that the sender leads stands.</summary>
    public async ValueTask ShowAllAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var led = turn.LedTeams.ToList();
        foreach (var team in led)
        {
            if ((await book.AllAsync(team, cancellationToken)).Newest is { } newest)
                await ShowAsync(turn, team, newest, cancellationToken);
            else
                planCards.Refuse(turn, "planHistory.none");
        }
    }

    /// <summary>How one version stands.</summary>
    public async ValueTask ShowAsync(TurnContext turn, string teamId, int version, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, PlanVerbs.Status, teamId, cancellationToken) is not { } team)
            return;

        if ((await book.AllAsync(team, cancellationToken)).Find(version) is { } found)
            await ShowAsync(turn, team, found, cancellationToken);
        else
            planCards.Refuse(turn, "planHistory.notFound");
    }

    /// <summary>Opens the form for the answer to a question, or shows the answer that it has.</summary>
    public async ValueTask OpenAsync(TurnContext turn, string teamId, string questionId, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, PlanVerbs.Question, teamId, questionId, cancellationToken) is not { } found)
            return;

        turn.SayPrivately(found.Question.Answer is { } answer
            ? cards.Answered(turn.Texts, found.Team.Kpis, found.Question, answer, await TooLateAsync(turn, answer, cancellationToken))
            : cards.ForSupervisor(turn.Texts, found.Team.Kpis, found.Question, await NameAsync(turn, found.Question.AskedBy, cancellationToken)));
    }

    /// <summary>Takes an answer: to the asker, if there is one to send it to, and to all unless it is meant for the asker alone.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="teamId">The team that the card names.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="words">What was written.</param>
    /// <param name="isPublic">Whether all may read it.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask AnswerAsync(TurnContext turn, string teamId, string questionId, string words, bool isPublic, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, PlanVerbs.Answer, teamId, questionId, cancellationToken) is not { } found)
            return;

        var (team, question) = found;
        var asker = await NameAsync(turn, question.AskedBy, cancellationToken);
        if (question.Answer is { } known)
        {
            var isAgain = known.By == turn.Person.PersonId && known.Words == words;
            turn.SayPrivately(isAgain
                ? cards.Answered(turn.Texts, team.Kpis, question, known, turn.Texts["sharing.answered"])
                : cards.Answered(turn.Texts, team.Kpis, question, known, await TooLateAsync(turn, known, cancellationToken), words));
            return;
        }

        var problem = words.Length == 0 ? "sharing.needsAnswer" : words.Length > PlanCards.LongestQuestion ? "sharing.answerTooLong" : "";
        if (problem.Length > 0)
        {
            turn.SayPrivately(cards.ForSupervisor(turn.Texts, team.Kpis, question, asker, words, problem));
            return;
        }

        var answer = new PlanAnswer(words, isPublic || question.IsAnonymous, turn.Person.PersonId, turn.Now);
        turn.Save(new AnswerPlanQuestion(turn.TenantId, team.TeamId, question.QuestionId, answer));
        turn.SayPrivately(cards.Answered(turn.Texts, team.Kpis, question, answer, turn.Texts[answer.IsPublic ? "sharing.answeredForAll" : "sharing.answered"]));
        foreach (var (_, message) in await post.ToPeopleAsync(
            team, member => member.Person.PersonId == question.AskedBy, texts => cards.ForAsker(texts, team.Kpis, question, answer, turn.Person.Name), turn.Conversation.ServiceUrl, turn.Now, cancellationToken))
        {
            turn.Save(message);
        }
    }

    private async ValueTask ShowAsync(TurnContext turn, Team team, PlanVersion version, CancellationToken cancellationToken)
    {
        var reading = await sharing.GetReadingAsync(turn.TenantId, team.TeamId, version.Version, cancellationToken);
        var questions = await sharing.GetQuestionsAsync(turn.TenantId, team.TeamId, cancellationToken);
        var members = await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken);
        var names = members.ToDictionary(member => member.Person.PersonId, member => member.Person.Name, StringComparer.Ordinal);
        turn.SayPrivately(cards.Status(turn.Texts, team, version, turn.Today, reading, questions, person => names.GetValueOrDefault(person, "")));
    }

    private async ValueTask<(Team Team, PlanQuestion Question)?> FindAsync(TurnContext turn, string verb, string teamId, string questionId, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, verb, teamId, cancellationToken) is not { } team)
            return null;

        if (await sharing.FindQuestionAsync(turn.TenantId, teamId, questionId, cancellationToken) is { } question)
            return (team, question);

        planCards.Refuse(turn, "sharing.noSuchQuestion");
        return null;
    }

    private async ValueTask<string> TooLateAsync(TurnContext turn, PlanAnswer answer, CancellationToken cancellationToken) =>
        turn.Texts.Format("sharing.answeredBefore", ("name", await NameAsync(turn, answer.By, cancellationToken)));

    private async ValueTask<string> NameAsync(TurnContext turn, string? personId, CancellationToken cancellationToken) =>
        personId is null ? "" : (await people.GetPersonAsync(turn.TenantId, personId, cancellationToken))?.Name ?? "";
}
