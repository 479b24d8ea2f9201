namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>How well a person could explain why a KPI is followed.</summary>
public enum Explaining
{
    /// <summary>できる.</summary>
    Yes,

    /// <summary>だいたい.</summary>
    Roughly,

    /// <summary>できない.</summary>
    No,
}
