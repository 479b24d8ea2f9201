namespace OutboundKpi.Domain.Diagnosis;

/// <summary>What makes a team new again, so that going back a phase is worth a thought. A new product does too, which no number tells.</summary>
public enum PhaseReturnReason
{
    /// <summary>Half the people or more have begun in these two months.</summary>
    HalfTheTeamIsNew,

    /// <summary>Half the calls of the last month or more went to a list that was not there two months ago.</summary>
    MainListIsNew,
}

/// <summary>A reason to think of going back a phase.</summary>
/// <param name="Reason">Which.</param>
/// <param name="Share">The share of the people, or of the calls, from .5 to 1.</param>
/// <param name="List">The list's name; <see langword="null"/> when it is about people.</param>
public sealed record PhaseReturn(PhaseReturnReason Reason, double Share, string? List = null);
