namespace OutboundKpi.Domain.Plans;

/// <summary>How sure a proposed phase is.</summary>
public enum PhaseCertainty
{
    /// <summary>Next to nothing is known, or what was said and what was counted contradict each other.</summary>
    Unsure,

    /// <summary>What was said or what was counted speaks for it.</summary>
    Likely,

    /// <summary>What was said and what was counted both speak for it.</summary>
    Sure,
}
