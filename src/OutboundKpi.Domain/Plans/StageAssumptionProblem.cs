namespace OutboundKpi.Domain.Plans;

/// <summary>Why two numbers are no range of a rate to reckon with.</summary>
public enum StageAssumptionProblem
{
    /// <summary>An end is not between 0 and 100 %, both left out: nothing never comes of anything, nor always.</summary>
    NotARate,

    /// <summary>The low end is above the high one.</summary>
    WrongWayRound,

    /// <summary>The ends are nearly one number: whoever knows a rate so well has counted it.</summary>
    TooNarrow,

    /// <summary>Nearly anything lies between them.</summary>
    TooWide,
}
