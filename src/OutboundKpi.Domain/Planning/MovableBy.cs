namespace OutboundKpi.Domain.Planning;

/// <summary>Who can move a stage's rate: a caller does not own the win rate.</summary>
[Flags]
public enum MovableBy
{
    None = 0,

    /// <summary>The person who calls: what is said, when, and how an appointment is prepared.</summary>
    Operator = 1,

    /// <summary>The supervisor: list, script, calling hours, targets.</summary>
    Supervisor = 2,

    /// <summary>Those who hold the meetings.</summary>
    FieldSales = 4,
}
