namespace OutboundKpi.Teams.Activities;

/// <summary>The content types of attachments and of answers to a card action.</summary>
public static class CardContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string Message = "application/vnd.microsoft.activity.message";
    public const string Error = "application/vnd.microsoft.error";
}
