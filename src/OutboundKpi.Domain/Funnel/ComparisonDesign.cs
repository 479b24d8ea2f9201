namespace OutboundKpi.Domain.Funnel;

/// <summary>How two lists or scripts are tried against each other.</summary>
public enum ComparisonDesign
{
    /// <summary>Everybody uses the one in odd weeks of the comparison and the other in even ones.</summary>
    AlternatingWeeks,

    /// <summary>Everybody uses both, in every week, about as much of each.</summary>
    SideBySide,
}
