namespace OutboundKpi.Domain.Planning;

/// <summary>What the team's own months or strata say about a stage's room to rise.</summary>
public enum StageEvidence
{
    /// <summary>They differ by more than luck: the better ones show what is possible.</summary>
    Shown,

    /// <summary>They are large enough to differ visibly, and do not.</summary>
    NoSpread,

    /// <summary>They are too few or too small to tell.</summary>
    TooFew,
}
