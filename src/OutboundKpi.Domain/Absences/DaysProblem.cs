namespace OutboundKpi.Domain.Absences;

/// <summary>Why words do not say clearly which days are meant.</summary>
public enum DaysProblem
{
    /// <summary>No day is named.</summary>
    NoDay,

    /// <summary>A day that no calendar has, such as 2/30.</summary>
    NoSuchDay,

    /// <summary>The last day is before the first.</summary>
    Backwards,

    /// <summary>A first day without a last one (11/25から), or only a length (3日間): it is not said on which day it ends.</summary>
    NoEnd,

    /// <summary>11/25（木） on a Wednesday.</summary>
    OtherWeekday,

    /// <summary>Longer than a year, more than three months ago or more than a year ahead: probably a slip.</summary>
    TooFar,

    /// <summary>Days are named, and words stand beside them that are not understood: perhaps they mean the contrary.</summary>
    OtherWords,
}
