using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>
/// The questions of a round one by one, answered by typing: the number of a choice, words where words are asked for, or that the question be skipped. Each answer
/// is kept at once, so whoever stops loses nothing.
/// </summary>
public sealed class RetroDialog(RoundBook book, RetroCards cards, ReportIntake reports) : Dialog<TurnContext, TypedAnswerState>
{
    /// <summary>Answer the question that waits.</summary>
    public const string Answer = "answer";

    private static readonly char[] Separators = [',', '、', ' ', '・', '.', '。', '/'];

    /// <inheritdoc/>
    public override string Name => "retro";

    /// <inheritdoc/>
    protected override JsonTypeInfo<TypedAnswerState> StateType => RetroJson.Default.TypedAnswerState;

    /// <summary>The state at the first question about oneself that is open, or at the first one without the name.</summary>
    public static TypedAnswerState Begin(TurnContext turn, AskedRound asked)
    {
        var seed = Random.Shared.Next();
        var questions = Questions(turn, asked, seed);
        var place = questions.TakeWhile(question => !question.IsAnonymous && IsAnswered(asked.Own, question.Asked)).Count();
        return new() { RoundId = asked.Round.RoundId, Place = place, Seed = seed };
    }

    /// <inheritdoc/>
    public override async ValueTask AskAsync(TurnContext turn, string step, TypedAnswerState state, CancellationToken cancellationToken)
    {
        if (await book.FindOpenAsync(turn, state.RoundId, cancellationToken) is not { } asked)
        {
            await SayLateAsync(turn, state, cancellationToken);
            return;
        }

        var questions = Questions(turn, asked, state.Seed);
        turn.SayPrivately(cards.Question(turn.Texts, asked, questions[state.Place], state.Place + 1, questions.Count, state.IsAgain));
    }

    /// <inheritdoc/>
    protected override async ValueTask<DialogStep<TypedAnswerState>> OnAnswerAsync(
        TurnContext turn, string step, TypedAnswerState state, DialogAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is not DialogAnswer.Typed typed)
            return NotAnAnswer();

        if (await book.FindOpenAsync(turn, state.RoundId, cancellationToken) is not { } asked)
        {
            await SayLateAsync(turn, state, cancellationToken);
            return Finish();
        }

        var questions = Questions(turn, asked, state.Seed);
        var question = questions[state.Place];
        if (!IsSkip(turn, typed.Text))
        {
            // The number of a choice could be a count as well: what is an answer is never taken for a report, which would be echoed.
            var said = ReadChoice(question, typed.Text);
            if (said is null && question.Choices.Count > 0 && reports.IsReport(turn, typed.Text))
                return NotAnAnswer();

            said ??= question.TakesWords ? ReadWords(turn, typed.Text) : null;
            if (said is null)
                return Ask(Answer, state with { IsAgain = true });

            await KeepAsync(turn, asked, question, said, cancellationToken);
        }

        if (state.Place + 1 < questions.Count)
            return Ask(Answer, state with { Place = state.Place + 1, IsAgain = false });

        var others = (await book.GetOpenAsync(turn, cancellationToken)).Where(other => other.RoundId != state.RoundId);
        turn.SayPrivately(cards.Thanks(turn.Texts, asked, [.. others]));
        return Finish();
    }

    private static IReadOnlyList<RoundQuestion> Questions(TurnContext turn, AskedRound asked, int seed) =>
        RoundQuestion.All(turn.Texts, asked.Team.Kpis, asked.Subject, asked.Material, new Random(seed));

    private static bool IsAnswered(OwnAnswers own, AskedQuestion asked) => asked.Topic switch
    {
        RetroTopic.LastAction => own.LastAction is not null,
        RetroTopic.WorkedBest => own.Best is not null,
        RetroTopic.CanExplain => own.Of(asked.KpiKey!).CanExplain is not null,
        RetroTopic.LeadsTo => own.Of(asked.KpiKey!).LeadsTo is not null,
        _ => false,
    };

    private static bool IsSkip(TurnContext turn, string text) => Has(turn, "retro.skipWords", text.Normalize(NormalizationForm.FormKC).TrimEnd('。', '.', '!'));

    private static bool Has(TurnContext turn, string list, string word) => turn.Texts.List(list).Contains(word, StringComparer.OrdinalIgnoreCase);

    // Numbers of choices, or the words of one.
    private static SaidAnswer? ReadChoice(RoundQuestion question, string text)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim();
        if (question.Choices.FirstOrDefault(choice => string.Equals(choice.Title.Normalize(NormalizationForm.FormKC), said, StringComparison.OrdinalIgnoreCase)) is { } named)
            return new([named.Value]);

        var numbers = said.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var places = numbers.Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0).Distinct().ToList();
        if (places.Count > 0 && places.TrueForAll(place => place >= 1 && place <= question.Choices.Count) && (places.Count == 1 || question.IsMulti))
            return new([.. places.Select(place => question.Choices[place - 1].Value)]);

        return null;
    }

    // A word at their beginning lets them be shown.
    private static SaidAnswer? ReadWords(TurnContext turn, string words)
    {
        var shares = turn.Texts.List("retro.shareWords").FirstOrDefault(word =>
            words.StartsWith(word, StringComparison.OrdinalIgnoreCase) && words.Length > word.Length && !char.IsLetterOrDigit(words[word.Length]));
        var kept = shares is null ? words : words[shares.Length..].TrimStart(' ', '　', ':', '：', '、', ',');
        return kept.Length is > 0 and <= RetroQuestion.LongestText ? new([], kept, shares is not null) : null;
    }

    private ValueTask KeepAsync(TurnContext turn, AskedRound asked, RoundQuestion question, SaidAnswer said, CancellationToken cancellationToken)
    {
        if (question.IsAnonymous)
            return book.ChangeAsync(turn, asked, voice => voice.Take(question, said), cancellationToken);

        RoundBook.Keep(turn, asked, asked.Own.Take(question, said, asked.Material));
        return ValueTask.CompletedTask;
    }

    private async ValueTask SayLateAsync(TurnContext turn, TypedAnswerState state, CancellationToken cancellationToken) =>
        turn.SayPrivately(await book.FindPastAsync(turn, state.RoundId, cancellationToken) is { } past
            ? cards.Late(turn.Texts, past)
            : cards.Say(turn.Texts, turn.Texts["retro.notAsked"]));
}
