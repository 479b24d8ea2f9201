using OutboundKpi.Domain.Retrospectives.Disclosure;

namespace OutboundKpi.Domain.Retrospectives.Pulses;

/// <summary>What may be shown of a question's answers in one group.</summary>
/// <param name="QuestionKey">The question.</param>
/// <param name="Group">What may be shown, and why not.</param>
/// <param name="Counts">How many chose what, a choice that nobody took counting 0; <see langword="null"/> when the group is hidden.</param>
public sealed record PulseResult(string QuestionKey, GroupView Group, IReadOnlyDictionary<string, int>? Counts);
