using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Domain.Retrospectives.Voices;

/// <summary>Free texts that may be shown together.</summary>
/// <param name="Cause">What their writers ticked most; <see langword="null"/> where that is not told.</param>
/// <param name="Texts">As they were written, in an order that tells nothing; at least one.</param>
public sealed record TextGroup(FitCause? Cause, IReadOnlyList<string> Texts);
