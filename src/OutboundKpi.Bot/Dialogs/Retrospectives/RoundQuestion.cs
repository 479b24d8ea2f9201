using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>A question of a round as one person is asked it: on a card or by text, the same words and the same choices.</summary>
public sealed record RoundQuestion
{
    public required AskedQuestion Asked { get; init; }

    /// <summary>The name of its field.</summary>
    public required string Id { get; init; }

    /// <summary>The question; may hold words of the last action.</summary>
    public required string Label { get; init; }

    /// <summary>What can be chosen; empty for free words.</summary>
    public IReadOnlyList<RetroChoice> Choices { get; init; } = [];

    /// <summary>The memos that choices stand for.</summary>
    public IReadOnlyList<RetroLine> Lines { get; init; } = [];

    public bool IsMulti => Asked.Question.Kind == AnswerKind.ManyChoices;

    /// <summary>Whether words can be written.</summary>
    public bool TakesWords => Asked.Question.Kind is AnswerKind.Text or AnswerKind.OwnMaterial;

    /// <summary>Whether it is kept without the name.</summary>
    public bool IsAnonymous => Asked.Question.Keeping == AnswerKeeping.Anonymous;

    /// <summary>The name of the field for words.</summary>
    public string WordsId => Id + "Words";

    /// <summary>The name of the tick that lets the words be shown.</summary>
    public string ShareId => Id + "Share";

    /// <summary>
    /// The questions of a round in the order of asking. What does not fit is asked of everybody: were it asked only of those who said that something does not,
    /// what the bot has sent to whom would tell who they are.
    /// </summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="kpis">The team's catalogue.</param>
    /// <param name="subject">What the round asks.</param>
    /// <param name="material">The person's own.</param>
    /// <param name="random">The order of choices that must not tell which is right.</param>
    public static IReadOnlyList<RoundQuestion> All(Texts texts, KpiCatalogue kpis, RoundSubject subject, RoundMaterial material, Random random) =>
    [
        .. new QuestionFlow(subject.Kpis, subject.LastAction is not null, subject.IsQuarterly).Questions.Select(asked => new RoundQuestion
        {
            Asked = asked,
            Id = IdOf(asked, subject),
            Label = LabelOf(texts, kpis, asked, subject),
            Choices = ChoicesOf(texts, asked, material, random),
            Lines = asked.Topic == RetroTopic.WorkedBest ? [.. material.Memos.Select((memo, i) => new RetroLine(MemoTitle(texts, i), memo.Text))] : [],
        }),
    ];

    private static string IdOf(AskedQuestion asked, RoundSubject subject) => asked.Topic switch
    {
        RetroTopic.LastAction => "last",
        RetroTopic.WorkedBest => "best",
        RetroTopic.CanExplain => "explain" + PlaceOf(asked, subject),
        RetroTopic.LeadsTo => "leads" + PlaceOf(asked, subject),
        RetroTopic.Fits => "fit" + PlaceOf(asked, subject),
        RetroTopic.Causes => "causes" + PlaceOf(asked, subject),
        RetroTopic.Tone => "tone",
        RetroTopic.NextChange => "next",
        RetroTopic.EasyToAsk => "ask",
        RetroTopic.SafeToTell => "tell",
        _ => throw new ArgumentOutOfRangeException(nameof(asked), asked.Topic, "Not a question of the round."),
    };

    private static string PlaceOf(AskedQuestion asked, RoundSubject subject) =>
        subject.Kpis.TakeWhile(kpi => kpi != asked.KpiKey).Count().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string LabelOf(Texts texts, KpiCatalogue kpis, AskedQuestion asked, RoundSubject subject) => texts.Format(
        RetroWords.KeyOf(asked.Topic),
        ("kpi", asked.KpiKey is { } key ? PlanWords.KpiName(texts, kpis, key) : ""),
        ("action", subject.LastAction ?? ""));

    private static IReadOnlyList<RetroChoice> ChoicesOf(Texts texts, AskedQuestion asked, RoundMaterial material, Random random) => asked.Topic switch
    {
        RetroTopic.LastAction => AllOf<LastActionAnswer>(texts),
        RetroTopic.WorkedBest => BestChoices(texts, material),
        RetroTopic.CanExplain => AllOf<Explaining>(texts),
        RetroTopic.LeadsTo => [.. PurposeChoices.Of(asked.KpiKey!).Shuffled(random).Select(choice => new RetroChoice(texts[RetroWords.PurposeKey(choice)], choice))],
        RetroTopic.Fits => AllOf<Fit>(texts),
        RetroTopic.Causes => AllOf<FitCause>(texts),
        RetroTopic.Tone => AllOf<Tone>(texts),
        RetroTopic.NextChange => [],
        _ => AllOf<Agreement>(texts),
    };

    private static IReadOnlyList<RetroChoice> BestChoices(Texts texts, RoundMaterial material) =>
    [
        .. material.Days.Select(day => new RetroChoice(
            texts.Format("retro.bestDay", ("day", texts.Day(day.Date)), ("counts", CountWords.Write(texts, day.Counts))), RoundMaterial.ValueOf(day.Date))),
        .. material.Memos.Select((memo, i) => new RetroChoice(texts.Format("retro.bestMemo", ("n", texts.Number(i + 1)), ("day", texts.Day(memo.WrittenOn))), RoundMaterial.ValueOf(memo))),
    ];

    private static string MemoTitle(Texts texts, int index) => texts.Format("retro.memo", ("n", texts.Number(index + 1)));

    private static IReadOnlyList<RetroChoice> AllOf<T>(Texts texts)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(choice => new RetroChoice(texts[RetroWords.KeyOf(choice)], choice.ToString()))];
}
