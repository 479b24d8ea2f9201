namespace OutboundKpi.Bot.Storage;

/// <summary>How an entry came into the report log.</summary>
public enum ReportSource
{
    /// <summary>Typed as a message.</summary>
    Chat,

    /// <summary>Submitted by a card.</summary>
    Form,

    /// <summary>Imported from a file.</summary>
    Import,

    /// <summary>A correction of an earlier entry.</summary>
    Correction,

    /// <summary>Made up for the demonstration team.</summary>
    Demo,
}
