namespace OutboundKpi.Teams.Connector;

/// <summary>What became of a message, and so what its sender is to do next.</summary>
/// <remarks>
/// By the status table of Teams ("Build conversational capability", status codes from bot conversational APIs). The connector has no idempotency key: where
/// nobody can know whether a message arrived, the outcome is <see cref="Ambiguous"/>, and only the sender can say whether a double does harm.
/// </remarks>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The HTTP status of the last answer; null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The channel's error code, or ours for what went wrong before an answer came; null on success and when the channel named none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The channel's own words for developers, at most 200 characters; null when there were none.</summary>
    public string? Detail { get; init; }

    /// <summary>The channel's id of the exchange, to be named when asking Microsoft for help; null when it gave none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The channel took it.</summary>
    /// <param name="ActivityId">The message's id. Null is normal: Teams often answers without a body, and such a message cannot be updated later.</param>
    /// <param name="ConversationId">The conversation that was made, when one was asked for.</param>
    public sealed record Delivered(string? ActivityId, string? ConversationId = null) : SendOutcome;

    /// <summary>Too fast; nothing was delivered. Send again, not before the pause.</summary>
    /// <param name="RetryAfter">The pause that the channel asks for; null when it leaves that to us.</param>
    public sealed record Throttled(TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>Surely not delivered, or harmless to repeat: send again later.</summary>
    public sealed record Retryable : SendOutcome;

    /// <summary>Perhaps delivered: the connection broke, time ran out, or the channel failed after taking the request.</summary>
    public sealed record Ambiguous : SendOutcome;

    /// <summary>The person or the team has blocked or removed the bot: send nothing there until an installation update or a message comes from it.</summary>
    public sealed record Blocked : SendOutcome;

    /// <summary>The conversation, message or member is no longer there: forget its id. Instead of an update, send anew.</summary>
    public sealed record Gone : SendOutcome;

    /// <summary>Will not do, now or later: the payload, the registration or a policy is wrong. Somebody has to look at it.</summary>
    public sealed record Refused : SendOutcome;
}
