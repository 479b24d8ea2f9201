using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>The appointments of a week or month and what has become of them so far, credited to the days on which they were made.</summary>
/// <param name="Days">The week or month.</param>
/// <param name="Appointments">How many were made.</param>
/// <param name="Held">How many meetings took place.</param>
/// <param name="Cancelled">How many were called off.</param>
/// <param name="Deals">How many became deals.</param>
/// <param name="DealsSeen">The share, 0 to 1, of the deals of these meetings that have had the time to come.</param>
public sealed record CohortPeriod(DateSpan Days, int Appointments, int Held, int Cancelled, int Deals, double DealsSeen)
{
    /// <summary>The share that may still be missing before a rate is told.</summary>
    public const double MostMissing = 0.1;

    /// <summary>The appointments whose outcome is not known yet.</summary>
    public int Open => Appointments - Held - Cancelled;

    /// <summary>The share of the appointments whose outcome is not known yet, 0 to 1.</summary>
    public double OpenShare => Appointments > 0 ? (double)Open / Appointments : 0;

    /// <summary>商談化率: meetings of the appointments that are decided.</summary>
    public Proportion Meetings => new(Held, Held + Cancelled);

    /// <summary>受注率: deals of the meetings held.</summary>
    public Proportion Wins => new(Deals, Held);

    /// <summary>Whether nearly all appointments are decided, so that <see cref="Meetings"/> will hardly change any more.</summary>
    public bool MeetingsAreMature => OpenShare <= MostMissing;

    /// <summary>The share, 0 to 1, of the deals of all these appointments that cannot be known yet: to come, or of meetings of which nobody has told.</summary>
    public double DealsMissing => 1 - ((1 - OpenShare) * DealsSeen);

    /// <summary>Whether nearly all deals are known that will come, so that <see cref="Wins"/> will hardly change any more.</summary>
    public bool WinsAreMature => DealsMissing <= MostMissing;
}
