namespace OutboundKpi.Domain.Retrospectives.Pulses;

/// <summary>What makes a hearing one that people can answer in a minute.</summary>
public static class PulseForm
{
    public const int MostQuestions = 5;

    public const int MostChoices = 6;

    /// <summary>The longest question and the longest choice, in characters.</summary>
    public const int LongestText = 100;

    /// <summary>Whether a hearing can be held with these questions.</summary>
    /// <returns><see langword="null"/> when it can.</returns>
    public static PulseProblem? Check(IReadOnlyList<PulseQuestion> questions)
    {
        if (questions.Count is 0 or > MostQuestions)
            return PulseProblem.NumberOfQuestions;

        if (questions.Select(question => question.Key).Distinct(StringComparer.Ordinal).Count() != questions.Count)
            return PulseProblem.SameTwice;

        if (questions.Count(question => question.Topic == PulseTopic.OwnText) > 1)
            return PulseProblem.TooMuchText;

        var own = questions.Where(question => question.Topic is PulseTopic.OwnChoice or PulseTopic.OwnText).ToList();
        if (!own.TrueForAll(question => IsText(question.Text) && question.Choices.All(IsText)))
            return PulseProblem.Wording;

        return own.TrueForAll(question => question.Topic == PulseTopic.OwnText || HasChoices(question)) ? null : PulseProblem.Choices;
    }

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText;

    private static bool HasChoices(PulseQuestion question) =>
        question.Choices.Count is >= 2 and <= MostChoices && question.Choices.Distinct(StringComparer.Ordinal).Count() == question.Choices.Count;
}
