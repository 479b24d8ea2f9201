namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>Whether a team's target was attained.</summary>
public enum Attained
{
    /// <summary>まだ判断できない.</summary>
    Unclear,

    No,

    Yes,
}
