namespace OutboundKpi.Teams.Connector;

/// <summary>One thing asked of the connector, over all its attempts.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="ServiceUrl">The service URL as it was stored.</param>
/// <param name="Path">What follows the service URL, with escaped ids and without a slash before it; null when an id cannot stand in a path.</param>
/// <param name="Body">The UTF-8 JSON body; empty for none.</param>
internal sealed record ConnectorCall(HttpMethod Method, string ServiceUrl, string? Path, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the call makes something new, so that a repetition could make it twice.</summary>
    public bool Creates => Method == HttpMethod.Post;

    public Uri Address => new($"{ServiceUrl.TrimEnd('/')}/{Path}");

    /// <summary>A path of fixed words and ids, in turn; the ids are escaped. Null when an id is empty or would climb out of its place.</summary>
    public static string? PathOf(params ReadOnlySpan<string> segments)
    {
        var path = new string[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            // Escaping leaves dots alone, and a URL drops such segments.
            if (segments[i] is "" or "." or "..") return null;
            path[i] = Uri.EscapeDataString(segments[i]);
        }

        return string.Join('/', path);
    }
}
