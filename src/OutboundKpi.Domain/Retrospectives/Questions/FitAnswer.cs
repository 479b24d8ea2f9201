namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>What one person said, without their name, about a KPI and the work.</summary>
/// <param name="Fit">Whether it fits; <see langword="null"/> when skipped.</param>
/// <param name="Causes">What does not fit, each once; empty when nothing was ticked.</param>
public sealed record FitAnswer(Fit? Fit, IReadOnlyList<FitCause> Causes);
