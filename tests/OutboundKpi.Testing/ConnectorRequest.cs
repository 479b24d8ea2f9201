using System.Text;
using System.Text.Json;

namespace OutboundKpi.Testing;

/// <summary>What the bot asked of the channel.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it came, escapes included, without the query.</param>
/// <param name="Query">The query with its question mark; empty for none.</param>
/// <param name="Headers">The headers, by name in any case.</param>
/// <param name="Body">The bytes of the body.</param>
public sealed record ConnectorRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonElement.Parse(Body.Span);

    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The bearer token, or null when none was sent.</summary>
    public string? Token => Headers.TryGetValue("Authorization", out var value) ? value["Bearer ".Length..] : null;

    /// <summary>The conversation in the path, unescaped; null when there is none.</summary>
    public string? ConversationId => Path.Split('/') is ["", "v3", "conversations", var id, ..] ? Uri.UnescapeDataString(id) : null;
}
