namespace OutboundKpi.Domain.Funnel;

/// <summary>What a target's number is counted by.</summary>
public enum TargetPer
{
    /// <summary>件/人日: so many for each operator and day.</summary>
    OperatorDay,

    /// <summary>件/日: so many a day for the whole team.</summary>
    Day,

    /// <summary>件/月: so many a month for the whole team.</summary>
    Month,

    /// <summary>%: a rate; 9 means 9 %.</summary>
    Percent,

    /// <summary>分/件: minutes for each one.</summary>
    Minutes,

    /// <summary>円: yen for each one of the measure's divisor.</summary>
    Yen,
}
