namespace OutboundKpi.Bot.Cli;

/// <summary>How an export is written.</summary>
public enum ExportFormat
{
    /// <summary>A table for spreadsheets, which can be imported again.</summary>
    Csv,

    /// <summary>An array of objects for programs.</summary>
    Json,
}
