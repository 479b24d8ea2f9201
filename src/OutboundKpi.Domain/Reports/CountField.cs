namespace OutboundKpi.Domain.Reports;

/// <summary>The counts that a report may hold, in the order of the funnel; time and follow-ups come last.</summary>
public enum CountField
{
    /// <summary>架電数: dials made.</summary>
    Calls,

    /// <summary>接続数: calls that reached somebody, at the level the team has defined.</summary>
    Connects,

    /// <summary>アポ数: appointments made (tentative ones are not counted).</summary>
    Appointments,

    /// <summary>商談数: meetings held.</summary>
    Meetings,

    /// <summary>受注数: deals closed.</summary>
    Deals,

    /// <summary>通話時間: talk time in whole minutes.</summary>
    TalkMinutes,

    /// <summary>フォロー件数: follow-up calls done.</summary>
    FollowUps,
}
