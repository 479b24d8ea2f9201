using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Retrospectives.Pulses;

/// <summary>One person's anonymous answers to a hearing.</summary>
/// <param name="Token">Stands for the person while the hearing is open.</param>
/// <param name="TeamId">The team that the person was in when asked.</param>
/// <param name="Choices">By the key of the question what was chosen; questions that were skipped are left out.</param>
/// <param name="Text">What was written to the question in free words; <see langword="null"/> when nothing was.</param>
/// <param name="SharesText">Whether the writer ticked that the text may be shared however few have answered.</param>
public sealed record PulseAnswer(AnswerToken Token, string TeamId, IReadOnlyDictionary<string, string> Choices, string? Text, bool SharesText);
