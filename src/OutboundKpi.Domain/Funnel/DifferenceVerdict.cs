namespace OutboundKpi.Domain.Funnel;

/// <summary>How far a difference has got on the ladder of words.</summary>
public enum DifferenceVerdict
{
    /// <summary>Nobody used both in like circumstances.</summary>
    NotComparable,

    /// <summary>差は示されていません: the interval holds 0.</summary>
    NotShown,

    /// <summary>様子を見る: the interval leaves out 0, but would not after all that was looked at.</summary>
    Watch,

    /// <summary>差があります: it stands after strata, scatter and all that was looked at.</summary>
    Shown,
}
