namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>Whether a KPI fits the work, as one person says.</summary>
public enum Fit
{
    /// <summary>合っている.</summary>
    Fits,

    /// <summary>一部合わない.</summary>
    Partly,

    /// <summary>合わない.</summary>
    DoesNotFit,
}
