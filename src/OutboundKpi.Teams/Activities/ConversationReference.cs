namespace OutboundKpi.Teams.Activities;

/// <summary>All that is needed to say something in a conversation later: the place, the bot there, and the person spoken to.</summary>
/// <param name="ServiceUrl">Where to send, as the newest verified activity of the conversation said.</param>
/// <param name="ChannelId">The channel, <c>msteams</c> for Teams.</param>
/// <param name="TenantId">The tenant; null outside Teams.</param>
/// <param name="ConversationId">The conversation, thread included.</param>
/// <param name="ConversationType">One of <see cref="ConversationTypes"/>, or null when the channel did not say.</param>
/// <param name="BotId">The bot's id in the channel; null when the channel did not say.</param>
/// <param name="BotName">The bot's name in the channel; may be null.</param>
/// <param name="UserId">The channel's id of the person (not the directory id): what a mention or a new personal conversation needs.</param>
/// <param name="Locale">The person's language, BCP 47; null when the channel did not say.</param>
public sealed record ConversationReference(
    string ServiceUrl,
    string ChannelId,
    string? TenantId,
    string ConversationId,
    string? ConversationType,
    string? BotId,
    string? BotName,
    string UserId,
    string? Locale)
{
    /// <summary>The reference that answers this activity.</summary>
    /// <exception cref="ArgumentException">A required field is missing: the activity did not come from <see cref="ActivityJson"/>.</exception>
    public static ConversationReference To(Activity activity)
    {
        if (ActivityValidation.FirstMissingField(activity) is { } field) throw new ArgumentException($"The activity has no {field}.", nameof(activity));

        return new ConversationReference(
            activity.ServiceUrl!,
            activity.ChannelId!,
            activity.TenantId,
            activity.Conversation!.Id!,
            activity.Conversation.ConversationType,
            activity.Recipient?.Id,
            activity.Recipient?.Name,
            activity.From!.Id!,
            activity.Locale);
    }
}
