using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>
/// What the bot says to those whom a round asks. No card holds or depends on what somebody has answered without their name, since what was sent is kept for
/// a while beside the person to whom it was sent.
/// </summary>
public sealed class RetroCards(CardBook book, TeamClock clock)
{
    /// <summary>The part of a form about oneself.</summary>
    public const int OwnPart = 1;

    /// <summary>The part without the name.</summary>
    public const int VoicePart = 2;

    /// <summary>The first word of a round, or its one reminder.</summary>
    public Reply Ask(Texts texts, VoiceRound round, RoundSubject subject, Team team, bool isReminder)
    {
        var flow = new QuestionFlow(subject.Kpis, subject.LastAction is not null, subject.IsQuarterly);
        var message = texts.Format(
            isReminder ? "retro.nudge" : "retro.ask",
            ("month", MonthOf(texts, round)),
            ("questions", texts.Number(flow.Questions.Count)),
            ("minutes", texts.Number((int)Math.Ceiling(flow.LongestTime.TotalMinutes))),
            ("until", Until(texts, team, round)));
        var notice = new Notice(
            message,
            [
                CardButton.Of(texts["retro.answer"], RetroVerbs.Open, ("round", round.RoundId), ("part", OwnPart)),
                CardButton.Of(texts["retro.byText"], RetroVerbs.Type, ("round", round.RoundId)),
            ])
        {
            Heading = texts.Format("retro.heading", ("month", MonthOf(texts, round))),
            Detail = texts.Format("retro.whoReads", ("n", texts.Number(team.Settings.FewestForBreakdown))),
        };
        return new(book.Fill(CardNames.Notice, texts, notice), message);
    }

    /// <summary>The form of one part.</summary>
    public Reply Form(Texts texts, AskedRound asked, int part)
    {
        var isOwn = part == OwnPart;
        var questions = RoundQuestion.All(texts, asked.Team.Kpis, asked.Subject, asked.Material, Random.Shared).Where(question => question.IsAnonymous != isOwn);
        var model = new RetroForm(
            texts.Format(isOwn ? "retro.ownHeading" : "retro.voiceHeading", ("month", MonthOf(texts, asked.Round))),
            texts[isOwn ? "retro.ownMessage" : "retro.voiceMessage"],
            [.. questions.Select(question => Field(texts, asked, question))],
            Note(texts, asked.Team, isOwn),
            CardButton.Of(texts[isOwn ? "retro.next" : "retro.send"], RetroVerbs.Answer, ("round", asked.Round.RoundId), ("part", part), ("nonce", Nonce.New())),
            isOwn ? [] : [OpenButton(texts["retro.back"], asked.Round, OwnPart)]);
        return new(book.Fill(CardNames.RetroForm, texts, model), model.Heading);
    }

    /// <summary>One question, to be answered by typing.</summary>
    public Reply Question(Texts texts, AskedRound asked, RoundQuestion question, int place, int count, bool isAgain)
    {
        var how = question switch
        {
            { Choices.Count: 0 } => "retro.typeWords",
            { IsMulti: true } => "retro.typeNumbers",
            { TakesWords: true } => "retro.typeNumberOrWords",
            _ => "retro.typeNumber",
        };
        var lines = question.Choices.Select((choice, i) => new FigureLine(texts.Number(i + 1), choice.Title));
        var model = new FiguresCard(
            texts.Format("retro.questionOf", ("n", texts.Number(place)), ("count", texts.Number(count))),
            isAgain ? texts["retro.notUnderstood"] : "",
            [
                new(question.Label, [.. lines], texts[how]),
                .. question.Lines.Count > 0 ? [new FigureSection("", [.. question.Lines.Select(line => new FigureLine(line.Title, line.Words))])] : Array.Empty<FigureSection>(),
            ],
            Note(texts, asked.Team, !question.IsAnonymous),
            []);
        return new(book.Fill(CardNames.Figures, texts, model), model.Heading);
    }

