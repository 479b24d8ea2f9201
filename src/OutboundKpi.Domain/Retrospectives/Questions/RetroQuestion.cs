namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>One question of the monthly round. Its words are texts of the language files under its topic.</summary>
/// <param name="Topic">What it asks about.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Keeping">With what the answer is kept.</param>
/// <param name="Time">How long people take for it.</param>
/// <param name="IsOfKpi">Whether it speaks of one KPI.</param>
public sealed record RetroQuestion(RetroTopic Topic, AnswerKind Kind, AnswerKeeping Keeping, TimeSpan Time, bool IsOfKpi)
{
    /// <summary>The longest free text, in characters.</summary>
    public const int LongestText = 100;

    /// <summary>Every question in the order of asking.</summary>
    public static readonly IReadOnlyList<RetroQuestion> All =
    [
        new(RetroTopic.LastAction, AnswerKind.OneChoice, AnswerKeeping.WithPerson, Seconds(10), IsOfKpi: false),
        new(RetroTopic.WorkedBest, AnswerKind.OwnMaterial, AnswerKeeping.WithPerson, Seconds(20), IsOfKpi: false),
        new(RetroTopic.CanExplain, AnswerKind.OneChoice, AnswerKeeping.WithPerson, Seconds(10), IsOfKpi: true),
        new(RetroTopic.LeadsTo, AnswerKind.OneChoice, AnswerKeeping.WithPerson, Seconds(15), IsOfKpi: true),
        new(RetroTopic.Fits, AnswerKind.OneChoice, AnswerKeeping.Anonymous, Seconds(10), IsOfKpi: true),
        new(RetroTopic.Causes, AnswerKind.ManyChoices, AnswerKeeping.Anonymous, Seconds(15), IsOfKpi: true),
        new(RetroTopic.Tone, AnswerKind.OneChoice, AnswerKeeping.Anonymous, Seconds(10), IsOfKpi: true),
        new(RetroTopic.NextChange, AnswerKind.Text, AnswerKeeping.Anonymous, Seconds(40), IsOfKpi: false),
        new(RetroTopic.EasyToAsk, AnswerKind.OneChoice, AnswerKeeping.Anonymous, Seconds(10), IsOfKpi: false),
        new(RetroTopic.SafeToTell, AnswerKind.OneChoice, AnswerKeeping.Anonymous, Seconds(10), IsOfKpi: false),
    ];

    /// <summary>The question of a topic.</summary>
    public static RetroQuestion Of(RetroTopic topic) => All.First(question => question.Topic == topic);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
