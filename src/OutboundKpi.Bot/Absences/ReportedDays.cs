namespace OutboundKpi.Bot.Absences;

/// <summary>What becomes of days that somebody wants off and has reported.</summary>
public enum ReportedDays
{
    /// <summary>It is asked.</summary>
    Ask,

    /// <summary>They stay days of work.</summary>
    LeaveOut,

    /// <summary>They become half days off; the reports stay.</summary>
    HalfOff,

    /// <summary>Their reports are taken back.</summary>
    WithdrawReports,
}
