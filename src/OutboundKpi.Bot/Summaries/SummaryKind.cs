namespace OutboundKpi.Bot.Summaries;

/// <summary>The periods that are summed up.</summary>
public enum SummaryKind
{
    /// <summary>今週: Monday to Sunday.</summary>
    Week,

    /// <summary>今月: a calendar month.</summary>
    Month,
}
