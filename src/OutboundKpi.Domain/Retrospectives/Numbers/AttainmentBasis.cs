namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>What the judgement of a target rests on.</summary>
public enum AttainmentBasis
{
    /// <summary>The month alone: its whole interval lies on one side of the target.</summary>
    Interval,

    /// <summary>Two of three months lie on the same side.</summary>
    TwoOfThreeMonths,
}
