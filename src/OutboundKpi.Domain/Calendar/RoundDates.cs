namespace OutboundKpi.Domain.Calendar;

/// <summary>A round's moments in the team's own time.</summary>
/// <param name="About">The month that it is about.</param>
/// <param name="OpensAt">The moment of the opening.</param>
/// <param name="NudgeAt">The moment of the one reminder; <see langword="null"/> when there is none.</param>
/// <param name="ClosesAt">The moment of the close, after the opening; answers count before it.</param>
public sealed record RoundDates(Month About, DateTime OpensAt, DateTime? NudgeAt, DateTime ClosesAt)
{
    /// <summary>Whether the round is open at a moment of the team's time.</summary>
    public bool IsOpenAt(DateTime local) => OpensAt <= local && local < ClosesAt;
}
