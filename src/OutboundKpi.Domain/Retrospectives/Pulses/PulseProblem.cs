namespace OutboundKpi.Domain.Retrospectives.Pulses;

/// <summary>Why a hearing cannot be held as it was put together.</summary>
public enum PulseProblem
{
    /// <summary>There is no question, or there are more than <see cref="PulseForm.MostQuestions"/>.</summary>
    NumberOfQuestions,

    /// <summary>Two questions are the same.</summary>
    SameTwice,

    /// <summary>More than one question asks for free text.</summary>
    TooMuchText,

    /// <summary>A question has no words, or has too many.</summary>
    Wording,

    /// <summary>A question has fewer than two choices, more than <see cref="PulseForm.MostChoices"/>, or one twice.</summary>
    Choices,
}
