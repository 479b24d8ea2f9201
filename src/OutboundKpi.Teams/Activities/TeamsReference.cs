using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundKpi.Teams.Activities;

/// <summary>A tenant, a team or a channel, as <see cref="TeamsChannelData"/> points at it.</summary>
public sealed class TeamsReference
{
    public string? Id { get; set; }

    /// <summary>The name for display; the general channel has none.</summary>
    public string? Name { get; set; }

    /// <summary>The team's id in the tenant's directory; only on teams, and not always.</summary>
    public string? AadGroupId { get; set; }

    /// <summary>The fields that are not known here; written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
