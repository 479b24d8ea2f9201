namespace OutboundKpi.Domain.Plans;

/// <summary>The three questions that tell which phase fits.</summary>
public enum PhaseQuestion
{
    /// <summary>Do the calls differ a lot from day to day, or does everyone still talk in their own way? Yes speaks for 導入・立ち上げ.</summary>
    WorkStillVaries,

    /// <summary>Do appointments come regularly while the meetings do not follow? Yes speaks for 成果改善.</summary>
    MeetingsDoNotFollow,

    /// <summary>Do deals come steadily, so that what they cost is the question? Yes speaks for 安定・拡大.</summary>
    CostIsTheQuestion,
}

/// <summary>An answer to a question about the work.</summary>
public enum PhaseAnswer
{
    /// <summary>Not sure, or not asked.</summary>
    Unknown,

    Yes,

    No,
}

/// <summary>What a supervisor says to the three questions.</summary>
/// <param name="WorkStillVaries">To <see cref="PhaseQuestion.WorkStillVaries"/>.</param>
/// <param name="MeetingsDoNotFollow">To <see cref="PhaseQuestion.MeetingsDoNotFollow"/>.</param>
/// <param name="CostIsTheQuestion">To <see cref="PhaseQuestion.CostIsTheQuestion"/>.</param>
public sealed record PhaseAnswers(PhaseAnswer WorkStillVaries, PhaseAnswer MeetingsDoNotFollow, PhaseAnswer CostIsTheQuestion)
{
    /// <summary>The answer to one of the questions.</summary>
    public PhaseAnswer this[PhaseQuestion question] => question switch
    {
        PhaseQuestion.WorkStillVaries => WorkStillVaries,
        PhaseQuestion.MeetingsDoNotFollow => MeetingsDoNotFollow,
        PhaseQuestion.CostIsTheQuestion => CostIsTheQuestion,
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, "No such question."),
    };
}
