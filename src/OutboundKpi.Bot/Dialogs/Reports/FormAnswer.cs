namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>What an answer to a report form came to.</summary>
public abstract record FormAnswer
{
    private FormAnswer()
    {
    }

    /// <summary>It was stored or refused, and the turn says so.</summary>
    public sealed record Done : FormAnswer;

    /// <summary>Something needs another look; nothing was stored.</summary>
    public sealed record AskAgain(ReportFormState State) : FormAnswer;

    /// <summary>It is not a report.</summary>
    public sealed record NotAReport : FormAnswer;
}
