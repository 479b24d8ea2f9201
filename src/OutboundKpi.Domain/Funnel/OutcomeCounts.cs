namespace OutboundKpi.Domain.Funnel;

/// <summary>
/// What has become so far of the appointments made on one day with one list and script. <see langword="null"/> means that nobody has
/// said, which is not zero.
/// </summary>
/// <param name="Held">Meetings that took place, 0 or more.</param>
/// <param name="Cancelled">Appointments that were called off or to which nobody came, 0 or more.</param>
/// <param name="Deals">Deals that came of these meetings, 0 or more.</param>
public sealed record OutcomeCounts(int? Held, int? Cancelled, int? Deals)
{
    /// <summary>Nothing said.</summary>
    public static readonly OutcomeCounts None = new(null, null, null);

    /// <summary>Whether nothing at all was said.</summary>
    public bool IsEmpty => this == None;

    /// <summary>How many appointments are decided: held or cancelled.</summary>
    public int Decided => (Held ?? 0) + (Cancelled ?? 0);

    /// <summary>What <paramref name="said"/> says, and for what it leaves unsaid, what stands here.</summary>
    public OutcomeCounts OverriddenBy(OutcomeCounts said) =>
        new(said.Held ?? Held, said.Cancelled ?? Cancelled, said.Deals ?? Deals);

    /// <summary>Whether so many appointments can have had these outcomes.</summary>
    /// <param name="appointments">The appointments of the day, 0 or more.</param>
    /// <returns><see langword="null"/> when they can.</returns>
    public OutcomeProblem? Check(int appointments)
    {
        if (appointments == 0)
            return OutcomeProblem.NoAppointments;

        if (Decided > appointments)
            return OutcomeProblem.MoreThanAppointments;

        return (Deals ?? 0) > (Held ?? 0) ? OutcomeProblem.MoreDealsThanMeetings : null;
    }
}
