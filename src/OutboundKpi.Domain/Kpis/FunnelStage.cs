namespace OutboundKpi.Domain.Kpis;

/// <summary>
/// The stages from a dial to a deal, in order. Deals = calls × connect rate × appointment rate (per connect) ×
/// meeting rate × win rate, so a rate that rises by a tenth lifts deals by a tenth while the others hold.
/// </summary>
public enum FunnelStage
{
    /// <summary>架電.</summary>
    Calls,

    /// <summary>接続.</summary>
    Connects,

    /// <summary>アポ.</summary>
    Appointments,

    /// <summary>商談; days to weeks after the appointment.</summary>
    Meetings,

    /// <summary>受注; weeks to months after the meeting.</summary>
    Deals,
}
