using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>How long a team's appointments take to become meetings, and to become deals, both counted from the day of the appointment.</summary>
/// <param name="Meetings">The share of the meetings that has come by an age.</param>
/// <param name="Deals">The share of the deals that has come by an age.</param>
public sealed record CohortLags(LagCurve Meetings, LagCurve Deals)
{
    /// <summary>The age from which on a cohort is taken for finished.</summary>
    private const int FinishedAfter = 90;

    /// <summary>The fewest outcomes that make a curve.</summary>
    private const int FewestOutcomes = 20;

    /// <summary>
    /// What is supposed of a team of which nothing is known: meetings within one to two weeks, of which half by day 8, and deals half by
    /// day 32. Small business-to-business sales take a median of 26 to 45 days.
    /// </summary>
    public static CohortLags Usual { get; } = new(
        LagCurve.FromShares(Shares((3, 0.05), (5, 0.2), (8, 0.5), (11, 0.75), (14, 0.9), (21, 0.97), (30, 1))),
        LagCurve.FromShares(Shares((10, 0.05), (20, 0.2), (26, 0.35), (32, 0.5), (39, 0.7), (46, 0.85), (60, 0.95), (FinishedAfter, 1))));

    /// <summary>The lags of finished cohorts; the usual ones where there are too few to learn from.</summary>
    /// <param name="appointments">What is known.</param>
    /// <param name="asOf">The day on which it is known.</param>
    public static CohortLags Learn(IReadOnlyCollection<Appointment> appointments, DateOnly asOf)
    {
        var finished = appointments.Where(appointment => appointment.Made.AddDays(FinishedAfter) <= asOf && appointment.Status == MeetingStatus.Held).ToList();
        return new(
            Curve(finished.Select(appointment => Days(appointment, appointment.MeetingOn))) ?? Usual.Meetings,
            Curve(finished.Select(appointment => Days(appointment, appointment.DealOn))) ?? Usual.Deals);
    }

    private static int? Days(Appointment appointment, DateOnly? on) => on is { } day && day >= appointment.Made ? day.DayNumber - appointment.Made.DayNumber : null;

    private static LagCurve? Curve(IEnumerable<int?> lags)
    {
        var known = lags.OfType<int>().ToList();
        return known.Count < FewestOutcomes ? null : LagCurve.FromLags(known);
    }

    private static IEnumerable<KeyValuePair<int, double>> Shares(params (int Age, double Share)[] shares) =>
        shares.Select(share => KeyValuePair.Create(share.Age, share.Share));
}
