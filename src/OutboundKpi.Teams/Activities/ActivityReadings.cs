namespace OutboundKpi.Teams.Activities;

/// <summary>What an activity says once the channel's habits are read away.</summary>
public static class ActivityReadings
{
    extension(Activity activity)
    {
        /// <summary>The tenant the activity comes from; null outside Teams.</summary>
        public string? TenantId => activity.Conversation?.TenantId is { Length: > 0 } id ? id : activity.ChannelData?.Tenant?.Id;

        /// <summary>
        /// Who the sender is, within the tenant: the directory id, or the channel's own id where there is none. Names are never an identity.
        /// </summary>
        public string? PersonKey => activity.From?.AadObjectId is { Length: > 0 } id ? id : activity.From?.Id;

        /// <summary>Whether only the sender and the bot can read the conversation. False when the channel does not say so.</summary>
        public bool IsPersonal => string.Equals(activity.Conversation?.ConversationType, ConversationTypes.Personal, StringComparison.OrdinalIgnoreCase);

        /// <summary>Whether the bot itself was added to the conversation.</summary>
        public bool BotWasAdded => activity.MembersAdded.Hold(activity.Recipient);

        /// <summary>Whether the bot itself was removed from the conversation.</summary>
        public bool BotWasRemoved => activity.MembersRemoved.Hold(activity.Recipient);

        /// <summary>
        /// The text without the mention of the bot, trimmed, its no-break spaces made plain ones; empty when there is no text.
        /// Mentions of other people stay, and so does a <c>&lt;at&gt;</c> that somebody typed.
        /// </summary>
        public string TextWithoutMention
        {
            get
            {
                var text = activity.Text ?? "";
                foreach (var mention in Mention.In(activity))
                {
                    if (mention.Mentioned?.Id is not { } id || id != activity.Recipient?.Id) continue;
                    var words = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
                    if (words.Length > 0) text = text.Replace(words, "", StringComparison.OrdinalIgnoreCase);
                }

                return text.Replace('\u00A0', ' ').Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Trim();
            }
        }
    }

    private static bool Hold(this List<ChannelAccount>? members, ChannelAccount? account) =>
        members is not null && account?.Id is { } id && members.Exists(member => member?.Id == id);
}
