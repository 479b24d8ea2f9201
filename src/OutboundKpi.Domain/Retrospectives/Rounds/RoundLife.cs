namespace OutboundKpi.Domain.Retrospectives.Rounds;

/// <summary>
/// What may be done with a team's round about a month, so that no sequence of looks at it shows more than one look: nothing is seen while it is open, it is
/// summed up once, at the close, out of the groups in which people were when they were asked, and only that summary is kept to be looked at. A round that is closed stays
/// closed, and a month has one: two rounds about the same month, with one person more in the second, would show what that person said. A round
/// that was called off has shown nothing, so it may be started again, with a new key and without the old answers.
/// </summary>
public static class RoundLife
{
    /// <summary>Whether a round about a month may be started.</summary>
    /// <param name="others">The states of the team's other rounds about the same month.</param>
    /// <returns><see langword="null"/> when it may.</returns>
    public static RoundRefusal? MayStart(IReadOnlyCollection<RoundState> others)
    {
        if (others.Contains(RoundState.Closed))
            return RoundRefusal.AlreadyClosed;

        return others.Contains(RoundState.Open) ? RoundRefusal.AlreadyOpen : null;
    }

    /// <summary>Whether a round may be answered, closed or called off: all three while it is open.</summary>
    /// <returns><see langword="null"/> when it may.</returns>
    public static RoundRefusal? MayGoOn(RoundState state) => state switch
    {
        RoundState.Open => null,
        RoundState.Closed => RoundRefusal.AlreadyClosed,
        RoundState.Cancelled => RoundRefusal.AlreadyCancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a round."),
    };

    /// <summary>Whether the end of a round may be put off.</summary>
    /// <param name="state">The round's state.</param>
    /// <param name="closesAt">The end so far.</param>
    /// <param name="newClosesAt">The new end, in the same time zone.</param>
    /// <returns><see langword="null"/> when it may.</returns>
    public static RoundRefusal? MayExtend(RoundState state, DateTime closesAt, DateTime newClosesAt) =>
        MayGoOn(state) ?? (newClosesAt > closesAt ? null : RoundRefusal.NotLater);

    /// <summary>Whether the summary may be looked at.</summary>
    public static bool ShowsResults(RoundState state) => state == RoundState.Closed;
}
