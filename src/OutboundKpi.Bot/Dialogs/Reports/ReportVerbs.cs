namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>The verbs of the buttons of report cards.</summary>
public static class ReportVerbs
{
    /// <summary>The submit of a report form.</summary>
    public const string Submit = "report.submit";

    /// <summary>Opens the form of an entry to correct it.</summary>
    public const string Correct = "report.correct";

    /// <summary>Opens the form with what a likely reading would fill in.</summary>
    public const string Fill = "report.fill";

    /// <summary>Takes an entry back.</summary>
    public const string Withdraw = "report.withdraw";

    /// <summary>Brings back an entry that was taken back.</summary>
    public const string Restore = "report.restore";

    /// <summary>Adds to the entry that a report has replaced.</summary>
    public const string Add = "report.add";
}
