using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundKpi.Teams.Activities;

/// <summary>
/// Something that happened in a conversation, as the channel tells it: a message, a press of a button, a person or the bot that came or went.
/// </summary>
/// <remarks>
/// Everything is optional in the type, because the channel leaves out what does not apply; <see cref="ActivityJson.Read(ReadOnlyMemory{byte})"/>
/// checks what every activity must have. A null is never written for a field named here.
/// </remarks>
public sealed class Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or one that is not known yet.</summary>
    public string? Type { get; set; }

    /// <summary>The channel's id of this activity. Teams repeats an activity that was answered late, first with the same id and then with a new one.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel took the activity, UTC.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The same moment on the sender's clock, with the sender's offset. The sender's device says it: fit for display, not for deciding.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone as an IANA name, for example <c>Asia/Tokyo</c>.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>The sender's language as a BCP 47 tag. Absent in some installation updates.</summary>
    public string? Locale { get; set; }

    /// <summary>The channel: <c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Where answers are sent. It can change between activities of one conversation, and may be used only after it was verified.</summary>
    public string? ServiceUrl { get; set; }

    public ChannelAccount? From { get; set; }

    /// <summary>Whom the activity is for: the bot, on what arrives.</summary>
    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    /// <summary>The text as the channel gives it, mentions included; see <see cref="ActivityReadings"/>.</summary>
    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    /// <summary>The message that this one answers; for a press of a button, the message that holds the card.</summary>
    public string? ReplyToId { get; set; }

    public List<Attachment>? Attachments { get; set; }

    /// <summary>Mentions, client information and whatever else the client adds; see <see cref="Mention"/>.</summary>
    public List<JsonElement>? Entities { get; set; }

    public TeamsChannelData? ChannelData { get; set; }

    /// <summary>The payload of an invoke or of a submitted card; see <see cref="CardAction"/>.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>Which invoke or event this is; one of <see cref="InvokeNames"/> for the invokes that are known.</summary>
    public string? Name { get; set; }

    /// <summary>What was done to the installation; one of <see cref="InstallationActions"/>.</summary>
    public string? Action { get; set; }

    public List<ChannelAccount>? MembersAdded { get; set; }

    public List<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>How the sender wants the replies; see <see cref="DeliveryModes"/>. Null is the normal way.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>The fields that are not known here; written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
