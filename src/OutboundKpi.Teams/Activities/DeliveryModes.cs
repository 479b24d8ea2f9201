namespace OutboundKpi.Teams.Activities;

/// <summary>The values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>The replies are wanted in the HTTP response instead of being posted back.</summary>
    public const string ExpectReplies = "expectReplies";
}
