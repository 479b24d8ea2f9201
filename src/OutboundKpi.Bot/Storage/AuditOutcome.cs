namespace OutboundKpi.Bot.Storage;

/// <summary>How it ended when somebody did what not everybody may do.</summary>
public enum AuditOutcome
{
    Done,

    /// <summary>The person had no right to it; nothing was changed.</summary>
    Refused,
}
