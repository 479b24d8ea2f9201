namespace OutboundKpi.Domain.Kpis;

/// <summary>
/// What stands below the line of アポ率. Both are in use and differ by the connect rate (the same 114 appointments can
/// be 2 % of calls and 29 % of talks), so a team chooses one and every card prints it.
/// </summary>
public enum AppointmentRateBasis
{
    /// <summary>接続比: appointments / connects; shows whether the talk and the list fit.</summary>
    PerConnect,

    /// <summary>架電比: appointments / calls; shows the yield of the whole effort, connect rate included.</summary>
    PerCall,
}
