using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Turns;

/// <summary>What the bot does with an activity that was let in.</summary>
public interface ITurnHandler
{
    /// <summary>Handles an activity to its end. When this returns, what the turn decided is durable.</summary>
    /// <param name="activity">A complete activity whose sender and service URL are vouched for.</param>
    /// <param name="response">
    /// Where the returned answer goes. A turn claims it before it makes its answer durable; when that fails, the answer is to go as messages.
    /// </param>
    /// <param name="cancellationToken">Takes the turn back. Not used when the channel hangs up: a dropped connection must not undo what a person did.</param>
    /// <returns>The answer for the HTTP response; <see langword="null"/> when the activity was accepted and expects none.</returns>
    ValueTask<InvokeResponse?> HandleAsync(Activity activity, ResponseSlot response, CancellationToken cancellationToken);

    /// <summary>The answer to an invoke whose turn takes longer than the channel waits; the real answer follows as a message.</summary>
    InvokeResponse Interim(Activity activity);
}
