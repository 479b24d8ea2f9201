using System.Security.Cryptography;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Turns;

namespace OutboundKpi.Bot.Inbound;

/// <summary>
/// A turn from end to end: seen before? -> load -> decide -> one commit -> send. Whatever goes wrong in deciding ends here:
/// it is logged with a number, and the person is told that number.
/// </summary>
public sealed partial class TurnPipeline(
    ConversationGates gates, TurnLoader loader, TurnRouter router, TurnCommitter committer, ILogger<TurnPipeline> logger) : ITurnHandler
{
    private const int Tries = 3;

    /// <inheritdoc/>
    public async ValueTask<InvokeResponse?> HandleAsync(Activity activity, ResponseSlot response, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke && activity.Name != InvokeNames.CardAction)
            return InvokeResponse.NotImplemented;

        // An empty answer would make the client ask again.
        if (activity.Type == ActivityTypes.Invoke && CardAction.In(activity) is null)
            return InvokeResponse.Error("BadRequest", loader.TextsOf(activity)["turn.unknownButton"]);

        using var pass = await gates.EnterAsync(activity.Conversation!.Id!, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var loaded = await loader.LoadAsync(activity, cancellationToken);
            if (loaded.Start.Seen is { } seen)
                return Again(loaded.Turn, seen.Answer);

            if (await router.FindAnswerAsync(loaded.Turn, cancellationToken) is { } pressedBefore)
                return Again(loaded.Turn, pressedBefore.Answer);

            var answer = await DecideAsync(loaded, response, cancellationToken);
            switch (await committer.CommitAsync(loaded, answer, cancellationToken))
            {
                case CommitResult.Committed:
                    return answer.Response;
                case CommitResult.Conflict conflict when attempt < Tries:
                    // Another instance was faster: load what it left and decide anew.
                    Log.DecidingAnew(logger, activity.Id, conflict.Kind);
                    break;
                case CommitResult.Conflict conflict:
                    throw new InvalidOperationException($"The turn met a conflict ({conflict.Kind}) {Tries} times.");
            }
        }
    }

    /// <inheritdoc/>
    public InvokeResponse Interim(Activity activity) => InvokeResponse.Message(loader.TextsOf(activity)["turn.working"]);

    private async ValueTask<TurnAnswer> DecideAsync(LoadedTurn loaded, ResponseSlot response, CancellationToken cancellationToken)
    {
        var turn = loaded.Turn;
        var dialogs = turn.Dialogs;
        try
        {
            await router.RouteAsync(loaded, cancellationToken);
            return await committer.AnswerAsync(turn, response, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StorageUnavailableException))
        {
            var number = Convert.ToHexString(RandomNumberGenerator.GetBytes(2));
            Log.TurnFailed(logger, e, turn.Activity.Id, number);
            turn.Forget();
            turn.Dialogs = dialogs;
            turn.Say(Reply.Text(turn.Texts.Format("turn.failed", ("number", number))));
            return TurnCommitter.Failure(turn, response);
        }
    }

    // An invoke whose answer was not kept is told that it has arrived: an empty answer would make the client ask again.
    private static InvokeResponse? Again(TurnContext turn, byte[]? answer) => answer switch
    {
        not null => InvokeResponse.Again(answer),
        null when turn.Activity.Type == ActivityTypes.Invoke => InvokeResponse.Message(turn.Texts["turn.arrived"]),
        null => null,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Turn of activity {ActivityId} failed; the person was told number {Number}")]
        public static partial void TurnFailed(ILogger logger, Exception exception, string? activityId, string number);

        [LoggerMessage(2, LogLevel.Information, "Turn of activity {ActivityId} met {Conflict}; deciding anew")]
        public static partial void DecidingAnew(ILogger logger, string? activityId, ConflictKind conflict);
    }
}