    /// <summary>Thanks, and how to change an answer.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="asked">The round that was answered.</param>
    /// <param name="others">The person's other rounds that are open.</param>
    public Reply Thanks(Texts texts, AskedRound asked, IReadOnlyList<VoiceRound> others)
    {
        var message = texts.Format("retro.thanks", ("until", Until(texts, asked.Team, asked.Round)));
        var notice = new Notice(
            message,
            [
                OpenButton(texts["retro.changeOwn"], asked.Round, OwnPart),
                OpenButton(texts["retro.changeVoice"], asked.Round, VoicePart),
                .. others.Take(1).Select(other => OpenButton(texts["retro.otherTeam"], other, OwnPart)),
            ])
        {
            Detail = texts["retro.thanksDetail"],
        };
        return new(book.Fill(CardNames.Notice, texts, notice), message);
    }

    /// <summary>That a round takes no answer any more.</summary>
    public Reply Late(Texts texts, VoiceRound round)
    {
        var key = round.State == VoiceRoundState.Cancelled ? "retro.lateCancelled" : "retro.late";
        return Say(texts, texts.Format(key, ("month", MonthOf(texts, round))), CardButton.ForCommand(texts["memo.all"], "memo"));
    }

    /// <summary>A sentence with a way on.</summary>
    public Reply Say(Texts texts, string message, params CardButton[] buttons) => Notices.Of(book, texts, message, buttons);

    /// <summary>The month that a round is about.</summary>
    public static string MonthOf(Texts texts, VoiceRound round) => texts.Month(Month.Parse(round.Period).First);

    /// <summary>The end of a round on the team's clock.</summary>
    public string Until(Texts texts, Team team, VoiceRound round)
    {
        var local = clock.LocalOf(team, round.ClosesAt);
        return texts.Format("retro.until", ("day", texts.Day(DateOnly.FromDateTime(local))), ("time", local.ToString("HH:mm", texts.Culture)));
    }

    private static string Note(Texts texts, Team team, bool isOwn) => isOwn
        ? texts["retro.ownNote"]
        : texts.Format("retro.voiceNote", ("n", texts.Number(team.Settings.FewestForBreakdown)), ("texts", texts.Number(team.Settings.FewestForFreeText)));

    private static CardButton OpenButton(string title, VoiceRound round, int part) => CardButton.Of(title, RetroVerbs.Open, ("round", round.RoundId), ("part", part));

    private static RetroField Field(Texts texts, AskedRound asked, RoundQuestion question)
    {
        var field = new RetroField(question.Id, question.Label, question.Choices, question.IsMulti, question.IsAnonymous ? "" : Answered(asked, question)) { Lines = question.Lines };
        if (!question.TakesWords)
            return field;

        var isOwn = !question.IsAnonymous;
        var words = isOwn && asked.Own.Best is { Kind: BestKind.Other, Words: { } said } ? said : "";
        return field with
        {
            Inputs = [new(question.WordsId, question.Choices.Count > 0 ? texts["retro.bestOther"] : question.Label, words, RetroQuestion.LongestText)],
            Ticks = [new(question.ShareId, texts[isOwn ? "retro.shareBest" : "retro.shareText"], isOwn && asked.Own.SharesBest ? "true" : "false")],
        };
    }

    // Only what is kept with the person.
    private static string Answered(AskedRound asked, RoundQuestion question) => question.Asked.Topic switch
    {
        RetroTopic.LastAction => asked.Own.LastAction?.ToString() ?? "",
        RetroTopic.WorkedBest => asked.Material.ChoiceOf(asked.Own.Best),
        RetroTopic.CanExplain => asked.Own.Of(question.Asked.KpiKey!).CanExplain?.ToString() ?? "",
        RetroTopic.LeadsTo => asked.Own.Of(question.Asked.KpiKey!).LeadsTo ?? "",
        _ => "",
    };
}
