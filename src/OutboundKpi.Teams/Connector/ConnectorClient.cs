using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Authentication;
using Polly;
using Polly.Retry;

namespace OutboundKpi.Teams.Connector;

/// <summary>
/// Says things in Teams: sends and updates messages, opens conversations, asks who is in them. Every send ends in a <see cref="SendOutcome"/>.
/// </summary>
/// <remarks>
/// A call tries a few times within seconds (<see cref="ConnectorOptions"/>) and then gives up with an outcome that says what may be done later. What makes
/// something new is repeated only when it surely was not done: on 429 and 412, and when the connection never opened. A call that its caller cancels throws, and
/// may have been done all the same.
/// </remarks>
public sealed partial class ConnectorClient : IDisposable
{
    private const int LongestBody = 4 * 1024 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };
    private static readonly ProductInfoHeaderValue UserAgent = new(
        typeof(ConnectorClient).Assembly.GetName().Name!, typeof(ConnectorClient).Assembly.GetName().Version!.ToString(3));

    private readonly HttpClient http;
    private readonly IAccessTokenSource tokens;
    private readonly ServiceUrlPolicy serviceUrls;
    private readonly ConnectorOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<ConnectorClient> logger;
    private readonly ResiliencePipeline<ConnectorAnswer> attempts;

    public ConnectorClient(
        IAccessTokenSource tokens, ServiceUrlPolicy serviceUrls, IOptions<ConnectorOptions> options, TimeProvider time, ILogger<ConnectorClient> logger)
    {
        this.tokens = tokens;
        this.serviceUrls = serviceUrls;
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        http = ChannelHttp.Create(this.options.ConnectTimeout, time);
        attempts = Attempts(this.options, time);
    }

    /// <summary>Sends a message to a conversation, as an answer to <paramref name="replyToId"/> when that is given.</summary>
    public async Task<SendOutcome> SendAsync(
        ConversationReference reference, ReadOnlyMemory<byte> activityUtf8, string? replyToId, CancellationToken cancellationToken)
    {
        var path = replyToId is null
            ? ConnectorCall.PathOf("v3", "conversations", reference.ConversationId, "activities")
            : ConnectorCall.PathOf("v3", "conversations", reference.ConversationId, "activities", replyToId);
        return OfMessage(await CallAsync(new(HttpMethod.Post, reference.ServiceUrl, path, activityUtf8), cancellationToken));
    }

    /// <summary>Puts a message in the place of one sent before. <see cref="SendOutcome.Gone"/> when that one is no longer there.</summary>
    public async Task<SendOutcome> UpdateAsync(
        ConversationReference reference, string activityId, ReadOnlyMemory<byte> activityUtf8, CancellationToken cancellationToken)
    {
        var path = ConnectorCall.PathOf("v3", "conversations", reference.ConversationId, "activities", activityId);
        return OfMessage(await CallAsync(new(HttpMethod.Put, reference.ServiceUrl, path, activityUtf8), cancellationToken));
    }

    /// <summary>
    /// Opens the personal conversation with a member, where the app must be installed for that person; asking again gives the same conversation.
    /// The outcome's <see cref="SendOutcome.Delivered.ConversationId"/> is its id.
    /// </summary>
    /// <remarks>The member is named by the channel's id (<c>29:…</c>), which is good for this bot only. Nothing is said in the conversation yet.</remarks>
    public async Task<SendOutcome> CreatePersonalConversationAsync(string serviceUrl, string tenantId, string memberId, CancellationToken cancellationToken)
    {
        var body = Utf8Body.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("isGroup"u8, false);
            writer.WriteStartArray("members"u8);
            writer.WriteStartObject();
            writer.WriteString("id"u8, memberId);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString("tenantId"u8, tenantId);
            writer.WriteEndObject();
        });
        return (await CreateAsync(serviceUrl, body, cancellationToken)).Outcome;
    }

    /// <summary>Starts a thread in a channel with its first message. The outcome holds the thread's conversation id and the message's id.</summary>
    public async Task<SendOutcome> CreateChannelThreadAsync(
        string serviceUrl, string tenantId, string channelId, ReadOnlyMemory<byte> activityUtf8, CancellationToken cancellationToken)
    {
        var body = Utf8Body.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("isGroup"u8, true);
            writer.WriteString("tenantId"u8, tenantId);
            writer.WriteStartObject("channelData"u8);
            writer.WriteStartObject("channel"u8);
            writer.WriteString("id"u8, channelId);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WritePropertyName("activity"u8);
            writer.WriteRawValue(activityUtf8.Span, skipInputValidation: true);
            writer.WriteEndObject();
        });
        return (await CreateAsync(serviceUrl, body, cancellationToken)).Outcome;
    }

    /// <summary>The members of a conversation or a team, page by page.</summary>
    /// <exception cref="ConnectorException">A page could not be had; the members before it have been given.</exception>
    public async IAsyncEnumerable<ChannelAccount> GetMembersAsync(
        string serviceUrl, string conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var path = ConnectorCall.PathOf("v3", "conversations", conversationId, "pagedmembers");
        string? continuation = null;
        do
        {
            var query = $"?pageSize={options.MemberPageSize}" + (continuation is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuation)}");
            var answer = await CallAsync(new(HttpMethod.Get, serviceUrl, path is null ? null : path + query, default), cancellationToken);
            var page = answer.Outcome is SendOutcome.Delivered ? Parse(answer, ConnectorJsonContext.Default.MemberPage) : throw new ConnectorException(answer.Outcome);

            foreach (var member in page.Members ?? []) yield return member;

            // A page that points at itself would never end.
            continuation = page.ContinuationToken is { Length: > 0 } next && next != continuation ? next : null;
        }
        while (continuation is not null);
    }

    /// <summary>One member of a conversation or a team, by the channel's id or the directory id; null when there is none.</summary>
    /// <exception cref="ConnectorException">The channel did not say.</exception>
    public async Task<ChannelAccount?> GetMemberAsync(string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken)
    {
        var path = ConnectorCall.PathOf("v3", "conversations", conversationId, "members", memberId);
        var answer = await CallAsync(new(HttpMethod.Get, serviceUrl, path, default), cancellationToken);
        return answer.Outcome switch
        {
            SendOutcome.Delivered => Parse(answer, ConnectorJsonContext.Default.ChannelAccount),
            SendOutcome.Gone => null,
            var failure => throw new ConnectorException(failure),
        };
    }

    public void Dispose() => http.Dispose();

    private static ResiliencePipeline<ConnectorAnswer> Attempts(ConnectorOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<ConnectorAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ConnectorAnswer>
            {
                MaxRetryAttempts = options.Attempts - 1,
                Delay = options.FirstWait,
                MaxDelay = options.LongestWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsWorthRetrying: true }),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.Wait),
            })
            .Build();

    /// <summary>In the answer to a message, <c>id</c> is the message.</summary>
    private static SendOutcome OfMessage(ConnectorAnswer answer) =>
        answer.Outcome is SendOutcome.Delivered delivered ? delivered with { ActivityId = delivered.ConversationId, ConversationId = null } : answer.Outcome;

    private static T Parse<T>(ConnectorAnswer answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException)
        {
            throw new ConnectorException(new SendOutcome.Refused { Status = answer.Outcome.Status, ErrorCode = ConnectorErrorCodes.UnreadableAnswer });
        }
    }

    private Task<ConnectorAnswer> CreateAsync(string serviceUrl, byte[] body, CancellationToken cancellationToken) =>
        CallAsync(new(HttpMethod.Post, serviceUrl, ConnectorCall.PathOf("v3", "conversations"), body), cancellationToken);

    private async Task<ConnectorAnswer> CallAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var answer = await attempts.ExecuteAsync(
            static (state, ct) => state.Client.AttemptAsync(state.Call, state.Started, ct),
            (Client: this, Call: call, Started: time.GetTimestamp()),
            cancellationToken);

        if (answer.Outcome is not SendOutcome.Delivered)
        {
            var outcome = answer.Outcome;
            Log.NotDelivered(logger, call.Method.Method, outcome.GetType().Name, outcome.Status, outcome.ErrorCode, outcome.Detail, outcome.CorrelationId);
        }

        return answer;
    }

    private async ValueTask<ConnectorAnswer> AttemptAsync(ConnectorCall call, long started, CancellationToken cancellationToken)
    {
        if (call.Path is null) return ConnectorAnswer.Refuse(ConnectorErrorCodes.UnusableId);
        if (!serviceUrls.Allows(call.ServiceUrl)) return ConnectorAnswer.Refuse(ConnectorErrorCodes.ServiceUrlNotAllowed);

        ConnectorAnswer answer;
        try
        {
            var token = await tokens.GetAsync(cancellationToken);
            answer = await SendOnceAsync(call, token, cancellationToken);
            if (answer.IsUnauthorized && token is not null)
            {
                answer = await SendOnceAsync(call, await tokens.RenewAsync(token, cancellationToken), cancellationToken);
            }
        }
        catch (AccessTokenException e)
        {
            Log.NoAccessToken(logger, e, e.Code);
            answer = e.IsTransient
                ? ConnectorAnswer.None(call.Creates, neverSent: true, ConnectorErrorCodes.NoAccessToken)
                : ConnectorAnswer.Refuse(ConnectorErrorCodes.NoAccessToken, e.Code);
        }

        var wait = answer.Wait ?? options.FirstWait;
        var isInTime = wait <= options.LongestWait && time.GetElapsedTime(started) + wait <= options.TotalTime;
        return answer.IsWorthRetrying && !isInTime ? answer with { IsWorthRetrying = false } : answer;
    }

    private async Task<ConnectorAnswer> SendOnceAsync(ConnectorCall call, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Address);
        request.Headers.UserAgent.Add(UserAgent);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (!call.Body.IsEmpty) request.Content = new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = Json } };

        using var timeout = new CancellationTokenSource(options.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await ReadBodyAsync(call, response, either.Token);
            return ConnectorAnswer.Of(call.Creates, response.StatusCode, RetryAfter(response), CorrelationId(response), body);
        }
        catch (HttpRequestException e) when (NeverOpened(e))
        {
            return ConnectorAnswer.None(call.Creates, neverSent: true, ConnectorErrorCodes.NoConnection);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return ConnectorAnswer.None(call.Creates, neverSent: false, ConnectorErrorCodes.ConnectionCut);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ConnectorAnswer.None(call.Creates, neverSent: false, ConnectorErrorCodes.TimedOut);
        }
    }

    /// <summary>The body up to a limit. What was created stays created when only its answer's body is lost, so then the body is empty.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(ConnectorCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength == 0) return default;
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellationToken);
            return await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception e) when (call.Creates && response.IsSuccessStatusCode && e is HttpRequestException or IOException or OperationCanceledException)
        {
            return default;
        }
    }

    private static bool NeverOpened(HttpRequestException e) => e.HttpRequestError is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } moment } => moment > time.GetUtcNow() ? moment - time.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    private static string? CorrelationId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("MS-CV", out var vectors) ? vectors.First()
        : response.Headers.TryGetValues("X-Correlating-OperationId", out var ids) ? ids.First()
        : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Method} ended {Outcome}: status {Status}, code {Code}, {Detail}; correlation {CorrelationId}.")]
        public static partial void NotDelivered(ILogger logger, string method, string outcome, int? status, string? code, string? detail, string? correlationId);

        [LoggerMessage(LogLevel.Error, "The directory gave the bot no token: {Code}.")]
        public static partial void NoAccessToken(ILogger logger, Exception exception, string code);
    }
}
