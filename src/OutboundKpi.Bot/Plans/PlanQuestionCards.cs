using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Plans;

/// <summary>Questions and answers on cards.</summary>
public sealed class PlanQuestionCards(CardBook book)
{
    /// <summary>A question with room for the answer.</summary>
    /// <param name="texts">The supervisor's language.</param>
    /// <param name="kpis">The KPIs as the team reckons them.</param>
    /// <param name="question">The question.</param>
    /// <param name="asker">The name of who asks; not looked at for a question without a name.</param>
    /// <param name="answer">What stands in the form.</param>
    /// <param name="problemKey">The text of what is missing; empty for nothing.</param>
    public Reply ForSupervisor(Texts texts, KpiCatalogue kpis, PlanQuestion question, string asker, string answer = "", string problemKey = "")
    {
        var heading = texts.Format("sharing.questionHeading", ("kpi", PlanWords.KpiName(texts, kpis, question.Kpi)));
        var card = new PlanQuestionCard(
            heading,
            Asker(texts, question, asker),
            question.Question,
            problemKey.Length > 0 ? texts[problemKey] : "",
            answer,
            !question.IsAnonymous,
            texts[question.IsAnonymous ? "sharing.answerReadByAll" : "sharing.answerReadBy"],
            CardButton.DataOf(PlanVerbs.Answer, ("team", question.TeamId), ("question", question.QuestionId)));
        return new(book.Fill(CardNames.PlanQuestion, texts, card), heading);
    }

    /// <summary>That a question has its answer: to the supervisor who gave it, or who came too late with another.</summary>
    /// <param name="texts">The supervisor's language.</param>
    /// <param name="kpis">The KPIs as the team reckons them.</param>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer that holds.</param>
    /// <param name="message">What happened.</param>
    /// <param name="unsent">An answer that came too late; empty for none.</param>
    public Reply Answered(Texts texts, KpiCatalogue kpis, PlanQuestion question, PlanAnswer answer, string message, string unsent = "")
    {
        var card = new PlanAnswerCard(
            PlanWords.KpiName(texts, kpis, question.Kpi), message, question.Question, answer.Words, unsent, [PlanCards.StatusButton(texts, question.TeamId, question.Version)]);
        return new(book.Fill(CardNames.PlanAnswer, texts, card), texts["sharing.answered"]);
    }

    /// <summary>The answer, to who asked.</summary>
    public Reply ForAsker(Texts texts, KpiCatalogue kpis, PlanQuestion question, PlanAnswer answer, string answeredBy)
    {
        var message = texts.Format("sharing.answerFrom", ("name", answeredBy));
        var card = new PlanAnswerCard(
            PlanWords.KpiName(texts, kpis, question.Kpi), message, question.Question, answer.Words, "", [CardButton.ForCommand(texts["kpiCard.whyButton"], "why", question.Kpi)]);
        return new(book.Fill(CardNames.PlanAnswer, texts, card), texts["sharing.answerCame"]);
    }

    /// <summary>How many have read a version, and what was asked about it.</summary>
    /// <param name="texts">The supervisor's language.</param>
    /// <param name="team">The team.</param>
    /// <param name="version">The version.</param>
    /// <param name="today">The day of the question.</param>
    /// <param name="reading">How many have read it.</param>
    /// <param name="questions">The questions about this version and those before it that are open, and those about it that are answered.</param>
    /// <param name="nameOf">A person's name by id.</param>
    public Reply Status(
        Texts texts, Team team, PlanVersion version, DateOnly today, PlanReading reading, IReadOnlyList<PlanQuestion> questions, Func<string, string> nameOf)
    {
        const int mostOpen = 8;
        const int mostAnswered = 5;
        var heading = texts.Format("sharing.statusHeading", ("version", PlanWords.Version(texts, version)), ("from", PlanWords.From(texts, version, today)));
        var open = questions.Where(question => question.Answer is null).ToList();
        var answered = questions.Where(question => question.Answer is not null && question.Version == version.Version).ToList();
        var hidden = Math.Max(0, open.Count - mostOpen) + Math.Max(0, answered.Count - mostAnswered);
        var card = new PlanStatusCard(
            heading,
            team.Name,
            texts.Format("sharing.read", ("read", texts.Number(reading.Read)), ("n", texts.Number(reading.Recipients))),
            [
                .. open.Take(mostOpen).Select(question => new PlanOpenQuestion(
                    PlanWords.KpiName(texts, team.Kpis, question.Kpi),
                    question.Question,
                    Asker(texts, question, question.AskedBy is { } person ? nameOf(person) : ""),
                    texts["sharing.reply"],
                    CardButton.DataOf(PlanVerbs.Question, ("team", team.TeamId), ("question", question.QuestionId)))),
            ],
            [.. answered.Take(mostAnswered).Select(question => new PlanAnswered(PlanWords.KpiName(texts, team.Kpis, question.Kpi), question.Question, question.Answer!.Words))],
            hidden > 0 ? texts.Format("sharing.moreQuestions", ("n", texts.Number(hidden))) : "",
            [PlanCards.HistoryButton(texts, team.TeamId)]);
        return new(book.Fill(CardNames.PlanStatus, texts, card), heading);
    }

    private static string Asker(Texts texts, PlanQuestion question, string name) =>
        question.IsAnonymous ? texts["sharing.withoutName"] : texts.Format("sharing.askedBy", ("name", name), ("day", texts.Day(question.AskedOn!.Value)));
}
