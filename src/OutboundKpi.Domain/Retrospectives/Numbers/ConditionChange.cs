namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>Something other than the people's work that may have moved a month's numbers.</summary>
public enum ConditionChange
{
    /// <summary>Something was noted on a day of the month.</summary>
    Event,

    /// <summary>A list that was not used before took a good part of the calls.</summary>
    NewList,

    /// <summary>A script that was not used before took a good part of the calls.</summary>
    NewScript,

    /// <summary>Many more or many fewer people called.</summary>
    Staffing,
}
