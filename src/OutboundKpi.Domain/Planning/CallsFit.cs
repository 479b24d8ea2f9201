namespace OutboundKpi.Domain.Planning;

/// <summary>Whether a number of calls fits into the hours, judged by what the team has done.</summary>
public enum CallsFit
{
    /// <summary>At least one operator-day in ten has had as many.</summary>
    Fits,

    /// <summary>Fewer than one operator-day in ten has had as many; it cannot be asked of everyone every day.</summary>
    BeyondMostDays,

    /// <summary>Nobody has ever had as many in a day, or no day is left to make them.</summary>
    BeyondAnyDay,
}
