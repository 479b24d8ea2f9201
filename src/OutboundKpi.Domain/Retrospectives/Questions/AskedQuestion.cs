namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>A question as it comes up in a round.</summary>
/// <param name="Topic">What it asks about.</param>
/// <param name="KpiKey">The KPI that it speaks of; <see langword="null"/> for one about the month as a whole.</param>
public sealed record AskedQuestion(RetroTopic Topic, string? KpiKey)
{
    /// <summary>The question itself.</summary>
    public RetroQuestion Question => RetroQuestion.Of(Topic);
}
