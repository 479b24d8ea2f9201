namespace OutboundKpi.Teams.Activities;

/// <summary>The fields without which nobody can tell what happened, who did it and where the answer goes.</summary>
public static class ActivityValidation
{
    /// <summary>The first required field that is missing or empty, as a path (<c>conversation.id</c>), or null when all are there.</summary>
    public static string? FirstMissingField(Activity activity) => activity switch
    {
        { Type: null or "" } => "type",
        { ChannelId: null or "" } => "channelId",
        { From: not { Id.Length: > 0 } } => "from.id",
        { Conversation: not { Id.Length: > 0 } } => "conversation.id",
        { ServiceUrl: null or "" } => "serviceUrl",
        { Type: ActivityTypes.Invoke, Name: null or "" } => "name",
        _ => null,
    };
}
