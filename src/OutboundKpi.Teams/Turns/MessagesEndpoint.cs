using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Authentication;

namespace OutboundKpi.Teams.Turns;

/// <summary>
/// The endpoint to which the channel posts activities. It answers 200 when an activity was handled (with a body for an invoke), 400 for what is
/// no activity, 401 or 403 for a sender that nobody vouches for, 413 and 415 for bodies that are too large or not JSON, 501 for an invoke
/// that nobody handles.
/// </summary>
public sealed partial class MessagesEndpoint(
    ChannelGate gate, ITurnHandler handler, IOptions<TurnOptions> options, TimeProvider time, ILogger<MessagesEndpoint> logger)
{
    /// <summary>Where Teams expects a bot by custom.</summary>
    public const string Path = "/api/messages";

    /// <summary>Takes one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.Value.LargestBody;

        ActivityReading reading;
        try
        {
            reading = await ReadAsync(request, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            Log.BadRequest(logger, e.StatusCode);
            context.Response.StatusCode = e.StatusCode;
            return;
        }

        if (reading is not ReadableActivity { Activity: var activity })
        {
            Log.NotAnActivity(logger, reading is IncompleteActivity incomplete ? incomplete.Field : ((UnreadableActivity)reading).Where);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        switch (await gate.JudgeAsync(request, activity, context.RequestAborted))
        {
            case TokenAccepted:
                await AnswerAsync(context.Response, activity);
                break;
            case TokenRefused refused:
                context.Response.StatusCode = (int)refused.Status;
                break;
        }
    }

    private async Task AnswerAsync(HttpResponse response, Activity activity)
    {
        // Neither a channel that hangs up nor a program that is asked to stop takes back what a person did; the host waits for open requests.
        var slot = new ResponseSlot();
        var turn = handler.HandleAsync(activity, slot, CancellationToken.None);
        var answer = turn.IsCompleted || activity.Type != ActivityTypes.Invoke ? await turn : await WithinAsync(turn.AsTask(), slot, activity);
        response.StatusCode = (int)(answer?.Status ?? HttpStatusCode.OK);
        if (answer is null or { Body.IsEmpty: true })
            return;

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body);
    }

    private async Task<InvokeResponse?> WithinAsync(Task<InvokeResponse?> turn, ResponseSlot slot, Activity activity)
    {
        using (var over = new CancellationTokenSource())
        {
            await Task.WhenAny(turn, Task.Delay(options.Value.AnswerWithin, time, over.Token));
            await over.CancelAsync();
        }

        if (turn.IsCompleted || !slot.TryGiveAway())
            return await turn;

        Log.Late(logger, activity.Id);
        _ = turn.ContinueWith(
            late => Log.LateTurnFailed(logger, late.Exception!, activity.Id),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
        return handler.Interim(activity);
    }

    private static async Task<ActivityReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.IsCompleted)
            {
                var reading = ActivityJson.Read(result.Buffer);
                reader.AdvanceTo(result.Buffer.End);
                return reading;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Refused a request with {Status}")]
        public static partial void BadRequest(ILogger logger, int status);

        [LoggerMessage(2, LogLevel.Information, "Refused a body that is no activity, at {Where}")]
        public static partial void NotAnActivity(ILogger logger, string where);

        [LoggerMessage(3, LogLevel.Warning, "Invoke {ActivityId} takes longer than the channel waits; its answer follows as a message")]
        public static partial void Late(ILogger logger, string? activityId);

        [LoggerMessage(4, LogLevel.Error, "The late turn of {ActivityId} failed")]
        public static partial void LateTurnFailed(ILogger logger, Exception exception, string? activityId);
    }
}
