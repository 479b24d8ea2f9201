using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundKpi.Teams.Activities;

/// <summary>A person or a bot, as the channel names it.</summary>
public sealed class ChannelAccount
{
    /// <summary>The channel's id, for example <c>29:…</c> for a person and <c>28:…</c> for a bot. A person's differs from bot to bot.</summary>
    public string? Id { get; set; }

    /// <summary>The name for display. Not an identity, and absent in some activities.</summary>
    public string? Name { get; set; }

    /// <summary>The person's id in the tenant's directory: the same for every bot. Null for bots and for guests of some channels.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>The other spelling of <see cref="AadObjectId"/>, which the member lists of the channel use; only ever read.</summary>
    [JsonInclude]
    internal string? ObjectId
    {
        get => null;
        set => AadObjectId ??= value;
    }

    /// <summary>The fields that are not known here; written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
