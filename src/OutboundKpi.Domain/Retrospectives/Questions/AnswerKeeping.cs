namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>With what an answer is kept.</summary>
public enum AnswerKeeping
{
    /// <summary>With the person, whom it helps; others see it only summed up.</summary>
    WithPerson,

    /// <summary>With a token that nobody can trace once the round is closed.</summary>
    Anonymous,
}
