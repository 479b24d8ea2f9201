using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>How reports are taken: section <c>Reports</c>.</summary>
public sealed class ReportOptions
{
    /// <summary>The business day of the next month until whose end a month's reports can be corrected. Default 5; 1 to 20.</summary>
    [Range(1, 20)]
    public int FreezeBusinessDay { get; set; } = 5;

    /// <summary>The longest message that is read, in characters. Default 10,000; 500 to 100,000.</summary>
    [Range(500, 100_000)]
    public int LongestMessage { get; set; } = 10_000;
}
