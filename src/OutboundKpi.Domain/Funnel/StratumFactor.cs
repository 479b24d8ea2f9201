namespace OutboundKpi.Domain.Funnel;

/// <summary>What appointments are compared by.</summary>
public enum StratumFactor
{
    /// <summary>リスト: whom we called.</summary>
    List,

    /// <summary>トーク: what we said.</summary>
    Script,
}
