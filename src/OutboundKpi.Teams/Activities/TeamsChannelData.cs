using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundKpi.Teams.Activities;

/// <summary>What Teams adds to an activity beyond the common protocol.</summary>
public sealed class TeamsChannelData
{
    public TeamsReference? Tenant { get; set; }

    public TeamsReference? Team { get; set; }

    public TeamsReference? Channel { get; set; }

    /// <summary>What happened, on conversation and message updates (<c>teamMemberAdded</c>, <c>editMessage</c> …). Compare ignoring case.</summary>
    public string? EventType { get; set; }

    /// <summary>The fields that are not known here; written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
