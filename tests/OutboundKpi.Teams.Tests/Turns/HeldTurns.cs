using System.Text;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Turns;

namespace OutboundKpi.Teams.Tests.Turns;

/// <summary>Turns that begin when the endpoint hands them over and end when the test lets them.</summary>
internal sealed class HeldTurns : ITurnHandler
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<InvokeResponse?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _claimed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answer of a turn that is in time.</summary>
    public static InvokeResponse Answer { get; } = new(System.Net.HttpStatusCode.OK, "{\"the\":\"answer\"}"u8.ToArray());

    /// <summary>The answer of one that is not.</summary>
    public static InvokeResponse Waiting { get; } = new(System.Net.HttpStatusCode.OK, "{\"please\":\"wait\"}"u8.ToArray());

    /// <summary>Ends when a turn has begun.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Whether the turn got the response when it claimed it, at its end.</summary>
    public Task<bool> Claimed => _claimed.Task;

    /// <summary>The response of the turn.</summary>
    public ResponseSlot Slot { get; private set; } = new();

    /// <summary>The token that the turn was given.</summary>
    public CancellationToken Token { get; private set; }

    public void End() => _end.SetResult(Answer);

    public void Fail(Exception exception) => _end.SetException(exception);

    public async ValueTask<InvokeResponse?> HandleAsync(Activity activity, ResponseSlot response, CancellationToken cancellationToken)
    {
        (Slot, Token) = (response, cancellationToken);
        _begun.TrySetResult();
        var answer = await _end.Task;
        _claimed.TrySetResult(response.TryClaim());
        return answer;
    }

    public InvokeResponse Interim(Activity activity) => Waiting;

    public static string Text(InvokeResponse response) => Encoding.UTF8.GetString(response.Body.Span);
}
