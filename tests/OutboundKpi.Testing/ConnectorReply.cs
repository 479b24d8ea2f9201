namespace OutboundKpi.Testing;

/// <summary>What <see cref="RecordingConnector"/> does with a request in place of its usual good answer.</summary>
public sealed record ConnectorReply
{
    public int Status { get; init; } = 200;

    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>True to break the connection after the request was recorded.</summary>
    public bool IsCut { get; init; }

    /// <summary>True to answer as usual, once <see cref="After"/> has come.</summary>
    public bool IsUsual { get; init; }

    /// <summary>The answer waits for this; a test holds the signal.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    /// <summary>Breaks the connection: nobody can know whether the message arrived.</summary>
    public static ConnectorReply Cut { get; } = new() { IsCut = true };

    /// <summary>A failure with Teams' usual JSON, or without a body when there is no code.</summary>
    public static ConnectorReply Error(int status, string? code = null) => new()
    {
        Status = status,
        Body = code is null ? "" : $$$"""{"error":{"code":"{{{code}}}","message":"as scripted"}}""",
    };

    /// <summary>429 with a value for Retry-After, or without.</summary>
    public static ConnectorReply Throttle(string? retryAfter = null) => Error(429, "Throttled") with
    {
        Headers = retryAfter is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Retry-After"] = retryAfter },
    };

    /// <summary>The usual answer, but not before the signal.</summary>
    public static ConnectorReply Late(Task signal) => new() { IsUsual = true, After = signal };
}
