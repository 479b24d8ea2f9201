namespace OutboundKpi.Bot.History;

/// <summary>What can be exported, each with the columns under which it is imported.</summary>
public enum ExportKind
{
    /// <summary>Reports as they count now.</summary>
    Reports,

    /// <summary>Reports as they arrived: all that was ever said, also what was replaced or taken back.</summary>
    Log,

    /// <summary>The appointments, with all that is known of them.</summary>
    Appointments,

    /// <summary>What happened to teams.</summary>
    Events,

    /// <summary>What teams aim at.</summary>
    Targets,
}
