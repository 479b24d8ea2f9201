using System.Net;

namespace OutboundKpi.Teams.Connector;

/// <summary>One attempt's end: the outcome, and whether this call may try again.</summary>
/// <param name="Outcome">What the sender is told when this was the last attempt.</param>
/// <param name="Body">The body of a good answer; empty otherwise.</param>
/// <param name="IsWorthRetrying">Whether the kind of failure allows another attempt within the call.</param>
/// <param name="Wait">The pause that the channel asked for.</param>
internal sealed record ConnectorAnswer(SendOutcome Outcome, ReadOnlyMemory<byte> Body, bool IsWorthRetrying, TimeSpan? Wait)
{
    public bool IsUnauthorized => Outcome.Status == (int)HttpStatusCode.Unauthorized;

    /// <summary>Reads an HTTP answer by Teams' status table.</summary>
    /// <param name="creates">Whether the request makes something new, so that a repetition could make it twice.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">The value of Retry-After, as a span from now; null without.</param>
    /// <param name="correlationId">The channel's id of the exchange.</param>
    /// <param name="body">The body, or its beginning.</param>
    public static ConnectorAnswer Of(bool creates, HttpStatusCode status, TimeSpan? retryAfter, string? correlationId, ReadOnlyMemory<byte> body)
    {
        if ((int)status is >= 200 and < 300)
        {
            var (id, activityId) = ConnectorBody.Ids(body);
            return new(new SendOutcome.Delivered(activityId, id) { Status = (int)status, CorrelationId = correlationId }, body, IsWorthRetrying: false, Wait: null);
        }

        var (code, detail) = ConnectorBody.Error(body);
        var outcome = Classify(creates, status, code, retryAfter) with { Status = (int)status, ErrorCode = code, Detail = detail, CorrelationId = correlationId };
        return new(outcome, default, outcome is SendOutcome.Throttled or SendOutcome.Retryable, retryAfter);
    }

    /// <summary>No answer came. A request that creates nothing may be repeated; so may any that never left this machine.</summary>
    public static ConnectorAnswer None(bool creates, bool neverSent, string code)
    {
        var isSafe = neverSent || !creates;
        return new(isSafe ? new SendOutcome.Retryable { ErrorCode = code } : new SendOutcome.Ambiguous { ErrorCode = code }, default, isSafe, Wait: null);
    }

    /// <summary>We did not even try, and trying again would not help.</summary>
    public static ConnectorAnswer Refuse(string code, string? detail = null) =>
        new(new SendOutcome.Refused { ErrorCode = code, Detail = detail }, default, IsWorthRetrying: false, Wait: null);

    private static SendOutcome Classify(bool creates, HttpStatusCode status, string? code, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.TooManyRequests => new SendOutcome.Throttled(retryAfter),
        HttpStatusCode.PreconditionFailed => new SendOutcome.Retryable(),
        HttpStatusCode.NotFound => new SendOutcome.Gone(),
        HttpStatusCode.Forbidden when MeansBlocked(code) => new SendOutcome.Blocked(),
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout when !creates => new SendOutcome.Retryable(),
        HttpStatusCode.NotImplemented => new SendOutcome.Refused(),
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError when creates => new SendOutcome.Ambiguous(),
        _ => new SendOutcome.Refused(),
    };

    /// <summary>A 403 without a code is taken for the commonest cause: the person has blocked or removed the bot.</summary>
    private static bool MeansBlocked(string? code) => code is null
        or ConnectorErrorCodes.BotNotInConversationRoster
        or ConnectorErrorCodes.ConversationBlockedByUser
        or ConnectorErrorCodes.MessageWritesBlocked
        or ConnectorErrorCodes.ForbiddenOperationException;
}
