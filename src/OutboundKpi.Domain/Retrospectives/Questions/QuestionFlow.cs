using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>
/// The questions of one round in their order. It never takes longer than <see cref="MostTime"/>, so a round about two KPIs asks for the tone only of the
/// first, and leaves the quarterly questions to a round about one.
/// </summary>
public sealed class QuestionFlow
{
    /// <summary>So many KPIs may be asked about in a round.</summary>
    public const int MostKpis = 2;

    /// <summary>More would not be answered honestly, or not at all.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);

    private static readonly RetroTopic[] OfEachKpi = [RetroTopic.CanExplain, RetroTopic.LeadsTo, RetroTopic.Fits, RetroTopic.Causes];

    /// <summary>The questions of a round.</summary>
    /// <param name="kpiKeys">The team's main KPI, and perhaps a second one.</param>
    /// <param name="hasLastAction">Whether an action was agreed last time.</param>
    /// <param name="isQuarterly">Whether it is time for the quarterly questions; see <see cref="IsQuarterly"/>.</param>
    /// <exception cref="ArgumentException">There is no KPI, there are too many, or the two are the same.</exception>
    public QuestionFlow(IReadOnlyList<string> kpiKeys, bool hasLastAction, bool isQuarterly)
    {
        if (kpiKeys.Count is 0 or > MostKpis || kpiKeys.Distinct(StringComparer.Ordinal).Count() != kpiKeys.Count)
            throw new ArgumentException($"A round asks about 1 to {MostKpis} different KPIs.", nameof(kpiKeys));

        Questions =
        [
            .. hasLastAction ? [new AskedQuestion(RetroTopic.LastAction, null)] : Array.Empty<AskedQuestion>(),
            new(RetroTopic.WorkedBest, null),
            .. kpiKeys.SelectMany(_ => OfEachKpi, (kpi, topic) => new AskedQuestion(topic, kpi)),
            new(RetroTopic.Tone, kpiKeys[0]),
            new(RetroTopic.NextChange, null),
            .. isQuarterly && kpiKeys.Count == 1
                ? [new AskedQuestion(RetroTopic.EasyToAsk, null), new AskedQuestion(RetroTopic.SafeToTell, null)]
                : Array.Empty<AskedQuestion>(),
        ];
    }

    /// <summary>All questions that can come up.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; }

    /// <summary>The time that it takes when every question comes up and is answered.</summary>
    public TimeSpan LongestTime => Questions.Aggregate(TimeSpan.Zero, (sum, asked) => sum + asked.Question.Time);

    /// <summary>Whether the round about a month asks the quarterly questions: March, June, September, December.</summary>
    public static bool IsQuarterly(Month about) => about.Number % 3 == 0;

    /// <summary>The question that comes after another one was answered or skipped.</summary>
    /// <param name="after">The last one; <see langword="null"/> at the start.</param>
    /// <param name="fit">What was said to <see cref="RetroTopic.Fits"/> of the KPI that <paramref name="after"/> speaks of; <see langword="null"/> when skipped.</param>
    /// <returns><see langword="null"/> at the end.</returns>
    /// <exception cref="ArgumentException">The round does not ask <paramref name="after"/>.</exception>
    public AskedQuestion? Next(AskedQuestion? after, Fit? fit)
    {
        var position = after is null ? 0 : PositionOf(after) + 1;
        if (position < Questions.Count && Questions[position].Topic == RetroTopic.Causes && fit is null or Fit.Fits)
            position++;

        return position < Questions.Count ? Questions[position] : null;
    }

    private int PositionOf(AskedQuestion asked)
    {
        var position = Questions.TakeWhile(question => question != asked).Count();
        return position < Questions.Count ? position : throw new ArgumentException($"The round does not ask {asked}.", nameof(asked));
    }
}
