namespace OutboundKpi.Teams.Turns;

/// <summary>
/// The HTTP response of an activity. A turn that has decided claims it; when the channel will not wait any longer it is given away to an interim
/// answer. Only one of the two ever happens, so no answer is lost between them.
/// </summary>
public sealed class ResponseSlot
{
    private const int Open = 0;
    private const int Claimed = 1;
    private const int GivenAway = 2;

    private int _state;

    /// <summary>For the turn: whether its answer goes into the response. Asked again, it says the same.</summary>
    public bool TryClaim() => Interlocked.CompareExchange(ref _state, Claimed, Open) != GivenAway;

    /// <summary>For whoever waits for the turn: whether the response may carry an interim answer. If not, the turn's own is about to come.</summary>
    public bool TryGiveAway() => Interlocked.CompareExchange(ref _state, GivenAway, Open) == Open;
}
