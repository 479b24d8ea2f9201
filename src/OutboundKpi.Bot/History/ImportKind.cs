namespace OutboundKpi.Bot.History;

/// <summary>What a file to import holds.</summary>
public enum ImportKind
{
    /// <summary>日報: the counts of operators' days, as they stand or as the log in which they arrived.</summary>
    Reports,

    /// <summary>The appointments of a CRM.</summary>
    Appointments,

    /// <summary>Who is an operator of which team.</summary>
    Operators,

    /// <summary>What teams aim at, from when on.</summary>
    Targets,

    /// <summary>What happened to teams, and when.</summary>
    Events,
}
