namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>How a message is taken when there is a report for its day, list and script already.</summary>
internal enum Taking
{
    /// <summary>What it says takes the place of what was said; what it leaves unsaid stays.</summary>
    Replace,

    /// <summary>As <see cref="Replace"/>, and said to be a correction.</summary>
    Correct,

    /// <summary>It is about another part of the day: the counts add up.</summary>
    Add,
}
