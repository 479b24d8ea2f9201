namespace OutboundKpi.Domain.Diagnosis;

/// <summary>How much the numbers carry, in the words of the ladder.</summary>
public enum FindingStrength
{
    /// <summary>様子を見る: a signal by itself, not beyond doubt among all that was looked at, or too small to act on.</summary>
    Watch,

    /// <summary>変化あり: holds within strata, among all that was looked at, and is large enough to act on.</summary>
    Change,
}
