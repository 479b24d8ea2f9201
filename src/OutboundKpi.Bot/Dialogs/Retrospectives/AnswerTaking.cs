using System.Text.Json;
using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>What was said to one question.</summary>
/// <param name="Choices">What was chosen, as the choices send it; empty for nothing.</param>
/// <param name="Words">What was written; empty for nothing.</param>
/// <param name="Shares">Whether the words may be shown without the name.</param>
public sealed record SaidAnswer(IReadOnlyList<string> Choices, string Words = "", bool Shares = false)
{
    /// <summary>What a form holds for a question; what is none of its choices is left out.</summary>
    public static SaidAnswer In(JsonElement data, RoundQuestion question)
    {
        var chosen = FormValues.Text(data, question.Id).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(
            [.. chosen.Where(choice => question.Choices.Any(known => known.Value == choice)).Distinct(StringComparer.Ordinal)],
            question.TakesWords ? FormValues.Text(data, question.WordsId, RetroQuestion.LongestText) : "",
            question.TakesWords && FormValues.Text(data, question.ShareId) == "true");
    }
}

/// <summary>Puts answers in place of earlier ones. A question that was left as it is keeps what was said to it before.</summary>
public static class AnswerTaking
{
    /// <summary>Takes an answer to a question that is kept with the person.</summary>
    public static OwnAnswers Take(this OwnAnswers own, RoundQuestion question, SaidAnswer said, RoundMaterial material) => question.Asked.Topic switch
    {
        RetroTopic.LastAction => own with { LastAction = One<LastActionAnswer>(said) ?? own.LastAction },
        RetroTopic.WorkedBest => TakeBest(own, said, material),
        RetroTopic.CanExplain when One<Explaining>(said) is { } explaining => own.With(own.Of(question.Asked.KpiKey!) with { CanExplain = explaining }),
        RetroTopic.LeadsTo when said.Choices is [var choice] => own.With(own.Of(question.Asked.KpiKey!) with { LeadsTo = choice }),
        _ => own,
    };

    /// <summary>Takes an answer to a question that is kept without the name.</summary>
    public static AnonymousAnswers Take(this AnonymousAnswers voice, RoundQuestion question, SaidAnswer said) => question.Asked.Topic switch
    {
        // What fits has no causes any more.
        RetroTopic.Fits when One<Fit>(said) is { } fit =>
            voice.With(question.Asked.KpiKey!, answer => new(fit, fit == Fit.Fits ? [] : answer.Causes)),
        RetroTopic.Causes when said.Choices.Count > 0 =>
            voice.With(question.Asked.KpiKey!, answer => answer.Fit == Fit.Fits ? answer : answer with { Causes = [.. said.Choices.Select(Enum.Parse<FitCause>)] }),
        RetroTopic.Tone => voice with { Tone = One<Tone>(said) ?? voice.Tone },
        RetroTopic.NextChange when said.Words.Length > 0 => voice with { Text = said.Words, SharesText = said.Shares },
        RetroTopic.EasyToAsk => voice with { EasyToAsk = One<Agreement>(said) ?? voice.EasyToAsk },
        RetroTopic.SafeToTell => voice with { SafeToTell = One<Agreement>(said) ?? voice.SafeToTell },
        _ => voice,
    };

    // New words go before a choice: whoever writes means what they write. Those that stood in the form already are not new.
    private static OwnAnswers TakeBest(OwnAnswers own, SaidAnswer said, RoundMaterial material)
    {
        var best = said.Words.Length > 0 && said.Words != own.Best?.Words ? new BestMoment(BestKind.Other, null, said.Words) : said.Choices is [var choice] ? material.Find(choice) : null;
        best ??= own.Best;
        return own with { Best = best, SharesBest = said.Shares && best?.Words is not null };
    }

    private static T? One<T>(SaidAnswer said)
        where T : struct, Enum =>
        said.Choices is [var only] && Enum.TryParse<T>(only, out var value) && Enum.IsDefined(value) ? value : null;
}
