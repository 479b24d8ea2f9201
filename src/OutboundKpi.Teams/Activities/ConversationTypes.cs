namespace OutboundKpi.Teams.Activities;

/// <summary>The values of <see cref="ConversationAccount.ConversationType"/>: one person with the bot, a chat of several, or a thread in a team's channel.</summary>
public static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";
}
