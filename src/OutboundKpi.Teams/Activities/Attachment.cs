using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundKpi.Teams.Activities;

/// <summary>Something that came with a message: a card, a file, or the HTML twin of the text that Teams adds by itself.</summary>
public sealed class Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public JsonElement? Content { get; set; }

    public string? Name { get; set; }

    /// <summary>The fields that are not known here; written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
