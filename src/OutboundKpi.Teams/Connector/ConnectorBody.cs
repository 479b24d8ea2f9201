using System.Text;
using System.Text.Json;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Connector;

/// <summary>Reads the bodies of the connector's answers, which may be JSON of several shapes, HTML or nothing.</summary>
internal static class ConnectorBody
{
    private const int LongestDetail = 200;

    /// <summary>The ids in a good answer: of a message, or of a conversation (<c>id</c>) and its first message (<c>activityId</c>). Null for what it does not say.</summary>
    public static (string? Id, string? ActivityId) Ids(ReadOnlyMemory<byte> body) =>
        Read(body, json => (NullIfEmpty(json.StringOrNull("id")), NullIfEmpty(json.StringOrNull("activityId"))));

    /// <summary>The error's code and words, from <c>{"error":{"code","message"}}</c> or from <c>{"errorCode","message":"{\"subCode\"…}"}</c>.</summary>
    public static (string? Code, string? Detail) Error(ReadOnlyMemory<byte> body) => Read(body, json =>
    {
        if (json.ObjectOrNull("error") is { } error) return (NullIfEmpty(error.StringOrNull("code")), Shorten(error.StringOrNull("message")));

        var message = json.StringOrNull("message");
        var (subCode, _) = Read(Encoding.UTF8.GetBytes(message ?? ""), inner => (inner.StringOrNull("subCode"), (string?)null));
        return (NullIfEmpty(subCode) ?? NumberOrText(json, "errorCode"), Shorten(message));
    });

    private static (string? First, string? Second) Read(ReadOnlyMemory<byte> body, Func<JsonElement, (string? First, string? Second)> read)
    {
        if (body.IsEmpty) return (null, null);
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : (null, null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, null); // HTML, an answer cut off, or text that cannot be decoded: the status says enough.
        }
    }

    private static string? NumberOrText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String ? NullIfEmpty(value.ToString()) : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Shorten(string? text) => text is { Length: > LongestDetail } ? text[..LongestDetail] : text;
}
