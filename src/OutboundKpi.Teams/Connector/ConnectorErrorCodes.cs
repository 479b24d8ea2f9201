namespace OutboundKpi.Teams.Connector;

/// <summary>Values of <see cref="SendOutcome.ErrorCode"/> that matter to a sender: the channel's own, and below them ours.</summary>
public static class ConnectorErrorCodes
{
    public const string BotNotInConversationRoster = "BotNotInConversationRoster";
    public const string ConversationBlockedByUser = "ConversationBlockedByUser";
    public const string MessageWritesBlocked = "MessageWritesBlocked";

    /// <summary>On a 403: the app is not installed for that person.</summary>
    public const string ForbiddenOperationException = "ForbiddenOperationException";

    /// <summary>On a 403: the tenant lives in another cloud; the service URL is to be that cloud's.</summary>
    public const string InvalidBotApiHost = "InvalidBotApiHost";

    /// <summary>Ours: the service URL is none that the bot sends to; see <see cref="Authentication.ServiceUrlPolicy"/>.</summary>
    public const string ServiceUrlNotAllowed = "Local.ServiceUrlNotAllowed";

    /// <summary>Ours: an id that cannot stand in a URL.</summary>
    public const string UnusableId = "Local.UnusableId";

    /// <summary>Ours: the directory gave no token.</summary>
    public const string NoAccessToken = "Local.NoAccessToken";

    /// <summary>Ours: the connection never opened.</summary>
    public const string NoConnection = "Local.NoConnection";

    /// <summary>Ours: the connection broke before the answer was complete.</summary>
    public const string ConnectionCut = "Local.ConnectionCut";

    /// <summary>Ours: no answer came in time.</summary>
    public const string TimedOut = "Local.TimedOut";

    /// <summary>Ours: a good status with a body that makes no sense.</summary>
    public const string UnreadableAnswer = "Local.UnreadableAnswer";
}
