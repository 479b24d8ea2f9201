namespace OutboundKpi.Domain.Kpis;

/// <summary>How far a team's outbound work has come; each phase has its own KPIs to look at first.</summary>
public enum Phase
{
    /// <summary>導入・立ち上げ: enough calls to learn from, and a way of working that settles.</summary>
    Launch,

    /// <summary>成果改善: whom we call and what we say; less wasted effort.</summary>
    Improve,

    /// <summary>安定・拡大: meetings, deals and whether the cost pays.</summary>
    Stable,
}
