namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>How a question is answered. Every question may be skipped.</summary>
public enum AnswerKind
{
    /// <summary>One of a few fixed choices.</summary>
    OneChoice,

    /// <summary>Any number of fixed choices.</summary>
    ManyChoices,

    /// <summary>One of the person's own notes and days, or something else in a few words.</summary>
    OwnMaterial,

    /// <summary>A short free text.</summary>
    Text,
}
