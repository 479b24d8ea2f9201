using System.Text.Json;

namespace OutboundKpi.Teams.Activities;

internal static class JsonElementReadings
{
    /// <summary>The text under that name, or null when the name is absent or holds something else. The element must be an object.</summary>
    public static string? StringOrNull(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The object under that name, or null when the name is absent or holds something else. The element must be an object.</summary>
    public static JsonElement? ObjectOrNull(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;
}
