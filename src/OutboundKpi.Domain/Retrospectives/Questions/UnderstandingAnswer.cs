namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>What a person said about knowing what a KPI is for; kept with the person.</summary>
/// <param name="KpiKey">The KPI.</param>
/// <param name="CanExplain">Whether they could explain it; <see langword="null"/> when skipped.</param>
/// <param name="LeadsTo">The key of what they think it leads to; <see langword="null"/> when skipped.</param>
public sealed record UnderstandingAnswer(string KpiKey, Explaining? CanExplain, string? LeadsTo)
{
    /// <summary>Whether they can explain it, at least roughly, and also chose right; <see langword="null"/> when one of the two was skipped.</summary>
    public bool? IsUnderstood => CanExplain is { } explaining && LeadsTo is { } choice
        ? explaining != Explaining.No && choice == PurposeChoices.Of(KpiKey).Right
        : null;
}
