using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundKpi.Teams.Activities;

/// <summary>Where an activity was said: a personal chat, a group chat or a thread of a channel.</summary>
public sealed class ConversationAccount
{
    /// <summary>The conversation's id. In a channel it ends in <c>;messageid=…</c>, which names the thread.</summary>
    public string? Id { get; set; }

    /// <summary>One of <see cref="ConversationTypes"/>; compared ignoring case.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Whether several people take part. Absent in personal chats.</summary>
    public bool? IsGroup { get; set; }

    public string? TenantId { get; set; }

    public string? Name { get; set; }

    /// <summary>The fields that are not known here; written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The id up to the thread: the id of the channel itself, or the whole id where there are no threads.</summary>
    [JsonIgnore]
    public string? IdWithoutThread => Id?.Split(';', 2)[0];
}
