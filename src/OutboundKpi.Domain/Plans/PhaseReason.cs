using OutboundKpi.Domain.Diagnosis;

namespace OutboundKpi.Domain.Plans;

/// <summary>One thing that the proposed phase rests on: what was said, what was counted, or both.</summary>
/// <param name="Question">The question that it answers.</param>
/// <param name="Answer">What the supervisor says; unknown when only the numbers speak.</param>
/// <param name="Measured">What the numbers say to the same question; unknown when only the supervisor speaks.</param>
/// <param name="Conditions">What was measured, with its figures; empty when nothing was.</param>
public sealed record PhaseReason(PhaseQuestion Question, PhaseAnswer Answer, PhaseAnswer Measured, IReadOnlyList<PhaseCondition> Conditions)
{
    /// <summary>Whether what was said and what was counted contradict each other; both are told, and the supervisor decides.</summary>
    public bool IsConflict => Answer != PhaseAnswer.Unknown && Measured != PhaseAnswer.Unknown && Answer != Measured;

    /// <summary>What is taken as so: what was said, else what was counted.</summary>
    public PhaseAnswer Taken => Answer != PhaseAnswer.Unknown ? Answer : Measured;
}
